import { bareKey } from './bare-key';
import { findClosing } from './closing';
import { completeAddressees } from './complete-addressees';
import { findDeadlines } from './deadlines/find-deadlines';
import type { PlanTime } from './deadlines/plan-time';
import { readLabelledTasks } from './labelled-tasks';
import type { Outline, OutlineNode, OutlineSection } from './outline';
import { lineAt } from './paragraphs';
import { phrasePattern } from './phrase-pattern';
import type { Assignment, ReportDuty } from './plan-reading';
import { MOST_ASSIGNMENTS } from './reading-bounds';
import { type ReportLead, readReportDuties, readReportLead } from './report-duties';
import { withoutReportLabel } from './report-label';
import { readScheduleLine } from './schedule-line';
import { isAimHeading, isExecutionHeading, isReportHeading } from './section-kind';
import { readTableTasks } from './table-tasks';
import { textKey } from './text-key';
import { toAssignment } from './to-assignment';
import { readUnitPhrase } from './unit-phrase';
import { WorkOrders } from './work-orders';

export interface Work {
  assignments: Assignment[];
  reportDuties: ReportDuty[];
}

const STRONG = phrasePattern('\\b(?:chủ trì|chịu trách nhiệm|có trách nhiệm|đầu mối)\\b', 'u');

/** "Đối với chi bộ: toàn thể đảng viên" says whom something concerns, not yet what is to be done. */
const CONCERNS = phrasePattern('^(?:đối với|về phía)\\b', 'u');

/** Who does what, and who reports to whom, in the whole body. */
export function readWork(outline: Outline, time: PlanTime): Work {
  const work: Work = { assignments: [], reportDuties: [] };
  const closing = new Set(findClosing(outline));
  for (const section of outline.sections) {
    if (work.assignments.length >= MOST_ASSIGNMENTS) break;
    const nodes = section.nodes.filter((node) => !closing.has(node));
    if (isExecutionHeading(section.heading)) readExecution(section, nodes, time, work);
    else readBodySection(section, nodes, time, work);
  }
  for (const node of closing) readClosing(node, time, work);
  const units = work.assignments.map((entry) => entry.unit);
  return { ...work, reportDuties: completeAddressees(work.reportDuties, units) };
}

function readExecution(section: OutlineSection, nodes: readonly OutlineNode[], time: PlanTime, work: Work): void {
  const labelled = readLabelledTasks(nodes, time);
  work.assignments.push(...labelled.assignments, ...readTableTasks(nodes, time));
  if (work.assignments.length >= MOST_ASSIGNMENTS) return;
  const orders = new WorkOrders(section, time);
  const left = nodes.filter((node) => !labelled.used.has(node) && node.kind !== 'row');
  for (const [index, node] of left.entries()) orders.take(node, left.slice(index + 1, index + 60));
  const { assignments, reportDuties } = orders.result();
  work.assignments.push(...assignments);
  work.reportDuties.push(...reportDuties);
}

/** Outside "Tổ chức thực hiện" only a clear order counts, and a person confirms it. */
function readBodySection(section: OutlineSection, nodes: readonly OutlineNode[], time: PlanTime, work: Work): void {
  if (isAimHeading(section.heading)) return;
  const labelled = readLabelledTasks(nodes, time);
  work.assignments.push(...labelled.assignments, ...readTableTasks(nodes, time));
  const left = nodes.filter((node) => !labelled.used.has(node) && node.kind !== 'row');
  const from = left.findIndex(
    (node) => node.kind === 'number' && isExecutionHeading(node.text.slice(0, 80)) && node.text.length < 80,
  );
  const ordinary = from === -1 ? left : left.slice(0, from);
  const reporting = isReportHeading(section.heading);
  let topicReports = false;
  let lead: ReportLead | null = null;
  for (const node of ordinary) {
    if (node.kind === 'number') {
      topicReports = isReportHeading(node.text.slice(0, 80));
      lead = null;
    }
    if (reporting || topicReports) {
      const text = withoutReportLabel(node.text);
      const line = lineAt(node.paragraph, node.offset);
      lead = readReportLead(text, null) ?? lead;
      if (/:$/.test(text)) continue;
      work.reportDuties.push(...readReportDuties({ text, ref: node.ref, who: null, line, closing: false, lead }, time));
      continue;
    }
    const scheduled = readScheduleLine(node, time);
    if (scheduled) {
      work.assignments.push(scheduled);
      continue;
    }
    const phrase = readUnitPhrase(node.text);
    if (!phrase || phrase.taskAt >= node.text.length) continue;
    const task = node.text.slice(phrase.taskAt);
    const ordered = phrase.led && !CONCERNS.test(textKey(node.text));
    const clear = ordered || STRONG.test(textKey(task.slice(0, 120))) || findDeadlines(task, time).length > 0;
    if (!clear) continue;
    work.assignments.push({
      ...toAssignment({ node, unit: phrase.unit, mode: phrase.mode, task, time, confidence: 0.5 }),
      optional: true,
    });
    work.reportDuties.push(
      ...readReportDuties(
        { text: task, ref: node.ref, who: phrase.unit, line: lineAt(node.paragraph, node.offset), closing: false },
        time,
      ),
    );
  }
  if (from !== -1) readExecution(section, left.slice(from + 1), time, work);
}

/** "Giao Phòng Nội vụ …" in the closing paragraph is an order; general exhortations are none. */
function readClosing(node: OutlineNode, time: PlanTime, work: Work): void {
  const line = lineAt(node.paragraph, node.offset);
  const closingNode = { ...node, ref: 'closing' };
  const phrase = readUnitPhrase(node.text);
  const task = phrase ? node.text.slice(phrase.taskAt) : '';
  const ordered = phrase?.led && /^giao /.test(bareKey(node.text)) && task !== '';
  if (phrase && ordered) {
    work.assignments.push(
      toAssignment({ node: closingNode, unit: phrase.unit, mode: phrase.mode, task, time, confidence: 0.8 }),
    );
    work.reportDuties.push(
      ...readReportDuties({ text: task, ref: 'closing', who: phrase.unit, line, closing: false }, time),
    );
    return;
  }
  // "nếu có vướng mắc, phản ánh về Sở Nội vụ" asks for a word when needed; only a dated or periodic report is a duty.
  const duties = readReportDuties({ text: node.text, ref: 'closing', who: null, line, closing: true }, time);
  work.reportDuties.push(
    ...duties.filter((duty) => duty.deadline !== null || !['adhoc', 'unspecified'].includes(duty.periodicity)),
  );
}
