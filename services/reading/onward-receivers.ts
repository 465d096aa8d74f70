import { phrasePattern } from './phrase-pattern';
import { readRoute } from './report-addressees';
import { textKey } from './text-key';

/** "(qua phòng Nội vụ) để tổng hợp báo cáo Ban Thường vụ Thị ủy, UBND tỉnh": the reports go on from there. */
const ONWARD = phrasePattern('\\b(?:để|nhằm) (?:tổng hợp,? (?:và )?)?báo cáo(?![\\p{L}])');
const MOST_RECEIVERS = 10;

/** Who gets the report that is made of the reports a clause asks for; empty where it names nobody. */
export function onwardReceivers(clause: string): string[] {
  const receivers = [...textKey(clause).matchAll(ONWARD)].flatMap(
    (match) => readRoute(clause, match.index + match[0].length).to ?? [],
  );
  return [...new Set(receivers)].slice(0, MOST_RECEIVERS);
}
