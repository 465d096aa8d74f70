import { findReporter } from './find-reporter';
import { phrasePattern } from './phrase-pattern';
import { findReportTrigger } from './report-triggers';
import { isReportHeading } from './section-kind';
import { textKey } from './text-key';

const NAMED_REPORT = phrasePattern('^báo cáo \\p{L}', 'u');
const TIME_FIRST = phrasePattern('^(?:trước|chậm nhất|muộn nhất|vào|ngày|trong|định kỳ|hằng|hàng|theo|khi|\\d)', 'u');
const LONGEST_LABEL = 80;

/**
 * The words behind a label of the reporting regime: "Chế độ báo cáo: Định kỳ hằng quý, các đơn vị báo cáo …".
 * "Báo cáo tháng: trước ngày 18" keeps its label, for only the label says that something is reported.
 */
export function withoutReportLabel(text: string): string {
  const colon = text.search(/:(?: |$)/);
  if (colon <= 0 || colon >= LONGEST_LABEL || !isReportHeading(text.slice(0, colon))) return text;
  const rest = text.slice(colon + 1).trim();
  const trigger = findReportTrigger(textKey(rest));
  const isList = NAMED_REPORT.test(textKey(text)) && TIME_FIRST.test(textKey(rest));
  if (isList && !(trigger && findReporter(rest, trigger))) return text;
  return rest === '' || trigger !== null ? rest : text;
}
