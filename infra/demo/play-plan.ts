import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type { RunningService } from '../run-service';
import { countEvents } from './count-events';
import { ask } from './graphql-client';
import { openMailroom } from './mailroom';
import * as queries from './plan-queries';
import { type LeaderScript, playLeaders } from './play-leaders';
import { playRecipient } from './play-recipient';
import { readAnswers } from './read-answers';
import type { PlanResult } from './result-table';

/** One plan of the demonstration and what is special about its road. */
export interface PlanScript extends LeaderScript {
  name: string;
  text: string;
  issuerId: string;
  drafterId: string;
  officerId: string;
  /** One addressee sends the plan back. */
  hasReturn: boolean;
  /** One report is sent back for completion. */
  returnsReport: boolean;
}

export interface Stage {
  service: RunningService & { inbox: NonNullable<RunningService['inbox']> };
  temporal: Client;
  show: (words: string) => void;
}

const LIMIT_MS = 600_000;
const LOOK_AGAIN_MS = 1_000;

interface Work {
  state: string;
  number: string | null;
  revision: number;
  returnReason: string | null;
  open: { deliveries: number; tasks: number; periods: number } | null;
  tasks: { edges: { node: { id: string; state: string } }[] };
  reportPeriods: { edges: { node: { id: string; state: string } }[] };
}

/** Carries one plan from its text to its last report. Everybody acts over GraphQL, mail and link pages only. */
export async function playPlan(script: PlanScript, stage: Stage): Promise<PlanResult> {
  const startedAt = Date.now();
  const { service, show } = stage;
  const drafter = await service.tokens.issueToken(script.drafterId);
  const officer = await service.tokens.issueToken(script.officerId);
  const planId = await draft(script, service.gatewayUrl, drafter);
  const post = deliverMail(planId, script, stage);
  try {
    await post.watch(submit(planId, service.gatewayUrl, drafter));
    const ended = await post.watch(followUp(planId, script, { url: service.gatewayUrl, drafter, officer, show }));
    await post.idle();
    const answers = await readAnswers(service.gatewayUrl, officer, planId);
    const seconds = (Date.now() - startedAt) / 1000;
    show(`${ended}  ${answers.number ?? ''}  ${seconds.toFixed(1)} s`);
    return {
      plan: script.name,
      ended,
      ...answers,
      number: answers.number ?? '–',
      events: await countEvents(stage.temporal, planId),
      seconds,
    };
  } finally {
    post.stop();
  }
}

/** The drafter sends the text in; a report that names no date gets one, as a person has to decide. */
async function draft(script: PlanScript, url: string, token: string): Promise<string> {
  interface Created {
    createPlan: {
      id: string;
      currentRevision: {
        revision: number;
        obligations: {
          planYear: number | null;
          reports: { key: string; periodicity: string; onDemand: boolean; optional: boolean; deadline: unknown }[];
        };
      };
    };
  }
  const input = { idempotencyKey: randomUUID(), issuerId: script.issuerId, text: script.text };
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
  return plan.id;
}

async function submit(planId: string, url: string, token: string): Promise<void> {
  await ask(url, token, queries.SUBMIT_PLAN, { input: { planId, idempotencyKey: randomUUID() } });
}

/** Hands each mail of the plan to whoever it is for. A failure of one of them ends the whole plan at once. */
function deliverMail(planId: string, script: PlanScript, { service }: Stage) {
  const leaders = playLeaders(script);
  const cast = recipientCast(script);
  const { idle, failed, stop } = openMailroom(service.inbox).deliver(planId, async (mail) => {
    await leaders(mail);
    await playRecipient(mail, cast);
  });
  return { idle, stop, watch: <T>(work: Promise<T>): Promise<T> => Promise.race([work, failed]) };
}

function recipientCast(script: PlanScript) {
  let toReturn = script.hasReturn ? 1 : 0;
  return {
    // Only somebody without a task of its own may send the plan back and let it end all the same.
    returns: (mail: { text: string | null }) =>
      (mail.text ?? '').includes('không giao nhiệm vụ riêng') && toReturn-- > 0,
    waitsForReminder: (mail: { to: string[] }) => (mail.to[0] ?? '').length % 4 === 0,
  };
}

interface FollowUp {
  url: string;
  drafter: string;
  officer: string;
  show: (words: string) => void;
}

/** The follow-up unit looks at what came in, accepts it, sends one report back, and closes the plan at the end. */
async function followUp(
  planId: string,
  script: PlanScript,
  { url, drafter, officer, show }: FollowUp,
): Promise<string> {
  const end = Date.now() + LIMIT_MS;
  let toReturn = script.returnsReport ? 1 : 0;
  let returnedRevision = 0;
  const act = (query: string, id: string, more = {}) =>
    ask(url, officer, query, { input: { id, idempotencyKey: randomUUID(), ...more } });
  for (;;) {
    const { plan } = await ask<{ plan: Work }>(url, officer, queries.PLAN_WORK, { id: planId });
    show(wordsFor(plan));
    if (plan.state === 'RETURNED' && plan.revision > returnedRevision) {
      returnedRevision = plan.revision;
      await answerReturn(planId, plan, url, drafter);
    }
    for (const { node: task } of plan.tasks.edges)
      if (task.state === 'SUBMITTED') await act(queries.ACCEPT_TASK, task.id);
    for (const { node: period } of plan.reportPeriods.edges) {
      if (!['SUBMITTED', 'SUBMITTED_LATE', 'NIL'].includes(period.state)) continue;
      if (toReturn-- > 0) await act(queries.RETURN_REPORT, period.id, { reason: 'Đề nghị bổ sung số liệu cụ thể.' });
      else await act(queries.ACCEPT_REPORT, period.id);
    }
    const left = plan.open ? plan.open.tasks + plan.open.periods : 1;
    if (plan.state === 'IN_FORCE' && left === 0 && plan.open?.deliveries === 0) return close(planId, url, officer);
    if (Date.now() > end) throw new Error(`not finished after ${LIMIT_MS / 1000} s: ${wordsFor(plan)}`);
    await pause(LOOK_AGAIN_MS);
  }
}

/** The drafter answers a return with a new revision and submits again. */
async function answerReturn(planId: string, plan: Work, url: string, drafter: string): Promise<void> {
  const input = {
    planId,
    basedOn: plan.revision,
    idempotencyKey: randomUUID(),
    note: `Đã tiếp thu: ${plan.returnReason ?? ''}`,
  };
  await ask(url, drafter, queries.SAVE_REVISION, { input });
  await submit(planId, url, drafter);
}

async function close(planId: string, url: string, officer: string): Promise<string> {
  interface Closed {
    closePlan: { state: string };
  }
  const { closePlan } = await ask<Closed>(url, officer, queries.CLOSE_PLAN, {
    input: { planId, idempotencyKey: randomUUID() },
  });
  return closePlan.state;
}

function wordsFor(plan: Work): string {
  const open = plan.open;
  const waiting =
    open && plan.state === 'IN_FORCE'
      ? `  to acknowledge ${open.deliveries}, tasks ${open.tasks}, reports ${open.periods}`
      : '';
  return `${plan.state}${plan.number ? `  ${plan.number}` : ''}${waiting}`;
}
