import { Failure } from '../failures';
import type { ReportPart, ReportValue } from '../obligations/fact';
import { clip } from '../wording/clean-text';
import type { FormIndicator, ReportForm } from './report-form';

/** What a report answers to its form. */
export interface Answers {
  parts: ReportPart[];
  values: ReportValue[];
}

export const MAX_PART_CHARS = 20_000;
export const MAX_VALUE_NOTE_CHARS = 1_000;
/** Of all words of one report together. */
const MAX_ALL_CHARS = 100_000;
/** Beyond this a number is a slip of the keys. */
const MOST_VALUE = 1e15;
const MAX_LABEL_CHARS = 80;

/**
 * What was answered, in the order of the form and without what was left empty.
 * @throws Failure BAD_USER_INPUT naming `parts.<key>`, `values.<key>` or `notes.<key>`, `label` saying what the page calls
 * it; `parts.<index>.key` or `values.<index>.key` for a key the form does not have, or has had already.
 */
export function checkAnswers(form: Pick<ReportForm, 'sections' | 'indicators'>, { parts, values }: Answers): Answers {
  const partOf = byKey('parts', parts, form.sections);
  const answerTo = byKey('values', values, form.indicators);
  const said = form.sections.flatMap(({ key, heading }): ReportPart[] => {
    const text = wordsOf(partOf.get(key)?.text);
    refuseLong(text, MAX_PART_CHARS, `parts.${key}`, heading);
    return text === '' ? [] : [{ key, text }];
  });
  const given = form.indicators.flatMap((indicator): ReportValue[] => {
    const { value = null, note = '' } = answerTo.get(indicator.key) ?? {};
    const words = wordsOf(note);
    refuseLong(words, MAX_VALUE_NOTE_CHARS, `notes.${indicator.key}`, indicator.text);
    refuseValue(value, indicator);
    return value === null && words === '' ? [] : [{ key: indicator.key, value, note: words }];
  });
  const all = [...said.map(({ text }) => text), ...given.map(({ note }) => note)].join('');
  if (all.length > MAX_ALL_CHARS) throw new Failure('BAD_USER_INPUT', { field: 'parts' });
  return { parts: said, values: given };
}

function byKey<Answer extends { key: string }>(
  field: string,
  answers: readonly Answer[],
  known: readonly { key: string }[],
): Map<string, Answer> {
  const found = new Map<string, Answer>();
  for (const [index, answer] of answers.entries()) {
    if (found.has(answer.key) || !known.some(({ key }) => key === answer.key))
      throw new Failure('BAD_USER_INPUT', { field: `${field}.${index}.key` });
    found.set(answer.key, answer);
  }
  return found;
}

/** Browsers send a line end as two characters and count it as one. */
function wordsOf(text: string | undefined): string {
  return (text ?? '').normalize('NFC').replace(/\r\n?/g, '\n').trim();
}

function refuseLong(text: string, most: number, field: string, label: string): void {
  if (text.length > most) throw refusal(field, label);
}

/** An aim without a number is answered in words. */
function refuseValue(value: number | null, { key, text, kind, least, most }: FormIndicator): void {
  if (value === null) return;
  const isInBounds = (least === null || value >= least) && (most === null || value <= most);
  if (kind === 'TEXT' || !Number.isFinite(value) || Math.abs(value) > MOST_VALUE || !isInBounds)
    throw refusal(`values.${key}`, text);
}

function refusal(field: string, label: string): Failure {
  return new Failure('BAD_USER_INPUT', { field, label: clip(label, MAX_LABEL_CHARS) });
}
