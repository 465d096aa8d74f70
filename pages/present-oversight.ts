import { readCascade } from '../services/cascade/read-cascade';
import type { Office } from '../services/office';
import { bannersOf } from '../services/plans/plan-banner';
import { progressIn } from '../services/progress/plan-progress';
import { upcomingSteps } from '../services/progress/upcoming-steps';
import { consolidatePeriod } from '../services/reports/consolidate-period';
import { findUpwardPeriods } from '../services/reports/find-upward-periods';
import { listRounds, type RoundSummary } from '../services/reports/list-rounds';
import type { LinkModel, LinkVisit } from './link-model';
import { oversightPage } from './views/oversight-page';
import type { OversightRound } from './views/oversight-rounds';

/** How far ahead the page looks. */
const DAYS_AHEAD = 30;
/** Rounds of reports that are shown put together; all others have their Word file. */
const MOST_CONSOLIDATED = 3;
const MOST_ROUNDS = 40;

/** How a plan stands and what its units reported, for whoever presses for it or signed it. Reads only. */
export async function presentOversight(office: Office, visit: LinkVisit, model: LinkModel): Promise<string> {
  const { plan } = model;
  const scope = { plans: [plan], ownerIds: null };
  return oversightPage({
    language: visit.language,
    nonce: visit.nonce,
    notice: visit.notice,
    plan: model.pagePlan,
    banners: bannersOf(plan, visit.language),
    progress: await progressIn(office, scope),
    steps: await upcomingSteps(office, scope, DAYS_AHEAD),
    daysAhead: DAYS_AHEAD,
    cascade: await readCascade(office, plan._id),
    rounds: await roundsOf(office, visit, model),
    nameOf: (id) => model.nameOf(id) || id,
  });
}

async function roundsOf(office: Office, { link }: LinkVisit, { plan }: LinkModel): Promise<OversightRound[]> {
  const summaries = (await listRounds(office.documents, plan._id)).slice(0, MOST_ROUNDS);
  const told = summaries.filter(({ sent }) => sent > 0).slice(-MOST_CONSOLIDATED);
  const rounds: OversightRound[] = [];
  for (const summary of summaries) {
    rounds.push({
      ...summary,
      docxUrl: docxUrl(link, summary),
      upward: await findUpwardPeriods(office, plan, summary.round, summary.lastDay),
      consolidation: told.includes(summary) ? await consolidatePeriod(office, summary.round) : null,
    });
  }
  return rounds;
}

function docxUrl(link: string, { round: { dutyKey, periodKey } }: RoundSummary): string {
  return `/l/${link}/report/${encodeURIComponent(dutyKey)}/${encodeURIComponent(periodKey)}.docx`;
}
