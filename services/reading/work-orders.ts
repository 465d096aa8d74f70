import { bareKey } from './bare-key';
import type { PlanTime } from './deadlines/plan-time';
import type { OutlineNode, OutlineSection } from './outline';
import { lineAt } from './paragraphs';
import { phrasePattern } from './phrase-pattern';
import type { Assignment, ReportDuty } from './plan-reading';
import { MOST_ASSIGNMENTS } from './reading-bounds';
import { type ReportLead, readReportDuties, readReportLead } from './report-duties';
import { withoutReportLabel } from './report-label';
import { isReportHeading, isTopicHeading } from './section-kind';
import { textKey } from './text-key';
import { toAssignment } from './to-assignment';
import { readUnitPhrase, startsWithTask, startsWithUnit, type UnitPhrase } from './unit-phrase';
import { CONTACT_LEADS } from './vocabulary/section-words';
import { PLURAL_WORDS } from './vocabulary/unit-heads';

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
/** How sure a unit is: named in its place by a word the vocabulary knows, or taken for one because of its place. */
const CLEAR = 0.95;
const GUESSED = 0.5;
const PLURAL_FIRST = phrasePattern(`^(?:${PLURAL_WORDS.join('|')}) `, 'u');
const SHORT_HEADING_WORDS = 30;

/**
 * Reads the items of "Tổ chức thực hiện" one after another (domain A16): an item names a unit for what
 * follows ("1. Sở Nội vụ"), or names it and orders at once ("Giao Sở Nội vụ chủ trì …").
 */
export class WorkOrders {
  private readonly assignments: Assignment[] = [];
  private readonly reportDuties: ReportDuty[] = [];
  /** The units named by the items the reader stands in, outermost first. */
  private named: { depth: number; assignee: Assignee }[] = [];
  private bulletUnit: Assignee | null = null;
  private bulletUnitIsLine = false;
  /** Depth of the heading of the reporting regime the reader stands under; null outside of one. */
  private reporting: number | null;
  private reportLead: ReportLead | null = null;
  private lastWasDash = false;

  constructor(
    section: OutlineSection,
    private readonly time: PlanTime,
  ) {
    this.reporting = isReportHeading(section.heading) ? 0 : null;
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
    const depth = depthOf(node);
    this.named = this.named.filter((outer) => outer.depth < depth);
    this.bulletUnit = null;
    if (this.reporting !== null && depth <= this.reporting) this.reporting = null;
    if (this.reporting === null) this.reportLead = null;
    const outer = this.current();
    if (isReportHeading(node.text) && (outer === null || this.reporting !== null)) {
      this.reporting ??= depth;
      this.reportsOf(node, withoutReportLabel(node.text), null);
      return;
    }
    const found = this.assigneeOf(node, ahead, outer);
    if (found === null) {
      if (outer) this.order(node, outer, node.text);
      else this.reportsOf(node, node.text, null);
      return;
    }
    this.named.push({ depth, assignee: found.assignee });
    if (found.task === '') return;
    if (OPENING.test(textKey(found.task))) this.reportLead = readReportLead(found.task, found.assignee.unit);
    else if (this.reporting !== null) this.reportsOf(node, found.task, found.assignee.unit);
    else this.order(node, found.assignee, found.task);
  }

  private current(): Assignee | null {
    return this.bulletUnit ?? this.named.at(-1)?.assignee ?? null;
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
    if (phrase && !phrase.led && outer && isSameUnit(phrase.unit, outer.unit)) return null;
    if (phrase && (outer === null || phrase.taskAt < text.length || followed)) {
      const task = text.slice(phrase.taskAt).trim();
      const remainder = task.split(' ').length;
      // "Phòng Quản lý, hỗ trợ doanh nghiệp số 1": a verb behind a comma belongs to the name in a heading.
      const named = remainder <= 4 || /,\s*$/.test(text.slice(0, phrase.taskAt));
      const plainHeading = followed && !phrase.colon && named && !/[.;:]$/.test(text) && text.split(' ').length <= 16;
      if (plainHeading && task !== '') return asHeading(cleanUnit(text, phrase), phrase.mode, 0.8);
      return { assignee: { unit: phrase.unit, mode: phrase.mode, confidence: CLEAR }, task };
    }
    if (phrase || outer !== null || !followed || isTopicHeading(text) || startsWithTask(text)) return null;
    const short = text.split(' ').length <= SHORT_HEADING_WORDS && !/[.;]$/.test(text) && /^\p{Lu}/u.test(text);
    if (!short || ahead[0]?.kind === 'letter' || ownUnitAhead(ahead)) return null;
    return asHeading(text.replace(/[\s:]+$/, ''), 'order', GUESSED);
  }

  private takeText(node: OutlineNode): void {
    const isPlus = node.paragraph.marker?.type === 'plus';
    // "Các Hạt Kiểm lâm có trách nhiệm:" in a line of its own is the unit of the bullets below it.
    const isBelow = node.kind === 'bullet' && this.bulletUnitIsLine;
    if (!isPlus && !isBelow) this.bulletUnit = null;
    const current = this.current();
    if (isContact(node.text)) return;
    if (LABEL_ONLY.test(textKey(node.text)) && this.reporting === null) {
      this.attach(node);
      return;
    }
    const phrase = this.ownUnit(node, current);
    if (phrase) {
      const assignee: Assignee = { unit: phrase.unit, mode: phrase.mode, confidence: 0.85 };
      const task = node.text.slice(phrase.taskAt).trim();
      if (this.reporting !== null && task !== '') this.reportsOf(node, task, phrase.unit);
      else if (task === '' || OPENING.test(textKey(task))) {
        this.bulletUnit = assignee;
        this.bulletUnitIsLine = node.kind === 'paragraph';
      } else this.order(node, assignee, task);
      return;
    }
    if (this.reporting !== null || current === null) {
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
    // "- Phân công cán bộ trực" below "2. Các trường" is a task of the schools.
    if (current !== null && /^phân công/i.test(node.text)) return null;
    if (phrase.led) return phrase;
    if (current !== null && isSameUnit(phrase.unit, current.unit)) return null;
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
    const lead = readReportLead(text, who);
    if (lead) {
      this.reportLead = lead;
      return;
    }
    this.reportDuties.push(
      ...readReportDuties(
        { text, ref: node.ref, who, line: lineAt(node.paragraph, node.offset), closing: false, lead: this.reportLead },
        this.time,
      ),
    );
  }
}

/** "Đầu mối liên hệ: đồng chí …, điện thoại …" gives nobody a task. */
function isContact(text: string): boolean {
  const key = bareKey(text.slice(0, 60));
  return CONTACT_LEADS.some((lead) => key.startsWith(lead));
}

/** 1 for the section itself, 2 for its items "1.", 3 for "1.1" or "a)". */
function depthOf(node: OutlineNode): number {
  return (node.ref ?? '').split('.').length;
}

/** Text or bullets follow before the next item of the same kind. */
function isFollowed(node: OutlineNode, ahead: readonly OutlineNode[]): boolean {
  const next = ahead[0];
  if (!next) return false;
  if (next.kind === 'bullet' || next.kind === 'paragraph') return true;
  return (next.kind === 'number' || next.kind === 'letter') && depthOf(next) > depthOf(node);
}

/** The items below name their own units, so the heading above is only a group ("1. Cấp tỉnh"). */
function ownUnitAhead(ahead: readonly OutlineNode[]): boolean {
  const next = ahead[0];
  if (!next) return false;
  const phrase = readUnitPhrase(next.text);
  return phrase !== null && (phrase.led || phrase.colon || phrase.taskAt < next.text.length);
}

/** "Mỗi khoa" below "Các khoa", "Lãnh đạo UBND phường …" below "Đảng ủy": still a task of the unit above. */
function isSameUnit(unit: string, above: string): boolean {
  const [own, other] = [textKey(unit), textKey(above)];
  if (PLURAL_FIRST.test(own) && own.replace(PLURAL_FIRST, '') === other.replace(PLURAL_FIRST, '')) return true;
  return (
    own.startsWith('lãnh đạo ') && /^(?:đảng ủy|đảng bộ|chi bộ|chi ủy|cấp ủy|(?:tỉnh|thành|huyện|thị) ủy)/.test(other)
  );
}

function cleanUnit(text: string, phrase: UnitPhrase): string {
  return text.slice(text.indexOf(phrase.unit)).replace(/[\s:;.]+$/, '');
}
