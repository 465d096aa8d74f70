import { partsOf, printDay, printMonth } from '../calendar/vietnam-time';
import { placeholder } from '../plans/placeholder-findings';
import type { DraftAssignment, PlanDraft } from '../plans/plan-draft';
import type { Day, LegalBasis, PlanReading } from '../reading/plan-reading';
import { textKey } from '../reading/text-key';

/** The superior's plan, and what it asks of the unit. */
export interface ParentForDraft {
  /** "05/KH-UBND" and its day. */
  number: string;
  date: Day;
  issuerName: string;
  title: string;
  reading: Pick<PlanReading, 'legalBases' | 'sections'>;
  /** What the unit is to do, in printed order: neither the plan nor the reports. */
  tasks: readonly string[];
  /** Last days of the unit's reports to the superior, less the days it needs for its own parts; earliest first. */
  reportBy: readonly Day[];
}

/** The body that makes the plan. */
export interface ChildForDraft {
  /** "Ủy ban nhân dân xã Mẫu 1" */
  name: string;
  /** "UBND xã Mẫu 1" */
  shortName: string;
  /** Unit that follows the plan up. */
  followUpName: string;
}

const MOST_BASES = 20;
const MOST_SECTIONS = 8;
const MOST_TASKS = 100;

/**
 * The parts of a plan that carries out a superior's: title, bases, headings and the unit's own tasks are taken over; what
 * only the unit can say is a marked place to be filled in.
 */
export function childPlanDraft(parent: ParentForDraft, child: ChildForDraft): PlanDraft {
  return {
    title: childTitle(parent.title, child.name),
    legalBases: [parentBasis(parent), ...basesOf(parent.reading.legalBases)],
    sections: sectionsOf(parent, child),
    assignments: [ownPart(parent, child)],
    recipients: [
      { name: parent.issuerName, purpose: 'để b/c' },
      { name: child.followUpName, purpose: 'thực hiện' },
    ],
    drafterMark: null,
    copies: null,
  };
}

const AREA =
  /\s+trên địa bàn\s+(?:toàn\s+)?(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)(?!\p{L})[^,;]*/iu;

/** "… trên địa bàn tỉnh Mẫu" becomes "… trên địa bàn xã Mẫu 1"; a body without an area leaves it out. */
function childTitle(title: string, childName: string): string {
  const area = /^ủy ban nhân dân\s+(?<area>.+)$/iu.exec(childName.normalize('NFC'))?.groups?.['area'];
  return title.replace(AREA, area === undefined ? '' : ` trên địa bàn ${area}`);
}

function parentBasis({ number, date, issuerName, title }: ParentForDraft): PlanDraft['legalBases'][number] {
  const { month, year } = partsOf(date);
  const printed = `${date.slice(8, 10)} tháng ${printMonth(month)} năm ${year}`;
  const subject = /^về\s/iu.test(title) ? lowerFirst(title) : `về ${lowerFirst(title)}`;
  return { lead: 'Căn cứ', text: `Kế hoạch số ${number} ngày ${printed} của ${issuerName} ${subject}` };
}

/** Documents only: a proposal or a situation was the superior's. */
function basesOf(bases: readonly LegalBasis[]): PlanDraft['legalBases'] {
  return bases
    .filter(({ kind, ref }) => kind === 'document' && ref !== null)
    .slice(0, MOST_BASES)
    .map(({ lead, text }) => ({ lead, text }));
}

function sectionsOf({ reading, tasks, title }: ParentForDraft, { shortName }: ChildForDraft): PlanDraft['sections'] {
  const taken = reading.sections
    .filter(({ heading }) => !/tổ chức thực hiện|kinh phí|chế độ .*báo cáo/u.test(textKey(heading)))
    .slice(0, MOST_SECTIONS)
    .map(({ heading }) => heading);
  const isWork = (heading: string) => /nhiệm vụ|nội dung|giải pháp/u.test(textKey(heading));
  const headings = taken.some(isWork) ? taken : [...taken, 'Nhiệm vụ'];
  const workHeading = headings.find(isWork);
  return headings.map((heading) => {
    const open = placeholder(`${lowerFirst(heading.toLowerCase())} của ${shortName}`);
    const items = heading === workHeading ? [...tasks.slice(0, MOST_TASKS), open] : [open];
    return { heading, items: items.length > 0 ? items : [placeholder(title)] };
  });
}

function ownPart({ reportBy, issuerName }: ParentForDraft, { followUpName }: ChildForDraft): DraftAssignment {
  const reports =
    reportBy.length === 0
      ? [placeholder(`thời hạn báo cáo kết quả về ${issuerName}`)]
      : reportBy.map((day) => `Tổng hợp kết quả thực hiện, báo cáo ${issuerName} chậm nhất ngày ${printDay(day)}`);
  return {
    unit: followUpName,
    mode: 'order',
    tasks: [
      'Chủ trì, theo dõi, đôn đốc, kiểm tra việc thực hiện Kế hoạch này',
      ...reports,
      placeholder('nhiệm vụ và thời hạn của từng phòng, đơn vị'),
    ],
  };
}

function lowerFirst(text: string): string {
  const [first = ''] = text;
  return `${first.toLowerCase()}${text.slice(first.length)}`;
}
