import { findDeadlines } from './deadlines/find-deadlines';
import type { PlanTime } from './deadlines/plan-time';
import { findSentences } from './find-sentences';
import { phrasePattern } from './phrase-pattern';
import type { Deadline, Periodicity, ReportDuty } from './plan-reading';
import { type Route, readRoute } from './report-addressees';
import { readPeriods } from './report-periods';
import { findReportTrigger, type ReportTrigger } from './report-triggers';
import { splitOutsideBrackets } from './split-outside-brackets';
import { splitUnits } from './split-units';
import { textKey } from './text-key';
import { readUnitPhrase, startsWithTask } from './unit-phrase';

/** A paragraph that may hold report duties. */
export interface ReportText {
  text: string;
  ref: string | null;
  /** The unit the paragraph is about; null where the sentence must name it. */
  who: string | null;
  line: number;
  /** Duties of the closing paragraph concern whoever meets a difficulty. */
  closing: boolean;
}

const ON_EVENT = phrasePattern(
  '\\b(?:kịp thời|vướng mắc|phát sinh|khó khăn|bất cập|đột xuất|sự cố|ngay(?: khi|,| về| cho))\\b',
  'u',
);
const ADJUNCT = phrasePattern(
  '^(?:định kỳ|hằng|hàng|trước|chậm|muộn|vào|khi|nếu|trong|sau|căn cứ|trên cơ sở|ngoài ra|đồng thời|kết thúc|kịp thời|đến|quá trình|trên đây|để|\\d|-|ngày|kết quả|chế độ|thời gian|theo)',
  'u',
);
const NOT_A_SUBJECT = phrasePattern('\\b(?:báo cáo|để|như sau|khi|nếu|kết quả|tình hình)\\b', 'u');
const MOST_DUTIES = 12;

/** The obligations to report in a paragraph, one for each periodicity ("định kỳ 6 tháng, 01 năm hoặc đột xuất" gives three). */
export function readReportDuties(input: ReportText, time: PlanTime): ReportDuty[] {
  const duties: ReportDuty[] = [];
  if (!/báo cáo|gửi|phản ánh|kiến nghị/i.test(input.text)) return duties;
  for (const sentence of findSentences(input.text.slice(0, 20_000))) {
    for (const clause of divideClauses(sentence.text)) {
      duties.push(...dutiesOf(clause, input, time));
      if (duties.length >= MOST_DUTIES) return duties;
    }
  }
  return withoutRepeats(duties);
}

/** "…; tổng hợp, báo cáo …" is a clause of its own, "các phòng; UBND các xã tổng hợp …" is not. */
function divideClauses(sentence: string): string[] {
  const clauses: string[] = [];
  for (const piece of splitOutsideBrackets(sentence, ';')) {
    const last = clauses.at(-1);
    if (last === undefined || startsWithTask(piece) || /^(?:định kỳ|trước ngày|chậm nhất)/.test(textKey(piece)))
      clauses.push(piece);
    else clauses[clauses.length - 1] = `${last}; ${piece}`;
  }
  return clauses;
}

function dutiesOf(clause: string, input: ReportText, time: PlanTime): ReportDuty[] {
  const key = textKey(clause);
  const trigger = findReportTrigger(key);
  if (!trigger) return [];
  const route = readRoute(clause, trigger.to);
  const deadlines = findDeadlines(clause, time);
  const periods = readPeriods(clause, key, deadlines);
  if (trigger.weak && route.to === null && periods.length === 0) return [];
  const who = subjectOf(clause, trigger) ?? input.who;
  const build = (periodicity: Periodicity, own: readonly Deadline[]): ReportDuty =>
    toDuty({ clause, input, route, who, periodicity, own, trigger });
  if (periods.length === 0) {
    const own = deadlines.map((found) => found.deadline);
    const onEvent = own.length === 0 && (ON_EVENT.test(key) || input.closing);
    return [build(own.length > 0 ? 'once' : onEvent ? 'adhoc' : 'unspecified', own)];
  }
  return periods.map(({ periodicity, own }) => build(periodicity, own));
}

/** The unit the clause itself names before its verb; null when it begins with the verb. */
function subjectOf(clause: string, trigger: ReportTrigger): string | null {
  const starts = [0];
  if (ADJUNCT.test(textKey(clause))) {
    for (const comma of clause.slice(0, trigger.from).matchAll(/[,;:] (?![^(]*\))/g)) starts.push(comma.index + 2);
  } else if (!/^(?:\p{Lu}|các |giao |yêu cầu |đề nghị )/u.test(clause)) {
    return null;
  }
  for (const start of starts) {
    const phrase = readUnitPhrase(clause.slice(start));
    if (!phrase || start + phrase.taskAt > trigger.from + 1 || phrase.taskAt >= clause.length - start) continue;
    if (!NOT_A_SUBJECT.test(textKey(phrase.unit))) return phrase.unit;
  }
  return null;
}

interface DutyParts {
  clause: string;
  input: ReportText;
  route: Route;
  who: string | null;
  periodicity: Periodicity;
  own: readonly Deadline[];
  trigger: ReportTrigger;
}

function toDuty({ clause, input, route, who, periodicity, own, trigger }: DutyParts): ReportDuty {
  const [deadline, ...more] = own;
  const parts = who === null ? [] : splitUnits(who);
  const quote = clause.replace(/[\s.;,/]+$/, '');
  return {
    ref: input.ref,
    who,
    ...(parts.length > 1 ? { whoParts: parts } : {}),
    to: route.to,
    via: route.via,
    periodicity,
    deadline: deadline ?? null,
    ...(more.length > 0 ? { moreDeadlines: more } : {}),
    quote,
    ...(input.closing ? { optional: true } : {}),
    confidence: trigger.weak ? 0.5 : who === null ? 0.6 : 0.85,
    source: { line: input.line, quote },
  };
}

function withoutRepeats(duties: readonly ReportDuty[]): ReportDuty[] {
  const seen = new Map<string, ReportDuty>();
  for (const duty of duties) {
    const key = [duty.ref, duty.who, duty.periodicity].join('|');
    const before = seen.get(key);
    const richer = before && (before.to === null || (before.deadline === null && duty.deadline !== null));
    if (!before) seen.set(key, duty);
    else if (duty.to !== null && before.to !== null && textKey(duty.to.join()) !== textKey(before.to.join()))
      seen.set(`${key}|${duty.to.join()}`, duty);
    else if (richer) seen.set(key, { ...duty, to: duty.to ?? before.to, via: duty.via ?? before.via });
  }
  return [...seen.values()];
}
