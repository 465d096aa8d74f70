import { agenda } from '../calendar/agenda';
import { dayOf } from '../calendar/vietnam-time';
import { ladderOf } from '../obligations/agenda-letters';
import { loadAgendaItems } from '../obligations/load-agenda-items';
import type { Office } from '../office';
import { type AgendaLine, agendaLines } from './agenda-line';
import type { PlanDocument } from './plan';

/** What the service will still do about a plan in force, in order of time. */
export async function upcomingAgenda(
  office: Pick<Office, 'documents' | 'directory' | 'calendar' | 'policy' | 'clock'>,
  plan: PlanDocument,
): Promise<AgendaLine[]> {
  const inForceAt = plan.inForceAt ?? plan.issuedAt;
  if (!inForceAt || (plan.state !== 'ISSUED' && plan.state !== 'IN_FORCE')) return [];
  const { documents } = office;
  const kinds = ['DELIVERY', 'TASK', 'REPORT'] as const;
  const items = (await Promise.all(kinds.map((kind) => loadAgendaItems(documents, plan._id, kind)))).flat();
  const tasks = await documents.tasks.find({ planId: plan._id }).toArray();
  const periods = await documents.periods.find({ planId: plan._id }).toArray();
  const words = new Map([
    ...tasks.map(({ _id, text }) => [_id, { vi: text, en: text }] as const),
    ...periods.map(({ _id, label }) => [_id, label] as const),
  ]);
  const ladder = ladderOf(plan, await office.directory(), dayOf(office.clock()));
  const entries = agenda(items, await office.calendar(), office.policy(plan.policyId), inForceAt);
  return agendaLines(entries, words, ladder);
}
