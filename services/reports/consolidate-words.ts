import { cleanLine, clip } from '../wording/clean-text';
import { type Language, wording } from '../wording/wording';
import type { IndicatorResult } from './consolidate-indicator';
import type { UnitReport } from './consolidate-reports';
import type { FormIndicator } from './report-form';
import { showTarget, showValue } from './show-target';

const DECIMALS = 100;

/** "85,5%", "1.250 cuộc"; two decimals at most. */
export function printValue(value: number, unit: string | null): string {
  return showValue(Math.round(value * DECIMALS) / DECIMALS, unit);
}

/** "trên 95%", "từ 12 cuộc trở lên"; empty where the plan sets no number. */
export function printTarget({ target, unit }: FormIndicator, language: Language): string {
  return target ? showTarget(target, unit, language) : '';
}

/** "bình quân 92,5%"; what is told in words says so. */
export function printTotal({ indicator, total, values }: IndicatorResult, language: Language): string {
  const words = wording(language).consolidation;
  if (total !== null) return words.totals[indicator.kind](printValue(total, indicator.unit));
  return values.length > 0 ? words.inWords : words.noFigures;
}

/** "Đạt", "Chưa đạt"; empty where there is nothing to compare. */
export function printMet(met: boolean | null, language: Language): string {
  const words = wording(language).consolidation;
  return met === null ? '' : met ? words.met : words.notMet;
}

/** Names in a row; the rest of a long list is counted. */
export function nameRow(names: readonly string[], most: number, language: Language): string {
  const { more } = wording(language).consolidation;
  const shown = names.slice(0, most).map(cleanLine).join('; ');
  return names.length > most ? `${shown} ${more(names.length - most)}` : shown;
}

/** How many of whom sent, in one sentence. */
export function countWords(
  sums: { owed: number } & Record<'counted' | 'late' | 'nil' | 'missing' | 'waived', readonly UnitReport[]>,
  language: Language,
): string {
  const { owed, counted, late, nil, missing, waived } = sums;
  return wording(language).consolidation.counts({
    owed,
    sent: counted.length,
    late: late.length,
    nil: nil.length,
    missing: missing.length,
    waived: waived.length,
  });
}

/** "6 tháng đầu năm 2027" inside a sentence; a name in capitals stays. */
export function insideSentence(words: string): string {
  const [first = '', second = ''] = words;
  return second === second.toLowerCase() ? `${first.toLowerCase()}${words.slice(1)}` : words;
}

export function shorten(text: string, maxChars: number): string {
  return clip(cleanLine(text), maxChars);
}
