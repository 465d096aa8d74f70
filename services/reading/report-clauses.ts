import { findSentences } from './find-sentences';
import { phrasePattern } from './phrase-pattern';
import { findReportTrigger } from './report-triggers';
import { splitOutsideBrackets } from './split-outside-brackets';
import { textKey } from './text-key';
import { readUnitPhrase, startsWithTask } from './unit-phrase';

/** A part of a sentence that may hold one obligation to report. */
export interface ReportClause {
  text: string;
  /** Number of the sentence in its paragraph: clauses of one sentence share what only one of them says. */
  sentence: number;
}

/** "… trước ngày 28 hằng tháng và báo cáo tổng kết trước ngày 15/3": a second report with a time of its own. */
const SECOND_REPORT = phrasePattern(
  '(?:,| và|, và|,? đồng thời) (?=(?:gửi |lập |có )?báo cáo (?:tổng kết|sơ kết|cuối|năm|quý|tháng|tuần|6 tháng|06 tháng|đột xuất|nhanh|kết quả|chuyên đề|định kỳ)\\b)',
);
const TIMED = phrasePattern('\\b(?:trước|chậm nhất|vào|hằng|hàng|định kỳ|trong|muộn nhất)\\b', 'u');
const TIME_FIRST = phrasePattern('^(?:định kỳ|trước ngày|chậm nhất|hằng|hàng)\\b', 'u');
const LONGEST_SEARCHED = 20_000;

/** The clauses of a paragraph: cut at sentences, at ";" before a new order, and before a second report. */
export function divideReportClauses(text: string): ReportClause[] {
  return findSentences(text.slice(0, LONGEST_SEARCHED)).flatMap((sentence, number) =>
    cutSemicolons(sentence.text)
      .flatMap(cutSecondReports)
      .map((clause) => ({ text: clause, sentence: number })),
  );
}

/** "…; tổng hợp, báo cáo …" is a clause of its own, "các phòng; UBND các xã tổng hợp …" is not. */
function cutSemicolons(sentence: string): string[] {
  const clauses: string[] = [];
  for (const piece of splitOutsideBrackets(sentence, ';')) {
    const last = clauses.at(-1);
    if (last === undefined || startsWithTask(piece) || TIME_FIRST.test(textKey(piece)) || isNewReporter(last, piece))
      clauses.push(piece);
    else clauses[clauses.length - 1] = `${last}; ${piece}`;
  }
  return clauses;
}

/** "Các đơn vị báo cáo …; Sở Nội vụ tổng hợp, báo cáo …" */
function isNewReporter(last: string, piece: string): boolean {
  if (findReportTrigger(textKey(last)) === null || findReportTrigger(textKey(piece)) === null) return false;
  const phrase = readUnitPhrase(piece);
  return phrase !== null && phrase.taskAt < piece.length;
}

function cutSecondReports(clause: string): string[] {
  const key = textKey(clause);
  const cuts: { from: number; to: number }[] = [];
  for (const match of key.matchAll(SECOND_REPORT)) {
    const before = key.slice(cuts.at(-1)?.to ?? 0, match.index);
    const isInside = before.lastIndexOf('(') > before.lastIndexOf(')');
    if (!isInside && findReportTrigger(before) !== null && TIMED.test(before) && TIMED.test(key.slice(match.index)))
      cuts.push({ from: match.index, to: match.index + match[0].length });
  }
  return [...cuts, { from: clause.length, to: clause.length }].map((cut, i) =>
    clause.slice(cuts[i - 1]?.to ?? 0, cut.from),
  );
}
