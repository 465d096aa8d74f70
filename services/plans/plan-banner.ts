import { dayOf } from '../calendar/vietnam-time';
import { cleanLine, clip } from '../wording/clean-text';
import { showDay } from '../wording/show-time';
import { type Language, wording } from '../wording/wording';
import type { PlanDocument } from './plan';

/** What became of an issued plan, the gravest first. */
export type BannerKind = 'RECALLED' | 'SUPERSEDED' | 'CLOSED' | 'CORRECTED';

/** A line that stands wherever the plan is shown (Điều 18.3, 18.4). */
export interface PlanBanner {
  kind: BannerKind;
  text: string;
}

type Fate = Pick<
  PlanDocument,
  'state' | 'recalled' | 'supersededBy' | 'closedAt' | 'correctedTimes' | 'lastCorrection'
>;

/** Reasons may be long; the whole reason is in the letter and in the record. */
const MAX_WORDS_CHARS = 300;

/** What everybody who looks at the plan must know of it; empty for a plan that is as it was issued. */
export function bannersOf(plan: Fate, language: Language): PlanBanner[] {
  const { banners } = wording(language);
  const lines: PlanBanner[] = [];
  if (plan.state === 'RECALLED') {
    const { at, reason } = plan.recalled ?? { at: null, reason: '' };
    lines.push({ kind: 'RECALLED', text: banners.recalled({ day: at && showDay(dayOf(at)), reason: short(reason) }) });
  }
  if (plan.state === 'SUPERSEDED') {
    const { number, at } = plan.supersededBy ?? { number: '', at: null };
    lines.push({ kind: 'SUPERSEDED', text: banners.superseded({ number, day: at && showDay(dayOf(at)) }) });
  }
  if (plan.state === 'CLOSED' || plan.state === 'ARCHIVED')
    lines.push({ kind: 'CLOSED', text: banners.closed(plan.closedAt && showDay(dayOf(plan.closedAt))) });
  if (plan.lastCorrection) {
    const { reference, date, what } = plan.lastCorrection;
    const facts = { reference, day: showDay(date), what: short(what), earlier: (plan.correctedTimes ?? 1) - 1 };
    lines.push({ kind: 'CORRECTED', text: banners.corrected(facts) });
  }
  return lines;
}

/** What stands above every print; a plan that was carried out prints as it was issued. */
export function printedBanner(plan: Fate): string | null {
  const printed = bannersOf(plan, 'vi').filter(({ kind }) => kind !== 'CLOSED');
  return printed.length === 0 ? null : printed.map(({ text }) => text).join(' ');
}

function short(words: string): string {
  return clip(cleanLine(words).replace(/[.;]$/, ''), MAX_WORDS_CHARS);
}
