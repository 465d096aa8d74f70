import type { DueDate } from '../calendar/due-date';
import type { Documents } from '../documents';
import { PERIOD_STATES, type PeriodDocument } from '../obligations/obligation';
import type { Day } from '../reading/plan-reading';
import type { ReportRound } from './consolidate-period';

/** The reports of one duty for one period, counted. */
export interface RoundSummary {
  round: ReportRound;
  label: PeriodDocument['label'];
  /** The deadline as the plan sets it. */
  due: DueDate | null;
  /** The last day on which a unit's report is due, extensions and rework counted. */
  lastDay: Day | null;
  owed: number;
  /** Handed in or accepted. */
  sent: number;
  waived: number;
}

type Row = Pick<PeriodDocument, '_id' | 'key' | 'period' | 'label' | 'due' | 'plannedDue' | 'state'>;

const FIELDS = { key: 1, period: 1, label: 1, due: 1, plannedDue: 1, state: 1 } as const;

/** All rounds of reports of a plan, in order of their deadlines. One read. */
export async function listRounds({ periods }: Pick<Documents, 'periods'>, planId: string): Promise<RoundSummary[]> {
  const rows = await periods.find({ planId }).project<Row>(FIELDS).toArray();
  const rounds = new Map<string, RoundSummary>();
  for (const row of rows) {
    const { key, period, label, due, plannedDue, state } = row;
    if (state === 'TRANSFERRED' || state === 'SUPERSEDED') continue;
    const name = `${key}/${period}`;
    const known = rounds.get(name) ?? {
      round: { planId, dutyKey: key, periodKey: period },
      ...{ label, due: plannedDue ?? due, lastDay: null, owed: 0, sent: 0, waived: 0 },
    };
    known.owed += 1;
    if (state === 'WAIVED') known.waived += 1;
    else if (!PERIOD_STATES[state].owed) known.sent += 1;
    if (due && (known.lastDay === null || due.lastDay > known.lastDay)) known.lastDay = due.lastDay;
    rounds.set(name, known);
  }
  return [...rounds.values()].sort(byDue);
}

function byDue(a: RoundSummary, b: RoundSummary): number {
  const [first, second] = [a, b].map(({ due, round }) => `${due?.lastDay ?? '9999'} ${round.dutyKey}`);
  return (first ?? '') < (second ?? '') ? -1 : 1;
}
