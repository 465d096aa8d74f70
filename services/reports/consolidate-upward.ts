import type { Directory } from '../directory/create-directory';
import { bareKey } from '../reading/bare-key';
import { clip } from '../wording/clean-text';
import { wording } from '../wording/wording';
import { MAX_PART_CHARS } from './check-answers';
import { consolidationTitle } from './consolidate-document';
import type { IndicatorResult } from './consolidate-indicator';
import type { PeriodConsolidation } from './consolidate-period';
import type { ConsolidatedSection, SubmittedReport } from './consolidate-reports';
import { countWords, printTotal } from './consolidate-words';
import type { FormIndicator, ReportForm } from './report-form';

/** The words of a report without headings have room for so much. */
const MAX_TEXT_CHARS = 20_000;
/** And all headings together. */
const MAX_PARTS_CHARS = 75_000;

/**
 * A consolidated report as the answer to the superior's own outline: words under the heading of the same name, sums and
 * means under the indicator of the same wording and unit. What the superior's outline has no place for is told in words,
 * and the whole of it is in the file that goes along.
 */
export function upwardReport(
  consolidation: PeriodConsolidation,
  form: Pick<ReportForm, 'sections' | 'indicators'>,
  directory: Directory,
): Omit<SubmittedReport, 'fileIds'> {
  const { sections, indicators } = consolidation;
  const values = form.indicators.flatMap((wanted) => {
    const result = indicators.find(({ indicator, total }) => total !== null && isSame(indicator, wanted));
    return result && fits(result.total, wanted) ? [{ key: wanted.key, value: result.total, note: '' }] : [];
  });
  const homes = new Map(form.sections.map(({ key, heading }) => [bareKey(heading), key]));
  const placed = sections.flatMap((section) => {
    const key = section.heading === null ? undefined : homes.get(bareKey(section.heading));
    return key === undefined || section.parts.length === 0 ? [] : [{ key, section }];
  });
  const homeless = sections.filter(
    (section) => section.parts.length > 0 && !placed.some((one) => one.section === section),
  );
  const inWords = indicators.filter(
    (result) => result.values.length > 0 && !form.indicators.some((wanted) => isSame(result.indicator, wanted)),
  );
  const text = [
    `${consolidationTitle(consolidation, directory, 'vi')}. ${countWords(consolidation, 'vi')}`,
    ...inWords.map(indicatorWords),
    ...homeless.map((section) => `${section.heading ?? wording('vi').consolidation.general}\n${partWords(section)}`),
  ].join('\n\n');
  return {
    kind: 'REPORT_SUBMITTED',
    nil: false,
    text: cut(text, MAX_TEXT_CHARS),
    ...(placed.length > 0 ? { parts: merged(placed) } : {}),
    ...(values.length > 0 ? { values } : {}),
  };
}

/** Of the same wording and the same place in it, in the same unit, put together in the same way. */
function isSame(one: FormIndicator, other: FormIndicator): boolean {
  const isAlike = one.unit === other.unit && one.kind === other.kind && numberIn(one) === numberIn(other);
  return isAlike && bareKey(one.text) === bareKey(other.text);
}

/** "80% … và 70% …" is `i3.1` and `i3.2`. */
function numberIn({ key }: FormIndicator): string {
  return key.split('.')[1] ?? '';
}

function fits(value: number | null, { least, most }: FormIndicator): boolean {
  return value !== null && (least === null || value >= least) && (most === null || value <= most);
}

/** Two headings of one name, such as those of two parts, come in as one. */
function merged(
  placed: readonly { key: string; section: ConsolidatedSection }[],
): NonNullable<SubmittedReport['parts']> {
  const texts = new Map<string, string[]>();
  for (const { key, section } of placed) texts.set(key, [...(texts.get(key) ?? []), partWords(section)]);
  const room = Math.min(MAX_PART_CHARS, Math.floor(MAX_PARTS_CHARS / texts.size));
  return [...texts].map(([key, words]) => ({ key, text: cut(words.join('\n'), room) }));
}

function partWords({ parts }: ConsolidatedSection): string {
  const { unitPart } = wording('vi').consolidation;
  return parts.map(({ name, text }) => `- ${unitPart(name, text)}`).join('\n');
}

function indicatorWords(result: IndicatorResult): string {
  const { inWordsOnly, unitPart } = wording('vi').consolidation;
  const { indicator, values } = result;
  const said = values.filter(({ note }) => note !== '').map(({ name, note }) => `- ${unitPart(name, note)}`);
  const line = inWordsOnly({ indicator: indicator.text.replace(/[.;]$/, ''), value: printTotal(result, 'vi') });
  return indicator.kind === 'TEXT' ? [line, ...said].join('\n') : line;
}

/** What does not fit is in the file, and the words say so. */
function cut(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  const { inFile } = wording('vi').consolidation;
  return `${clip(text, maxChars - inFile.length - 1)}\n${inFile}`;
}
