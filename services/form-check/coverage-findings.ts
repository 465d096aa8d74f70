import { type CoverageGap, checkCoverage, type PlanParts } from '../directory/check-coverage';
import type { ResolutionContext } from '../directory/resolution';
import { resolveAssignee } from '../directory/resolve-assignee';
import type { Finding } from '../reading/plan-reading';
import { textKey } from '../reading/text-key';
import type { AcrossCode } from './across-rules';
import { chooseLineNames } from './choose-line-names';
import { insertRecipients } from './insert-recipients';
import { listNames } from './list-names';
import { locatePhrase } from './locate-phrase';
import { note } from './note';
import type { TextLine } from './text-lines';

const PURPOSE_OF: Partial<Record<AcrossCode, string>> = {
  'assignee-not-in-recipients': ' (để thực hiện)',
  'report-receiver-not-in-recipients': ' (để báo cáo)',
};

const IN_THE_HOUSE = ' Đây là người, bộ phận của cơ quan, có thể giao trực tiếp.';

/**
 * Everybody with a part whom "Nơi nhận" does not reach, each with the line that would reach them. Words the directory
 * does not know are said elsewhere.
 */
export function coverageFindings(plan: PlanParts, lines: readonly TextLine[], context: ResolutionContext): Finding[] {
  const said = new Set<string>();
  const namesPurposes = plan.recipients.some(({ noteKind }) => noteKind === 'purpose');
  return checkCoverage(plan, context).flatMap((gap) => {
    const code = codeOf(gap);
    const key = `${code} ${textKey(gap.phrase)}`;
    if (gap.missingIds.length === 0 || said.has(key)) return [];
    said.add(key);
    const { addressees } = resolveAssignee(gap.phrase, context);
    const missingIds = new Set(gap.missingIds);
    const missing = addressees.filter(({ id }) => missingIds.has(id));
    const purpose = namesPurposes ? (PURPOSE_OF[code] ?? '') : '';
    const names = chooseLineNames(missing, context).map((name) => `${name}${purpose}`);
    const correction = insertRecipients(names, plan.recipients, lines);
    const advice = gap.isInternal ? IN_THE_HOUSE : '';
    const words = { phrase: gap.phrase, names: listNames(context.directory, gap.missingIds), advice };
    const line = locatePhrase(gap.phrase, gap.line, lines, isReceiver(gap) ? 'AFTER' : 'BEFORE');
    return [note(code, { line, quote: gap.phrase, words, correction, mild: gap.isInternal })];
  });
}

function isReceiver({ part }: CoverageGap): boolean {
  return part === 'REPORT_RECEIVER' || part === 'REPORT_CHANNEL';
}

function codeOf(gap: CoverageGap): AcrossCode {
  return isReceiver(gap) ? 'report-receiver-not-in-recipients' : 'assignee-not-in-recipients';
}
