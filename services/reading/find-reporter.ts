import { phrasePattern } from './phrase-pattern';
import type { ReportTrigger } from './report-triggers';
import { textKey } from './text-key';
import { readUnitPhrase } from './unit-phrase';

const ADJUNCT = phrasePattern(
  '^(?:định kỳ|hằng|hàng|trước|chậm|muộn|vào|khi|nếu|trong|sau|căn cứ|trên cơ sở|ngoài ra|đồng thời|kết thúc|kịp thời|đến|quá trình|trên đây|để|\\d|-|ngày|kết quả|chế độ|thời gian|theo)',
  'u',
);
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
    if (!NOT_A_SUBJECT.test(textKey(phrase.unit))) return phrase.unit;
  }
  return null;
}
