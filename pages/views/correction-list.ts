import type { CorrectionWords } from '../../services/corrections/correction';
import { html, type SafeHtml } from '../../services/rendering/html';
import { showDay } from '../../services/wording/show-time';
import { type Language, wording } from '../../services/wording/wording';

type Shown = Pick<CorrectionWords, 'reference' | 'date' | 'what' | 'from' | 'to'>;

/** Every letter of correction: a banner has room for the last one only. */
export function correctionList(all: readonly Shown[], language: Language): SafeHtml | null {
  const { frozen } = wording(language).pages;
  if (all.length === 0) return null;
  const items = all.map(({ reference, date, what, from, to }) => {
    const change = from === null || to === null ? null : html`<br>${frozen.change({ from, to })}`;
    return html`<li lang="vi"><strong>${frozen.correction({ reference, day: showDay(date) })}</strong>: ${what}${change}</li>\n`;
  });
  return html`<section class="panel"><h2>${frozen.corrections}</h2><ul class="plain">${items}</ul></section>`;
}
