import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { submitPlan } from './draft-plan';
import { ask } from './graphql-client';
import * as queries from './plan-queries';
import { reportBySystem } from './report-by-system';
import type { Scene } from './scenes/scene';

const LIMIT_MS = 600_000;
/** A scene that has not come about so long after everything else is done never will. */
const SCENES_LIMIT_MS = 90_000;
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

export interface FollowUp {
  url: string;
  drafter: string;
  officer: string;
  /** One report is sent back for completion. */
  returnsReport: boolean;
  scenes: readonly Scene[];
  issueToken: (subject: string) => Promise<string>;
  show: (words: string) => void;
}

/** The follow-up unit looks at what came in, accepts it, sends one report back, and closes the plan at the end. */
export async function followUp(planId: string, part: FollowUp): Promise<string> {
  const { url, drafter, officer, scenes, show } = part;
  const end = Date.now() + LIMIT_MS;
  const system = reportBySystem(planId, part);
  const toReturn = { left: part.returnsReport ? 1 : 0 };
  let returnedRevision = 0;
  let idleSince: number | null = null;
  for (;;) {
    const { plan } = await ask<{ plan: Work }>(url, officer, queries.PLAN_WORK, { id: planId });
    show(wordsFor(plan));
    if (plan.state === 'RETURNED' && plan.revision > returnedRevision) {
      returnedRevision = plan.revision;
      await answerReturn(planId, plan, url, drafter);
    }
    await acceptResults(plan, toReturn, part);
    if (plan.state === 'IN_FORCE') for (const scene of scenes) await scene.onLook?.();
    const isIdle = plan.state === 'IN_FORCE' && !Object.values(plan.open ?? { plan: 1 }).some((left) => left > 0);
    const missing = scenes.filter((scene) => !scene.afterwards && scene.outcome() === null);
    if (isIdle && missing.length === 0) return close(planId, url, officer);
    if (plan.state === 'IN_FORCE' && plan.open) await system.look(plan.open);
    idleSince = isIdle ? (idleSince ?? Date.now()) : null;
    if (idleSince !== null && Date.now() - idleSince > SCENES_LIMIT_MS)
      throw new Error(`did not come about: ${missing.map(({ title }) => title).join('; ')}`);
    if (Date.now() > end) throw new Error(`not finished after ${LIMIT_MS / 1000} s: ${wordsFor(plan)}`);
    await pause(LOOK_AGAIN_MS);
  }
}

async function acceptResults(plan: Work, toReturn: { left: number }, { url, officer }: FollowUp): Promise<void> {
  const act = (query: string, id: string, more = {}) =>
    ask(url, officer, query, { input: { id, idempotencyKey: randomUUID(), ...more } });
  for (const { node: task } of plan.tasks.edges)
    if (task.state === 'SUBMITTED') await act(queries.ACCEPT_TASK, task.id);
  for (const { node: period } of plan.reportPeriods.edges) {
    if (!['SUBMITTED', 'SUBMITTED_LATE', 'NIL'].includes(period.state)) continue;
    if (toReturn.left-- > 0) await act(queries.RETURN_REPORT, period.id, { reason: 'Đề nghị bổ sung số liệu cụ thể.' });
    else await act(queries.ACCEPT_REPORT, period.id);
  }
}

/** The drafter answers a return with a new revision and submits again. */
async function answerReturn(planId: string, plan: Work, url: string, drafter: string): Promise<void> {
  const note = `Đã tiếp thu: ${plan.returnReason ?? ''}`;
  const input = { planId, basedOn: plan.revision, idempotencyKey: randomUUID(), note };
  await ask(url, drafter, queries.SAVE_REVISION, { input });
  await submitPlan(planId, url, drafter);
}

async function close(planId: string, url: string, officer: string): Promise<string> {
  const input = { planId, idempotencyKey: randomUUID() };
  const { closePlan } = await ask<{ closePlan: { state: string } }>(url, officer, queries.CLOSE_PLAN, { input });
  return closePlan.state;
}

function wordsFor({ open, state, number }: Work): string {
  const waiting =
    open && state === 'IN_FORCE'
      ? `  to acknowledge ${open.deliveries}, tasks ${open.tasks}, reports ${open.periods}`
      : '';
  return `${state}${number ? `  ${number}` : ''}${waiting}`;
}
