import { html, type SafeHtml } from '../../services/rendering/html';
import type { PeriodConsolidation } from '../../services/reports/consolidate-period';
import type { ConsolidatedSection } from '../../services/reports/consolidate-reports';
import {
  countWords,
  nameRow,
  printMet,
  printTarget,
  printTotal,
  shorten,
} from '../../services/reports/consolidate-words';
import type { UpwardPeriod } from '../../services/reports/find-upward-periods';
import type { RoundSummary } from '../../services/reports/list-rounds';
import { showDay } from '../../services/wording/show-time';
import { type Language, wording } from '../../services/wording/wording';

/** Units shown of each list. */
export const MOST_UNITS = 50;
/** Of what one unit wrote; all of it is in the Word file. */
const MOST_PART_CHARS = 600;

export interface OversightRound extends RoundSummary {
  docxUrl: string;
  /** What the issuer owes its superior for the same period. */
  upward: UpwardPeriod[];
  /** Null: nothing came yet, or other rounds are newer. */
  consolidation: PeriodConsolidation | null;
}

/** Each round of reports with its counts, its Word file and, of the latest ones, what was reported. */
export function roundList(rounds: readonly OversightRound[], language: Language): SafeHtml | null {
  const { oversight } = wording(language);
  if (rounds.length === 0) return null;
  return html`<section class="panel"><h2>${oversight.rounds}</h2>${rounds.map((round) => roundBox(round, language))}</section>`;
}

function roundBox(round: OversightRound, language: Language): SafeHtml {
  const { oversight } = wording(language);
  const due = round.due ? showDay(round.due.lastDay) : null;
  return html`<h3>${oversight.round({ label: round.label[language], due })}</h3>
<p>${oversight.roundCounts(round)}</p>
${round.upward.map((one) => html`<p class="${one.isClose ? 'level' : 'small'}">${upwardWords(one, language)}</p>\n`)}
<p><a href="${round.docxUrl}" rel="nofollow">${oversight.word}</a></p>
${round.consolidation ? html`<details class="act"><summary>${oversight.details}</summary>${contents(round.consolidation, language)}</details>` : null}
`;
}

function upwardWords({ number, lastDay, slack, isClose }: UpwardPeriod, language: Language): string {
  const { oversight } = wording(language);
  const left = slack === null ? '' : `; ${oversight.slack(slack)}`;
  return `${oversight.upward({ number, day: showDay(lastDay) })}${left}${isClose ? ` – ${oversight.close}` : ''}.`;
}

function contents(consolidation: PeriodConsolidation, language: Language): SafeHtml {
  const { consolidation: words } = wording(language);
  const { late, nil, missing, waived, sections, indicators } = consolidation;
  const lists: [string, string[]][] = [
    [words.missing, missing.map(({ name }) => name)],
    [words.late, late.map(({ name }) => name)],
    [words.nil, nil.map(({ name }) => name)],
    [words.waived, waived.map(({ name, waivedReason }) => words.because(name, waivedReason ?? ''))],
  ];
  return html`<p>${countWords(consolidation, language)}</p>
${lists
  .filter(([, names]) => names.length > 0)
  .map(([label, names]) => html`<p>${words.list(label, nameRow(names, MOST_UNITS, language))}</p>\n`)}
${indicators.length > 0 ? html`<ul class="plain">${indicators.map((one) => indicatorLine(one, language))}</ul>` : null}
${sections.map((section) => sectionBox(section, language))}`;
}

function indicatorLine(result: PeriodConsolidation['indicators'][number], language: Language): SafeHtml {
  const { oversight, consolidation: words } = wording(language);
  const { indicator, given, met, notMetBy } = result;
  const names = notMetBy.map(({ name }) => name);
  const line = oversight.indicator({
    text: shorten(indicator.text, MOST_PART_CHARS),
    target: printTarget(indicator, language),
    total: printTotal(result, language),
    given,
  });
  return html`<li class="${met === false ? 'error' : ''}"><span lang="vi">${line}</span>${met === null ? null : html` <span class="tag">${printMet(met, language)}</span>`}
${names.length > 0 ? html`<span class="small">${words.list(words.notMet, nameRow(names, MOST_UNITS, language))}</span>` : null}</li>
`;
}

function sectionBox({ heading, ref, parts }: ConsolidatedSection, language: Language): SafeHtml {
  const { consolidation: words, oversight } = wording(language);
  const title = heading ?? words.general;
  const rest = parts.length - MOST_UNITS;
  return html`<h3 lang="vi">${ref === null ? title : `${ref}. ${title}`}</h3>
${parts.length === 0 ? html`<p class="muted">${words.noPart}</p>` : null}
<ul class="plain" lang="vi">${parts
    .slice(0, MOST_UNITS)
    .map(
      ({ name, late, text }) =>
        html`<li><strong>${late ? words.lateMark(name) : name}</strong>: ${shorten(text, MOST_PART_CHARS)}</li>\n`,
    )}</ul>
${rest > 0 ? html`<p class="muted">${oversight.more(rest)}</p>` : null}`;
}
