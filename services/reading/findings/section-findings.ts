import { isCapitalLine } from '../is-capital-line';
import type { Finding, PlanReading, Section } from '../plan-reading';
import type { FindingContext } from './find-all';
import { remark } from './remark';

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** Nobody reads more; two megabytes of headings take no longer than a plan. */
const MOST_SECTIONS = 500;

/** Numbering and headings of the top level; the numerals themselves are never changed. */
export function sectionFindings(reading: PlanReading, { outline }: FindingContext): Finding[] {
  const findings: Finding[] = [];
  const sections = reading.sections.slice(0, MOST_SECTIONS);
  const numerals = new Set<string>();
  const areLetters = sections.some((section) => /^[ABD-H]$/.test(labelOf(section)));
  for (const [index, section] of sections.entries()) {
    findings.push(...numberingFinding(section, sections[index - 1], areLetters, numerals.has(section.numeral)));
    numerals.add(section.numeral);
    findings.push(...headingFinding(section));
  }
  if (sections.length === 0) findings.push(remark('sections-missing'));
  else if (reading.assignments.length === 0) findings.push(remark('no-assignments'));
  for (const section of outline.sections.slice(0, MOST_SECTIONS)) {
    if (section.nodes.length > 0 || !isCapitalLine(section.heading)) continue;
    const { line, heading } = section;
    findings.push(remark('section-empty', { line, quote: quoteOf(section), words: { heading } }));
  }
  return findings;
}

function numberingFinding(
  section: Section,
  before: Section | undefined,
  areLetters: boolean,
  again: boolean,
): Finding[] {
  const from = before ? ordinal(before, areLetters) : 0;
  const to = ordinal(section, areLetters);
  if (to === null || from === null || to === from + 1) return [];
  const place = { line: section.line ?? null, quote: quoteOf(section) };
  const label = section.numeral;
  if (before === undefined)
    return [remark('section-gap', { ...place, words: { how: `bắt đầu từ ${label}, thiếu các mục phía trước` } })];
  if (to > from + 1)
    return [remark('section-gap', { ...place, words: { how: `nhảy từ ${before.numeral} sang ${label}` } })];
  return again
    ? [remark('section-repeat', { ...place, words: { label } })]
    : [remark('section-order', { ...place, words: { label, before: before.numeral } })];
}

function headingFinding(section: Section): Finding[] {
  const from = /MỤC ĐÍCH YÊU CẦU|Mục đích [yY]êu cầu/u.exec(section.heading)?.[0];
  if (!from) return [];
  const to = from.replace(' ', '#').replace(' ', ', ').replace('#', ' ');
  return [
    remark('heading-comma', {
      line: section.line ?? null,
      quote: quoteOf(section),
      words: { right: to },
      correction: { from, to },
    }),
  ];
}

function quoteOf(section: Section): string {
  return `${section.numeral}. ${section.heading}`;
}

/** 1 … for Roman, Arabic and letter numerals; null for "thứ nhất" and the like. C is a letter where A opens the plan. */
function ordinal(section: Section, areLetters: boolean): number | null {
  const label = labelOf(section);
  if (/^\d+$/.test(label)) return Number(label);
  if (areLetters) return /^[A-H]$/.test(label) ? label.charCodeAt(0) - 64 : null;
  if (!/^[IVXLC]+$/.test(label)) return null;
  const values = Array.from(label, (letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

function labelOf({ numeral }: Section): string {
  return numeral.replace(/^(?:phần|mục|chương) +/iu, '').toUpperCase();
}
