import { bareKey } from './bare-key';
import type { PlanTime } from './deadlines/plan-time';
import type { OutlineNode, OutlineSection } from './outline';
import { lineAt } from './paragraphs';
import { phrasePattern } from './phrase-pattern';
import type { Assignment, ReportDuty } from './plan-reading';
import { readReportDuties } from './report-duties';
import { isReportHeading, isTopicHeading } from './section-kind';
import { textKey } from './text-key';
import { toAssignment } from './to-assignment';
import { readUnitPhrase, startsWithTask, startsWithUnit, type UnitPhrase } from './unit-phrase';

interface Assignee {
  unit: string;
  mode: 'order' | 'request';
  confidence: number;
}

/** Nothing is ordered by a bare opening: "có trách nhiệm:", "thực hiện các nhiệm vụ sau:". */
const OPENING = phrasePattern(
  '^(?:[^.;]{0,120}(?:sau|sau đây|như sau|trách nhiệm|nhiệm vụ|cụ thể) ?:|có (?:trách nhiệm|nhiệm vụ):?)$',
  'u',
);
const LABEL_ONLY = phrasePattern(
  '^(?:thời gian|địa điểm|thành phần|kinh phí|nội dung|hình thức|đối tượng|số lượng|sản phẩm|ghi chú|lưu ý)(?: [^:]{0,30})?:',
  'u',
);
const SHORT_HEADING_WORDS = 30;
/** The longest real plans give a few hundred tasks. */
const MOST_ASSIGNMENTS = 5_000;

/**
 * Reads the items of "Tổ chức thực hiện" one after another (domain A16): an item names a unit for what
 * follows ("1. Sở Nội vụ"), or names it and orders at once ("Giao Sở Nội vụ chủ trì …").
 */
export class WorkOrders {
  private readonly assignments: Assignment[] = [];
  private readonly reportDuties: ReportDuty[] = [];
  private numberUnit: Assignee | null = null;
  private letterUnit: Assignee | null = null;
  private bulletUnit: Assignee | null = null;
  private reporting: boolean;
  private lastWasDash = false;

  constructor(
    section: OutlineSection,
    private readonly time: PlanTime,
  ) {
    this.reporting = isReportHeading(section.heading);
  }

  result(): { assignments: Assignment[]; reportDuties: ReportDuty[] } {
    return { assignments: this.assignments, reportDuties: this.reportDuties };
  }

  /** `ahead` are the nodes that follow; they tell a heading from a task. */
  take(node: OutlineNode, ahead: readonly OutlineNode[]): void {
    if (this.assignments.length >= MOST_ASSIGNMENTS) return;
    if (node.kind === 'number' || node.kind === 'letter') this.takeItem(node, ahead);
    else this.takeText(node);
    this.lastWasDash = node.kind === 'bullet' && node.paragraph.marker?.type === 'dash';
  }

  private takeItem(node: OutlineNode, ahead: readonly OutlineNode[]): void {
    const isLetter = node.kind === 'letter';
    const outer = isLetter ? this.numberUnit : null;
    this.letterUnit = null;
    this.bulletUnit = null;
    if (!isLetter && !isSubItem(node)) this.numberUnit = null;
    if (isReportHeading(node.text)) {
      this.reporting = true;
      if (!isLetter) this.numberUnit = null;
      this.reportsOf(node, afterColon(node.text), null);
      return;
    }
    if (!isLetter && !isSubItem(node)) this.reporting = false;
    const found = this.assigneeOf(node, ahead, outer ?? (isSubItem(node) ? this.numberUnit : null));
    if (found === null) {
      const unit = outer ?? (isSubItem(node) ? this.numberUnit : null);
      if (unit) this.order(node, unit, node.text);
      else this.reportsOf(node, node.text, null);
      return;
    }
    if (isLetter || isSubItem(node)) this.letterUnit = found.assignee;
    else this.numberUnit = found.assignee;
    if (found.task !== '' && !OPENING.test(textKey(found.task))) this.order(node, found.assignee, found.task);
  }

  /** The unit an item names, with the task on the same line; null when the item is a task or a topic itself. */
  private assigneeOf(
    node: OutlineNode,
    ahead: readonly OutlineNode[],
    outer: Assignee | null,
  ): { assignee: Assignee; task: string } | null {
    const { text } = node;
    const followed = isFollowed(node, ahead);
    const phrase = readUnitPhrase(text);
    const asHeading = (unit: string, mode: Assignee['mode'], confidence: number) => ({
      assignee: { unit, mode, confidence },
      task: '',
    });
    if (phrase && (outer === null || phrase.taskAt < text.length || followed)) {
      const task = text.slice(phrase.taskAt).trim();
      const remainder = task.split(' ').length;
      const plainHeading =
        followed && !phrase.colon && remainder <= 4 && !/[.;:]$/.test(text) && text.split(' ').length <= 16;
      if (plainHeading && task !== '') return asHeading(cleanUnit(text, phrase), phrase.mode, 0.8);
      return { assignee: { unit: phrase.unit, mode: phrase.mode, confidence: 0.9 }, task };
    }
    if (phrase || outer !== null || !followed || isTopicHeading(text) || startsWithTask(text)) return null;
    const short = text.split(' ').length <= SHORT_HEADING_WORDS && !/[.;]$/.test(text) && /^\p{Lu}/u.test(text);
    if (!short || ahead[0]?.kind === 'letter' || ownUnitAhead(ahead)) return null;
    return asHeading(text.replace(/[\s:]+$/, ''), 'order', 0.6);
  }

  private takeText(node: OutlineNode): void {
    const isPlus = node.paragraph.marker?.type === 'plus';
    if (!isPlus) this.bulletUnit = null;
    const current = this.bulletUnit ?? this.letterUnit ?? this.numberUnit;
    if (LABEL_ONLY.test(textKey(node.text)) && !this.reporting) {
      this.attach(node);
      return;
    }
    const phrase = this.ownUnit(node, current);
    if (phrase) {
      const assignee: Assignee = { unit: phrase.unit, mode: phrase.mode, confidence: 0.85 };
      const task = node.text.slice(phrase.taskAt).trim();
      if (task === '' || OPENING.test(textKey(task))) this.bulletUnit = assignee;
      else if (this.reporting) this.reportsOf(node, task, phrase.unit);
      else this.order(node, assignee, task);
      return;
    }
    if (this.reporting || current === null) {
      this.reportsOf(node, node.text, current?.unit ?? null);
      return;
    }
    if (isPlus && this.bulletUnit === null && this.mergePlus(node)) return;
    if (!OPENING.test(textKey(node.text))) this.order(node, current, node.text);
  }

  /** A bullet that names another unit than the heading it stands under. */
  private ownUnit(node: OutlineNode, current: Assignee | null): UnitPhrase | null {
    const phrase = readUnitPhrase(node.text);
    if (!phrase) return null;
    const hasTask = phrase.taskAt < node.text.length;
    if (phrase.led) return phrase;
    if (current === null) return hasTask || /:$/.test(node.text) ? phrase : null;
    return hasTask && phrase.unit.split(' ').length >= 2 && startsWithUnit(node.text) && /^\p{Lu}/u.test(node.text)
      ? phrase
      : null;
  }

  /** "+" below "-" goes on with the bullet above: its words and its deadlines belong to that entry. */
  private mergePlus(node: OutlineNode): boolean {
    const last = this.assignments.at(-1);
    if (!last || last.ref !== node.ref || (!this.lastWasDash && !/:$/.test(last.text))) return false;
    this.append(last, node);
    return true;
  }

  private attach(node: OutlineNode): void {
    const last = this.assignments.at(-1);
    if (last && last.ref === node.ref) this.append(last, node);
  }

  private append(last: Assignment, node: OutlineNode): void {
    const more = toAssignment({
      node,
      unit: last.unit ?? '',
      mode: last.mode,
      task: node.text,
      time: this.time,
      confidence: 1,
    });
    last.text = `${last.text} ${more.text}`;
    const deadlines = [more.deadline, ...(more.moreDeadlines ?? [])].filter((deadline) => deadline !== null);
    if (last.deadline === null && deadlines[0]) last.deadline = deadlines.shift() ?? null;
    if (deadlines.length > 0) last.moreDeadlines = [...(last.moreDeadlines ?? []), ...deadlines];
    this.reportsOf(node, node.text, last.unit);
  }

  private order(node: OutlineNode, assignee: Assignee, task: string): void {
    const assignment = toAssignment({
      node,
      unit: assignee.unit,
      mode: assignee.mode,
      task,
      time: this.time,
      confidence: assignee.confidence,
    });
    this.assignments.push(assignment);
    this.reportsOf(node, task, assignee.unit);
  }

  private reportsOf(node: OutlineNode, text: string, who: string | null): void {
    this.reportDuties.push(
      ...readReportDuties(
        { text, ref: node.ref, who, line: lineAt(node.paragraph, node.offset), closing: false },
        this.time,
      ),
    );
  }
}

/** "1.1" below "1". */
function isSubItem(node: OutlineNode): boolean {
  return node.kind === 'number' && /\./.test(node.paragraph.marker?.label ?? '');
}

/** Text or bullets follow before the next item of the same kind. */
function isFollowed(node: OutlineNode, ahead: readonly OutlineNode[]): boolean {
  const next = ahead[0];
  if (!next) return false;
  if (next.kind === 'bullet' || next.kind === 'paragraph') return true;
  return (node.kind === 'number' && next.kind === 'letter') || (!isSubItem(node) && isSubItem(next));
}

/** The items below name their own units, so the heading above is only a group ("1. Cấp tỉnh"). */
function ownUnitAhead(ahead: readonly OutlineNode[]): boolean {
  const next = ahead[0];
  if (!next) return false;
  const phrase = readUnitPhrase(next.text);
  return phrase !== null && (phrase.led || phrase.colon || phrase.taskAt < next.text.length);
}

function afterColon(text: string): string {
  const colon = text.indexOf(':');
  return colon > 0 && colon < 80
    ? text.slice(colon + 1).trim()
    : isReportHeading(text) && text.length < 60 && bareKey(text).split(' ').length < 9
      ? ''
      : text;
}

function cleanUnit(text: string, phrase: UnitPhrase): string {
  return text.slice(text.indexOf(phrase.unit)).replace(/[\s:;.]+$/, '');
}
