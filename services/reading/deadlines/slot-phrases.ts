import { phrasePattern } from '../phrase-pattern';
import type { Deadline, Every } from '../plan-reading';
import { dateSource, statedDate } from './date-expression';
import type { FoundDeadline } from './found-deadline';
import type { PlanTime } from './plan-time';

const ONGOING = phrasePattern(
  '\\b(?:thường xuyên(?:,? liên tục)?|liên tục|hằng ngày|hàng ngày|theo kế hoạch|khi có phát sinh)\\b',
  'u',
);
const RECURRING = phrasePattern('\\b(?:hằng|hàng|mỗi|định kỳ(?: hằng| hàng)?) (?<every>tuần|tháng|quý|năm)\\b', 'u');
const BARE_DATE = phrasePattern(`(?:ngày )?${dateSource()}`);
const EVERY: Readonly<Record<string, Every>> = { tuần: 'week', tháng: 'month', quý: 'quarter', năm: 'year' };

/** In a time slot ("Thời gian: …", a column of an appendix) plain words are deadlines too: "Thường xuyên", "30/6/2026", "Hằng quý". */
export function findSlotPhrases(text: string, key: string, time: PlanTime): FoundDeadline[] {
  const found: FoundDeadline[] = [];
  for (const match of key.matchAll(BARE_DATE)) {
    const date = statedDate(match.groups ?? {}, time);
    if (!date) continue;
    const to = match.index + match[0].length;
    const deadline: Deadline = {
      quote: text.slice(match.index, to),
      type: 'date',
      before: false,
      lastDay: date.stated,
    };
    if (date.stated) deadline.stated = date.stated;
    if (date.yearInferred && date.stated) deadline.yearInferred = true;
    if (!date.stated) deadline.needsHuman = true;
    found.push(
      date.impossible ? { deadline, from: match.index, to, fault: 'impossible' } : { deadline, from: match.index, to },
    );
  }
  const recurring = RECURRING.exec(key);
  const every = EVERY[recurring?.groups?.['every'] ?? ''];
  if (recurring && every) found.push(slot(text, recurring, { type: 'recurring', every, lastDay: null }));
  const ongoing = ONGOING.exec(key);
  if (ongoing) found.push(slot(text, ongoing, { type: 'ongoing', lastDay: null }));
  return found;
}

function slot(text: string, match: RegExpExecArray, deadline: Omit<Deadline, 'quote'>): FoundDeadline {
  const to = match.index + match[0].length;
  return { deadline: { quote: text.slice(match.index, to), ...deadline }, from: match.index, to };
}
