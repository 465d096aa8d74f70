import { html, type SafeHtml } from '../../services/rendering/html';
import { showWeekday } from '../../services/wording/show-time';
import { type Language, wording } from '../../services/wording/wording';
import type { PageDue, PagePlan } from './page-model';

const DOC_HASH_CHARS = 12;

/** Label and value; a null value is left out. */
export type Fact = readonly [label: string, value: string | SafeHtml | null];

export function factList(facts: readonly Fact[]): SafeHtml {
  const rows = facts.filter(([, value]) => value !== null && value !== '');
  return html`<dl>${rows.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>\n`)}</dl>`;
}

/** What the decision is about, with the first characters of the hash that binds it to this content. */
export function planFacts(plan: PagePlan, docHash: string, language: Language): Fact[] {
  const { facts } = wording(language).pages;
  return [
    [facts.number, plan.number],
    [facts.issuer, plan.issuer],
    [facts.urgency, plan.urgency],
    [facts.revision, String(plan.revision)],
    [facts.docHash, html`<span class="mono">${docHash.slice(0, DOC_HASH_CHARS)}</span>`],
  ];
}

/** A deadline is always shown with both its days. */
export function dueFacts(due: PageDue | null, language: Language): Fact[] {
  const { pages, letters } = wording(language);
  const { facts } = pages;
  if (!due) return [[facts.phrase, facts.noDue]];
  const day = showWeekday(due.lastDay, language);
  const timed = due.time ? letters.values.dueTime({ time: due.time, day }) : day;
  return [
    [facts.phrase, `“${due.phrase}”`],
    [facts.lastDay, due.tentative ? letters.values.tentative(timed) : timed],
    [facts.actionDay, showWeekday(due.actionDay, language)],
  ];
}
