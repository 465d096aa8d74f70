import type { Cascade } from '../../services/cascade/read-cascade';
import type { PlanBanner } from '../../services/plans/plan-banner';
import type { OverdueUnit } from '../../services/progress/overdue-units';
import type { PlanProgress } from '../../services/progress/plan-progress';
import type { UpcomingStep } from '../../services/progress/upcoming-steps';
import { html, type SafeHtml } from '../../services/rendering/html';
import { printNumber } from '../../services/reports/vietnamese-number';
import { showDay, showInstant } from '../../services/wording/show-time';
import { type Language, wording } from '../../services/wording/wording';
import { bannerBox } from './banner-box';
import { pageHead } from './document-frame';
import { factList } from './facts';
import { page } from './layout';
import { MOST_UNITS, type OversightRound, roundList } from './oversight-rounds';
import type { PageContext, PageNotice, PagePlan } from './page-model';

export interface OversightPage extends PageContext {
  plan: PagePlan;
  banners: PlanBanner[];
  progress: PlanProgress;
  /** What comes within `daysAhead` days. */
  steps: UpcomingStep[];
  daysAhead: number;
  /** The plans that units are to make of their own. */
  cascade: Cascade;
  rounds: OversightRound[];
  nameOf: (id: string) => string;
  notice: PageNotice | null;
}

const MOST_STEPS = 30;

/** How a plan stands: what is overdue first, then receipt, tasks, reports and what was reported. Without a form. */
export function oversightPage(model: OversightPage): string {
  const { language, plan, progress } = model;
  const { oversight, pages } = wording(language);
  const body = html`<div class="narrow">${bannerBox(model.banners)}${pageHead(oversight.title, plan.title, language, null)}
<p class="statement">${oversight.at(showInstant(progress.at, language))} ${oversight.readOnly}</p>
<div class="grid"><section class="panel">${factList([
    [pages.facts.number, plan.number],
    [pages.facts.issuer, plan.issuer],
  ])}</section>
${overdueBox(model)}
${recipientsBox(model)}
${tasksBox(model)}
${cascadeBox(model)}
${reportsBox(model)}
${roundList(model.rounds, language)}
${upcomingBox(model)}</div></div>`;
  return page({ ...model, title: oversight.title, body });
}

function overdueBox({ language, progress, nameOf }: OversightPage): SafeHtml {
  const { oversight } = wording(language);
  const units = worstFirst(progress.overdueUnits, nameOf);
  const rest = units.length - MOST_UNITS;
  return html`<section class="panel"><h2>${oversight.overdue}</h2>
${units.length === 0 ? html`<p>${oversight.noneOverdue}</p>` : null}
<ul class="plain">${units.slice(0, MOST_UNITS).map((unit) => overdueLine(unit, nameOf(unit.ownerId), language))}</ul>
${rest > 0 ? html`<p class="muted">${oversight.more(rest)}</p>` : null}</section>`;
}

const byName = new Intl.Collator('vi', { numeric: true });

/** What has waited the longest, then what is most, then by name. */
function worstFirst(units: readonly OverdueUnit[], nameOf: (id: string) => string): OverdueUnit[] {
  const countOf = ({ tasks, reports }: OverdueUnit) => tasks + reports;
  return [...units].sort((a, b) => {
    if (a.oldestDay !== b.oldestDay) return a.oldestDay < b.oldestDay ? -1 : 1;
    return countOf(b) - countOf(a) || byName.compare(nameOf(a.ownerId), nameOf(b.ownerId));
  });
}

function overdueLine(unit: OverdueUnit, name: string, language: Language): SafeHtml {
  const { oversight } = wording(language);
  const next = unit.nextDueDay === null ? '' : `; ${oversight.nextDue(showDay(unit.nextDueDay))}`;
  return html`<li class="error"><strong lang="vi">${name}</strong>: <span class="tag">${oversight.overdueUnit(unit)}</span>
<span class="small">${oversight.overdueSince(showDay(unit.oldestDay))}${next}</span></li>
`;
}

function recipientsBox({ language, progress, nameOf }: OversightPage): SafeHtml {
  const { oversight } = wording(language);
  const { recipients } = progress;
  const groups: [string, number, string[]][] = [
    [oversight.undelivered, recipients.undelivered, recipients.undeliveredIds],
    [oversight.returned, recipients.returned, recipients.returnedIds],
    [oversight.silent, recipients.silent, recipients.silentIds],
  ];
  return html`<section class="panel"><h2>${oversight.recipients}</h2>
${counts(
  [
    [oversight.total, recipients.total],
    [oversight.received, recipients.received],
    ...groups.map(([label, count]): [string, number] => [label, count]),
  ],
  language,
)}
${groups
  .filter(([, count]) => count > 0)
  .map(
    ([label, count, ids]) =>
      html`<p>${label}: <span lang="vi">${namesOf(ids, nameOf)}</span>${count > ids.length ? ` ${oversight.more(count - ids.length)}` : ''}.</p>\n`,
  )}</section>`;
}

/** The id of a copy ends with its addressee. */
function namesOf(deliveryIds: readonly string[], nameOf: (id: string) => string): string {
  return deliveryIds.map((id) => nameOf(id.slice(id.indexOf('/') + 1))).join('; ');
}

function tasksBox({ language, progress: { tasks } }: OversightPage): SafeHtml {
  const { oversight, taskStates } = wording(language);
  if (tasks.total === 0)
    return html`<section class="panel"><h2>${oversight.tasks}</h2><p>${oversight.noTasks}</p></section>`;
  const share = tasks.shareDone === null ? null : oversight.shareDone(printNumber(tasks.shareDone));
  return html`<section class="panel"><h2>${oversight.tasks}</h2>
${counts(
  [
    [oversight.total, tasks.total],
    [oversight.lateCount, tasks.overdue],
    ...tasks.byState.map(({ state, count }): [string, number] => [taskStates[state], count]),
    [oversight.ownerless, tasks.ownerless],
  ],
  language,
)}
${share === null ? null : html`<p>${share}</p>`}</section>`;
}

function reportsBox({ language, progress: { reports } }: OversightPage): SafeHtml {
  const { oversight } = wording(language);
  if (reports.total === 0)
    return html`<section class="panel"><h2>${oversight.reports}</h2><p>${oversight.noReports}</p></section>`;
  return html`<section class="panel"><h2>${oversight.reports}</h2>
${counts(
  [
    [oversight.total, reports.total],
    [oversight.missing, reports.missing],
    [oversight.open, reports.open],
    [oversight.inTime, reports.inTime],
    [oversight.late, reports.late],
    [oversight.nil, reports.nil],
    [oversight.accepted, reports.accepted],
    [oversight.ownerless, reports.ownerless],
  ],
  language,
)}</section>`;
}

/** Zeros are said of what matters most, the first two; of the rest only what is there. */
function counts(entries: readonly [string, number][], language: Language): SafeHtml {
  const { oversight } = wording(language);
  const shown = entries.filter(([, count], index) => count > 0 || index < 2);
  return html`<ul class="counts">${shown.map(([label, count]) => html`<li>${oversight.count(label, count)}</li>\n`)}</ul>`;
}

function cascadeBox({ language, cascade, nameOf }: OversightPage): SafeHtml | null {
  const { oversight } = wording(language);
  const { expected, overdue, ISSUED: issued, DRAFTING: drafting, MISSING: missing } = cascade.counts;
  if (expected === 0) return null;
  const waiting = cascade.plans.filter(({ state }) => state === 'MISSING' || state === 'DRAFTING');
  const names = waiting.slice(0, MOST_UNITS).map(({ unitId }) => nameOf(unitId));
  const rest = waiting.length - names.length;
  return html`<section class="panel"><h2>${oversight.cascade}</h2>
<p>${oversight.cascadeCounts({ expected, issued, drafting, missing, overdue })}</p>
${names.length > 0 ? html`<p>${oversight.cascadeMissing}: <span lang="vi">${names.join('; ')}</span>${rest > 0 ? ` ${oversight.more(rest)}` : ''}.</p>` : null}</section>`;
}

function upcomingBox({ language, steps: all, daysAhead, progress }: OversightPage): SafeHtml {
  const { oversight, agenda } = wording(language);
  // What is due this instant is being done while the page is read.
  const steps = all.filter(({ at }) => at > progress.at);
  const rest = steps.length - MOST_STEPS;
  return html`<section class="panel"><h2>${oversight.upcoming(daysAhead)}</h2>
${steps.length === 0 ? html`<p>${oversight.nothingUpcoming}</p>` : null}
<ul class="plain">${steps.slice(0, MOST_STEPS).map(({ at, action, kind, count }) => {
    const step = agenda.entry({ action, kind, owner: oversight.items(count) });
    return html`<li>${oversight.upcomingAt(showInstant(at, language), step)}</li>\n`;
  })}</ul>
${rest > 0 ? html`<p class="muted">${oversight.moreSteps(rest)}</p>` : null}</section>`;
}
