import type { DueDate } from '../../services/calendar/due-date';
import { type LetterReport, plannedLine } from '../../services/mail/letters/letter-obligation';
import type { PeriodState } from '../../services/obligations/obligation';
import type { Day } from '../../services/reading/plan-reading';
import { html, type SafeHtml } from '../../services/rendering/html';
import type { ReportForm } from '../../services/reports/report-form';
import { showDay, showInstant } from '../../services/wording/show-time';
import { wording } from '../../services/wording/wording';
import type { Filled } from './act-form';
import { pageHead } from './document-frame';
import { factHistory, type PageFact } from './fact-history';
import { dueFacts, type Fact, factList, planFacts } from './facts';
import { followUpForms } from './follow-up-forms';
import type { FollowUpAct } from './form-fields';
import { page } from './layout';
import type { FormGuard, PageContext, PageNotice, PagePlan } from './page-model';
import { type PageTask, taskFacts } from './task-facts';

export type { PageFact } from './fact-history';

/** What the officer looks at. */
export type FollowedUp =
  | {
      kind: 'task';
      task: PageTask;
      extensionAsked: { until: Day; reason: string; at: Date } | null;
      objection: { reason: string; at: Date } | null;
      extensionRange: { earliest: Day; latest: Day } | null;
    }
  | {
      kind: 'report';
      report: LetterReport;
      plannedDue: DueDate | null;
      state: PeriodState;
      overdueSince: Date | null;
      /** Headings and indicators of what was sent. */
      form: ReportForm;
    };

export interface FollowUpPage extends PageContext, FormGuard {
  plan: PagePlan;
  about: FollowedUp;
  /** Unit or person that owes it. */
  owner: string;
  isClosed: boolean;
  /** The latest first. */
  facts: PageFact[];
  /** What may be answered now. */
  acts: FollowUpAct[];
  /** For REASSIGN: units the plan was sent to. */
  units: { value: string; label: string }[];
  /** Takes `act`, `signedAs` and the fields of that act. */
  submitUrl: string;
  notice: PageNotice | null;
  filled: Filled;
}

/** One task or report for the officer of the follow-up unit (Điều 24.1). */
export function followUpPage(model: FollowUpPage): string {
  const { language, plan, about } = model;
  const { followUp: words, facts } = wording(language).pages;
  const title = about.kind === 'task' ? words.taskTitle : words.reportTitle;
  const ownerLabel = about.kind === 'task' ? words.owner : words.reporter;
  const body = html`<div class="narrow">${pageHead(title, plan.title, language, null)}
<div class="grid"><section class="panel">${about.kind === 'task' ? html`<h2 lang="vi">${about.task.text}</h2>` : html`<h2>${about.report.label}</h2>`}
${waiting(model)}${factList([
  [ownerLabel, html`<strong>${model.owner}</strong>`],
  ...(about.kind === 'task' ? taskFacts(about.task, language) : reportFacts(about, language)),
  ...planFacts(plan, model.docHash, language),
  [facts.level, wording(language).evidenceLevels.L0.name],
])}</section>
<section class="panel"><h2>${words.history}</h2>${factHistory(model.facts, about.kind === 'report' ? about.form : null, language)}</section>
<section><h2>${words.decide}</h2>${answers(model)}</section></div></div>`;
  return page({ ...model, title, body });
}

function answers(model: FollowUpPage): SafeHtml {
  const { followUp: words } = wording(model.language).pages;
  if (model.acts.length === 0) return html`<p>${model.isClosed ? words.closed : words.nothing}</p>`;
  const isWaitedFor = model.acts.some((act) => act !== 'REASSIGN' && act !== 'WAIVE');
  return html`${isWaitedFor ? null : html`<p class="muted">${words.nothing}</p>`}${followUpForms(model)}`;
}

/** The question that waits for an answer stands before everything else. */
function waiting({ about, language }: FollowUpPage): SafeHtml | null {
  const { taskActs: words } = wording(language).pages;
  if (about.kind !== 'task') return null;
  const { extensionAsked, objection } = about;
  const box = (title: string, asked: string | null, reason: string) =>
    html`<div class="level"><strong>${title}.</strong> ${asked}<br>${words.reason}: ${reason}</div>`;
  if (objection) return box(words.objectionPending, null, objection.reason);
  if (!extensionAsked) return null;
  const until = showDay(extensionAsked.until);
  const asked = words.extensionAsked({ until, at: showInstant(extensionAsked.at, language) });
  return box(words.extensionPending, asked, extensionAsked.reason);
}

function reportFacts(about: Extract<FollowedUp, { kind: 'report' }>, language: FollowUpPage['language']): Fact[] {
  const { report, plannedDue, state, overdueSince } = about;
  const { pages, letters, periodStates } = wording(language);
  const { facts, taskActs } = pages;
  const [phrase, ...days] = dueFacts(report.due, language);
  const to = letters.values.reportTo({ to: report.to.join(', '), via: report.via.join(', ') });
  return [
    [facts.reportTo, report.to.length > 0 ? to : null],
    ...(phrase ? [plannedDue ? ([taskActs.presentPhrase, phrase[1]] as const) : phrase] : []),
    ...days,
    [taskActs.plannedDue, plannedDue ? plannedLine(plannedDue, language) : null],
    [facts.dataCutOff, report.dataCutOff ? showDay(report.dataCutOff) : null],
    [facts.state, periodStates[state]],
    [facts.overdue, overdueSince ? showInstant(overdueSince, language) : null],
  ];
}
