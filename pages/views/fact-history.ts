import type { FactAct } from '../../services/obligations/fact';
import { html, type SafeHtml } from '../../services/rendering/html';
import type { ReportForm } from '../../services/reports/report-form';
import { showDay, showInstant } from '../../services/wording/show-time';
import { type Language, wording } from '../../services/wording/wording';
import { type Fact, factList } from './facts';
import { sentAnswers } from './report-answers';

/** One act as recorded. */
export interface PageFact {
  act: FactAct;
  /** Officer and unit. */
  by: string;
  at: Date;
  toUnit: string | null;
  files: { name: string; url: string }[];
}

/** What was done, with its words and files. */
export function factHistory(facts: readonly PageFact[], form: ReportForm | null, language: Language): SafeHtml {
  const { followUp: words } = wording(language).pages;
  if (facts.length === 0) return html`<p>${words.noHistory}</p>`;
  const items = facts.map(
    (fact) => html`<li><strong>${kindOf(fact.act, language)}</strong>
<span class="small muted">${showInstant(fact.at, language)} – ${fact.by}</span>
${factList(wordsOf(fact, form, language))}${files(fact, words.files)}</li>\n`,
  );
  return html`<ul class="plain">${items}</ul>`;
}

function kindOf(act: FactAct, language: Language): string {
  const { pages } = wording(language);
  const factKinds: Readonly<Record<string, string>> = pages.factKinds;
  const kind = act.kind === 'REPORT_SUBMITTED' && act.nil ? 'REPORT_NIL' : act.kind;
  return factKinds[kind] ?? '';
}

function wordsOf({ act, toUnit }: PageFact, form: ReportForm | null, language: Language): Fact[] {
  const { followUp: words, taskActs } = wording(language).pages;
  switch (act.kind) {
    case 'REPORT_SUBMITTED':
      return form ? sentAnswers(form, act, language) : [[words.words, act.text]];
    case 'TASK_PROGRESS':
      return [[words.words, [words.percent(act.percent), act.note].filter((one) => one !== '').join('\n')]];
    case 'TASK_CONTRIBUTED':
      return [[words.words, act.note]];
    case 'TASK_ACKNOWLEDGED':
      return [[taskActs.executor, act.executor?.name ?? null]];
    default:
      return [
        [words.words, 'until' in act ? words.until(showDay(act.until)) : toUnit ? words.toUnit(toUnit) : null],
        [words.reason, 'reason' in act ? act.reason : null],
      ];
  }
}

function files({ files: handedIn }: PageFact, label: string): SafeHtml | null {
  if (handedIn.length === 0) return null;
  const links = handedIn.map(({ name, url }) => html` <a href="${url}">${name}</a>`);
  return html`<p>${label}:${links}</p>`;
}
