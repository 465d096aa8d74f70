import { dayOf, printDay } from '../calendar/vietnam-time';
import type { Annex, BodyPart } from '../rendering/plan-document';
import { wording } from '../wording/wording';
import type { IndicatorResult, UnitValue } from './consolidate-indicator';
import type { Consolidation, UnitReport } from './consolidate-reports';
import { insideSentence, printValue, shorten } from './consolidate-words';

const NUMERALS = ['I', 'II', 'III'];
/** More columns than this cannot be read on an upright page. */
const INDICATORS_PER_TABLE = 4;
const MOST_HEADER_CHARS = 90;
const MOST_NOTE_CHARS = 600;

export interface Annexes {
  annexes: Annex[];
  /** "Phụ lục II"; null where nobody is missing. */
  missingHeading: string | null;
}

/** Units by values, who has not reported, and the files that came: each where there is something to list. */
export function consolidationAnnexes(consolidation: Consolidation, title: string): Annexes {
  const words = wording('vi').consolidation;
  const { indicators, missing, withFiles } = consolidation;
  const parts: [kind: 'values' | 'missing' | 'files', title: string, parts: BodyPart[]][] = [];
  if (indicators.some(({ values }) => values.length > 0))
    parts.push(['values', words.valuesTitle, valueTables(consolidation)]);
  if (missing.length > 0) parts.push(['missing', words.missingTitle, [missingTable(missing)]]);
  if (withFiles.length > 0) parts.push(['files', words.filesTitle, [fileTable(withFiles)]]);
  const headingAt = (index: number): string => words.annex(parts.length === 1 ? null : (NUMERALS[index] ?? ''));
  const missingAt = parts.findIndex(([kind]) => kind === 'missing');
  return {
    annexes: parts.map(([, heading, content], index) => ({
      heading: headingAt(index),
      title: heading,
      attachedTo: words.attachedTo(insideSentence(title)),
      parts: content,
    })),
    missingHeading: missingAt < 0 ? null : headingAt(missingAt),
  };
}

type Told = IndicatorResult & { byOwner: ReadonlyMap<string, UnitValue> };

function valueTables({ indicators, counted }: Consolidation): BodyPart[] {
  const { columns } = wording('vi').consolidation;
  const told = indicators
    .filter(({ values }) => values.length > 0)
    .map((result): Told => ({ ...result, byOwner: new Map(result.values.map((one) => [one.ownerId, one])) }));
  const tables: BodyPart[] = [];
  for (let at = 0; at < told.length; at += INDICATORS_PER_TABLE) {
    const shown = told.slice(at, at + INDICATORS_PER_TABLE);
    const rows = counted
      .map(({ ownerId, name }) => [name, ...shown.map((result) => cellOf(result, ownerId))])
      .filter(([, ...cells]) => cells.some((cell) => cell !== ''));
    const header = [
      columns.no,
      columns.unit,
      ...shown.map(({ indicator }) => shorten(indicator.text, MOST_HEADER_CHARS)),
    ];
    tables.push({ kind: 'table', header, rows: numbered(rows) });
    // Two tables that touch are one table to Word.
    if (at + INDICATORS_PER_TABLE < told.length) tables.push({ kind: 'paragraph', marker: null, text: '' });
  }
  return tables;
}

function cellOf({ indicator, byOwner }: Told, ownerId: string): string {
  const { notMetMark } = wording('vi').consolidation;
  const found = byOwner.get(ownerId);
  if (!found) return '';
  const note = shorten(found.note, MOST_NOTE_CHARS);
  if (found.value === null) return note;
  const printed = printValue(found.value, indicator.unit);
  const value = found.met === false ? notMetMark(printed) : printed;
  return note === '' ? value : `${value} – ${note}`;
}

function missingTable(missing: readonly UnitReport[]): BodyPart {
  const { columns } = wording('vi').consolidation;
  return {
    kind: 'table',
    header: [columns.no, columns.unit, columns.due, columns.reminded, columns.note],
    rows: numbered(
      missing.map((one) => [one.name, one.due ? printDay(one.due.lastDay) : '', reminderWords(one), noteOf(one)]),
    ),
  };
}

/** "2 lần, gần nhất ngày 08/6/2027" */
function reminderWords({ reminders, remindedAt }: UnitReport): string {
  const words = wording('vi').consolidation;
  return remindedAt ? words.reminded({ count: reminders, last: printDay(dayOf(remindedAt)) }) : words.notReminded;
}

function noteOf({ overdue, returnedReason }: UnitReport): string {
  const words = wording('vi').consolidation;
  const returned = returnedReason === null ? [] : [words.returned(shorten(returnedReason, MOST_NOTE_CHARS))];
  return [...(overdue ? [words.overdue] : []), ...returned].join('; ');
}

function fileTable(reports: readonly UnitReport[]): BodyPart {
  const { columns } = wording('vi').consolidation;
  const rows = reports.flatMap(({ name, files }) => files.map((file) => [name, file.name]));
  return { kind: 'table', header: [columns.no, columns.unit, columns.file], rows: numbered(rows) };
}

function numbered(rows: readonly string[][]): string[][] {
  return rows.map((row, index) => [String(index + 1), ...row]);
}
