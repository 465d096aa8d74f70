import { everyOf, findPeriodicities } from '../periodicities';
import { phrasePattern } from '../phrase-pattern';
import type { Deadline, Every } from '../plan-reading';
import { clockTime, DAY_WORDS, dateSource, HOUR_SOURCE, statedDate } from './date-expression';
import type { FoundDeadline } from './found-deadline';
import type { PlanTime } from './plan-time';

const ONGOING = phrasePattern(
  '\\b(?:thường xuyên(?:,? liên tục)?|liên tục|cả năm|quanh năm|trong suốt (?:năm|cả năm)|theo kế hoạch(?! số)|khi có phát sinh)\\b(?! \\d)',
  'u',
);
const TIMES_PER = phrasePattern('\\blần ?(?:/|mỗi|một|trong) ?(?:0?1 |một )?(?<every>ngày|tuần|tháng|quý|năm)\\b', 'u');
/** "Kế hoạch số 15/KH-UBND ngày 12/3/2026" is a document. */
const DOCUMENT_BEFORE = /số [^ ]+,? $/;
const BARE_DATE = phrasePattern(`(?:${HOUR_SOURCE},? )?${DAY_WORDS}${dateSource()}`);
const EVERY: Readonly<Record<string, Every>> = {
  ngày: 'day',
  tuần: 'week',
  tháng: 'month',
  quý: 'quarter',
  năm: 'year',
};

/** In a time slot ("Thời gian: …", a column of an appendix) plain words are deadlines too: "Thường xuyên", "30/6/2026", "Hằng quý". */
export function findSlotPhrases(text: string, key: string, time: PlanTime): FoundDeadline[] {
  const found: FoundDeadline[] = [];
  for (const match of key.matchAll(BARE_DATE)) {
    const date = statedDate(match.groups ?? {}, time);
    if (!date || DOCUMENT_BEFORE.test(key.slice(Math.max(0, match.index - 40), match.index))) continue;
    const to = match.index + match[0].length;
    const clock = clockTime(match.groups?.['h'], match.groups?.['min'], match.groups?.['half']);
    const deadline: Deadline = {
      quote: text.slice(match.index, to),
      type: clock ? 'datetime' : 'date',
      before: false,
      lastDay: date.stated,
    };
    if (clock) deadline.time = clock;
    if (date.stated) deadline.stated = date.stated;
    if (date.yearInferred && date.stated) deadline.yearInferred = true;
    if (!date.stated) deadline.needsHuman = true;
    found.push(
      date.impossible ? { deadline, from: match.index, to, fault: 'impossible' } : { deadline, from: match.index, to },
    );
  }
  const ongoing = ONGOING.exec(key);
  if (ongoing) found.push(slot(text, ongoing, { type: 'ongoing', lastDay: null }));
  found.push(...recurrences(text, key));
  return found;
}

/** "Hằng quý", "Định kỳ 6 tháng", "02 lần/năm": the first word of frequency says how the task recurs. */
function recurrences(text: string, key: string): FoundDeadline[] {
  const perPeriod = TIMES_PER.exec(key);
  const counted = EVERY[perPeriod?.groups?.['every'] ?? ''];
  if (perPeriod && counted) return [slot(text, perPeriod, { type: 'recurring', every: counted, lastDay: null })];
  for (const { periodicity, from, to } of findPeriodicities(key)) {
    const every = everyOf(periodicity);
    // "Học kỳ I" is one term, not every one.
    if (every && !key.slice(from, to).includes('học kỳ'))
      return [{ deadline: { quote: text.slice(from, to), type: 'recurring', every, lastDay: null }, from, to }];
  }
  return [];
}

function slot(text: string, match: RegExpExecArray, deadline: Omit<Deadline, 'quote'>): FoundDeadline {
  const to = match.index + match[0].length;
  return { deadline: { quote: text.slice(match.index, to), ...deadline }, from: match.index, to };
}
