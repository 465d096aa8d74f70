import { randomUUID } from 'node:crypto';
import { takeInReceipt } from '../../services/distribution/take-in-receipt';
import { decideGrant } from '../../services/grants/decide-grant';
import type { GrantDocument, GrantPurpose, Verdict } from '../../services/grants/grant';
import { requestCode } from '../../services/grants/request-code';
import { recordFact } from '../../services/obligations/record-fact';
import { createPlan } from '../../services/plans/create-plan';
import { giveOrder } from '../../services/plans/give-order';
import type { Correction, PlanDocument } from '../../services/plans/plan';
import type { PlanState } from '../../services/plans/plan-states';
import { openGrantOf } from './open-grant-of';
import type { TestOffice } from './open-test-office';
import { until } from './until';

/** People of an office as the services see them: they read their mail, use their links' grants and act. */
export function officePeople({ office, inbox }: TestOffice) {
  const plan = async (planId: string): Promise<PlanDocument> => {
    const found = await office.documents.plans.findOne({ _id: planId });
    if (!found) throw new Error(`no plan ${planId}`);
    return found;
  };
  const reaches = (planId: string, state: PlanState) =>
    until(`plan ${planId} is ${state}`, async () => (await plan(planId)).state === state);
  const decide = async (
    grant: GrantDocument,
    verdict: Verdict,
    more: { reason?: string; code?: string; mandateId?: string; until?: string } = {},
  ) => {
    const decided = await decideGrant(office, grant, {
      decision: {
        verdict,
        reason: more.reason ?? null,
        actorId: grant.subjectId,
        signedAs: null,
        mandateId: more.mandateId ?? null,
        ...(more.until ? { until: more.until } : {}),
        // Those who check are staff as well and need no code when they are signed in.
        channel: grant.purpose.endsWith('_CHECK') && !more.code ? 'GRAPHQL' : 'LINK',
      },
      docHash: grant.docHash,
      code: more.code ?? null,
    });
    if (grant.purpose === 'ACKNOWLEDGE') await takeInReceipt(office, decided);
    office.process.wake(grant.planId, 'now');
    return decided;
  };
  /** Asks for the code and reads it from the mail that arrived. */
  const readCode = async (grant: GrantDocument): Promise<string> => {
    const before = inbox.messages().length;
    await requestCode(office, grant);
    const codes = () =>
      inbox
        .messages()
        .slice(before)
        .flatMap((mail) => /\b(\d{6})\b/.exec(mail.text ?? '')?.[1] ?? []);
    await until('the code mail', () => codes().length > 0);
    return codes()[0] ?? '';
  };
  const fresh = async (grant: GrantDocument): Promise<GrantDocument> =>
    (await office.documents.grants.findOne({ _id: grant._id })) ?? grant;
  const grantFor = (planId: string, purpose: GrantPurpose) => openGrantOf(office, planId, purpose);
  return {
    plan,
    reaches,
    decide,
    readCode,
    grantFor,
    draft: (text: string, issuerId: string, drafterId: string, corrections: Correction[] = []) =>
      createPlan(office, {
        text,
        corrections,
        issuerId,
        drafterId,
        // Offices of several tests share one Temporal server, where a plan is found by its id alone.
        idempotencyKey: randomUUID(),
      }),
    submit: async (planId: string) =>
      giveOrder(office, {
        planId,
        kind: 'SUBMIT',
        actorId: (await plan(planId)).drafterId,
        reason: null,
        idempotencyKey: `submit-${(await plan(planId)).revision}`,
      }),
    approve: async (planId: string, purpose: 'CONTENT_CHECK' | 'FORM_CHECK' | 'SIGN') => {
      const grant = await grantFor(planId, purpose);
      const code = purpose === 'SIGN' ? await readCode(grant) : undefined;
      return decide(await fresh(grant), 'APPROVED', code === undefined ? {} : { code });
    },
    acknowledgeAll: async (planId: string) => {
      await until(
        'every delivery is sent',
        async () => (await office.documents.deliveries.countDocuments({ planId, state: 'QUEUED' })) === 0,
      );
      const grants = await office.documents.grants.find({ planId, purpose: 'ACKNOWLEDGE', state: 'OPEN' }).toArray();
      for (const grant of grants) await decide(grant, 'RECEIVED');
      return grants.length;
    },
    report: (planId: string, subjectId: string, actorId: string) =>
      recordFact(office, {
        planId,
        subjectId,
        act: { kind: 'REPORT_SUBMITTED', text: 'Đã thực hiện đầy đủ.', nil: false, fileIds: [] },
        actorId,
        signedAs: null,
        channel: 'LINK',
        idempotencyKey: `report-${subjectId}`,
      }),
    fact: (planId: string, subjectId: string, act: Parameters<typeof recordFact>[1]['act'], actorId: string) =>
      recordFact(office, {
        planId,
        subjectId,
        act,
        actorId,
        signedAs: null,
        channel: 'GRAPHQL',
        idempotencyKey: `${act.kind}-${subjectId}`,
      }),
    order: (
      planId: string,
      kind: 'CLOSE' | 'RECALL' | 'CANCEL' | 'ARCHIVE',
      actorId: string,
      reason: string | null = null,
    ) => giveOrder(office, { planId, kind, actorId, reason, idempotencyKey: `${kind}-${planId}` }),
  };
}

export type OfficePeople = ReturnType<typeof officePeople>;
