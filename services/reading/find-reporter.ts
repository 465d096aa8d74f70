import { phrasePattern } from './phrase-pattern';
import type { ReportTrigger } from './report-triggers';
import { textKey } from './text-key';
import { readUnitPhrase, type UnitPhrase } from './unit-phrase';

const ADJUNCT = phrasePattern(
  '^(?:định kỳ|hằng|hàng|trước|chậm|muộn|vào|khi|nếu|trong|sau|căn cứ|trên cơ sở|ngoài ra|đồng thời|kết thúc|kịp thời|đến|quá trình|trên đây|để|\\d|-|ngày|kết quả|chế độ|thời gian|theo)',
  'u',
);
/** What tells which bodies are meant, up to the next ones: "các sở chủ trì Chương trình và UBND các xã báo cáo". */
const TOLD_APART = phrasePattern('^(?:chủ trì|phụ trách|tham gia|được giao) (?:(?!với )[^ ,;:()]+ ){1,8}và ', 'u');
const NOT_A_SUBJECT = phrasePattern('\\b(?:báo cáo|để|như sau|khi|nếu|kết quả|tình hình)\\b', 'u');

/** The unit the clause itself names before its verb; null when it begins with the verb. */
export function findReporter(clause: string, trigger: ReportTrigger): string | null {
  const starts = [0];
  if (ADJUNCT.test(textKey(clause))) {
    for (const comma of clause.slice(0, trigger.from).matchAll(/[,;:] (?![^(]*\))/g)) starts.push(comma.index + 2);
  } else if (!/^(?:\p{Lu}|các |giao |yêu cầu |đề nghị )/u.test(clause)) {
    return null;
  }
  for (const start of starts) {
    const phrase = readUnitPhrase(clause.slice(start));
    if (!phrase || start + phrase.taskAt > trigger.from + 1 || phrase.taskAt >= clause.length - start) continue;
    if (NOT_A_SUBJECT.test(textKey(phrase.unit))) continue;
    return joinedSubject(clause.slice(start, trigger.from), phrase) ?? phrase.unit;
  }
  return null;
}

/** The whole of a subject whose first body is told apart by what it does; null for a plain one. */
function joinedSubject(before: string, phrase: UnitPhrase): string | null {
  const told = TOLD_APART.exec(textKey(before.slice(phrase.taskAt)));
  if (!told) return null;
  const rest = before.slice(phrase.taskAt + told[0].length);
  const next = readUnitPhrase(rest);
  if (!next || next.taskAt < rest.length) return null;
  return before.slice(before.indexOf(phrase.unit)).trim();
}
