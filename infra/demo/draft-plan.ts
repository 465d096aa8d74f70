import { randomUUID } from 'node:crypto';
import { ask } from './graphql-client';
import * as queries from './plan-queries';

interface Created {
  createPlan: {
    id: string;
    title: string;
    currentRevision: {
      revision: number;
      obligations: {
        planYear: number | null;
        reports: { key: string; periodicity: string; onDemand: boolean; optional: boolean; deadline: unknown }[];
      };
    };
  };
}

/** The drafter sends the text in; a report that names no date gets one, as a person has to decide. */
export async function draftPlan(
  { issuerId, text }: { issuerId: string; text: string },
  url: string,
  token: string,
): Promise<{ planId: string; title: string }> {
  const input = { idempotencyKey: randomUUID(), issuerId, text };
  const { createPlan: plan } = await ask<Created>(url, token, queries.CREATE_PLAN, { input });
  const { planYear, reports } = plan.currentRevision.obligations;
  const undated = reports.filter(
    (one) => !one.onDemand && !one.deadline && ['UNSPECIFIED', 'unspecified', 'once'].includes(one.periodicity),
  );
  if (undated.length > 0) {
    const deadline = `trước ngày 15/12/${planYear ?? new Date().getFullYear()}`;
    const corrections = undated.map(({ key, optional }) => (optional ? { key, onDemand: true } : { key, deadline }));
    const revision = {
      planId: plan.id,
      basedOn: plan.currentRevision.revision,
      corrections,
      note: 'Bổ sung thời hạn báo cáo.',
    };
    await ask(url, token, queries.SAVE_REVISION, { input: { idempotencyKey: randomUUID(), ...revision } });
  }
  return { planId: plan.id, title: plan.title };
}

export async function submitPlan(planId: string, url: string, token: string): Promise<void> {
  await ask(url, token, queries.SUBMIT_PLAN, { input: { planId, idempotencyKey: randomUUID() } });
}
