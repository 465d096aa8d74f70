import { spanOfPeriod } from '../calendar/period-span';
import { compareDays } from '../calendar/vietnam-time';
import type { PeriodDocument } from '../obligations/obligation';
import type { Day, Indicator, PlanReading, Section } from '../reading/plan-reading';
import { wording } from '../wording/wording';
import { type Measure, readMeasures, type Target } from './indicator-target';

/** A heading of the outline; its words come in as a part under `key`. */
export interface FormSection {
  key: string;
  /** `II`, `II.3` of the plan; null: a heading every report has. */
  ref: string | null;
  /** As the plan prints it. */
  heading: string;
}

/** An aim of the plan that the report answers with a number, or with words where it sets none. */
export interface FormIndicator {
  key: string;
  ref: string;
  text: string;
  unit: string | null;
  /** How the values of several units come together: added, averaged, the last one known, or not at all. */
  kind: 'SUM' | 'AVERAGE' | 'LATEST' | 'TEXT';
  target: Target | null;
  /** What a value may be; null: no bound. */
  least: number | null;
  most: number | null;
}

/** What a report for one period is to tell: pure, the same for page, GraphQL and consolidation. */
export interface ReportForm {
  sections: FormSection[];
  indicators: FormIndicator[];
  /** First day of the figures, the day they are closed, and the last day they can be actual on. */
  dataFrom: Day;
  dataCutOff: Day;
  dataUntil: Day;
  /** Due before the figures close: "số liệu tính đến ngày `dataUntil`, ước thực hiện đến ngày `dataCutOff`". */
  dueBeforeCutOff: boolean;
}

export type FormReading = Pick<PlanReading, 'sections' | 'indicators'>;
export type FormPeriod = Pick<PeriodDocument, 'periodicity' | 'period' | 'opensOn' | 'dataCutOff' | 'due'>;

/** More headings than this are no outline any more. */
const MOST_SECTIONS = 20;
const MOST_INDICATORS = 60;

/** The outline of a report. Keys are stable within a revision: they count what the reading holds. */
export function reportForm(reading: FormReading, period: FormPeriod): ReportForm {
  const { due, dataCutOff } = period;
  const dueBeforeCutOff = due !== null && compareDays(due.lastDay, dataCutOff) < 0;
  return {
    sections: sectionsOf(reading),
    indicators: indicatorsOf(reading),
    dataFrom: spanOfPeriod(period.periodicity, period.period)?.dataFrom ?? period.opensOn,
    dataCutOff,
    dataUntil: dueBeforeCutOff ? due.actionDay : dataCutOff,
    dueBeforeCutOff,
  };
}

/** Parts of a plan that a report has nothing to tell of. */
const NOT_REPORTED =
  /^(?:mục đích|yêu cầu|mục tiêu|quan điểm|căn cứ|phạm vi|đối tượng|thời (?:gian|lượng|kỳ)|địa (?:điểm|bàn)|hình thức|thành phần|mốc|tổ chức thực hiện|phân công|trách nhiệm|kinh phí|nguồn lực|(?:công tác )?bảo đảm|(?:chế độ )?(?:thông tin|báo cáo)|(?:đặc điểm )?tình hình|thực trạng|đánh giá)/iu;
/** Aims are told as indicators. */
const AIMS = /chỉ tiêu/iu;
/** What a plan tells of the past is no aim. */
const PAST = /^(?:tình hình|thực trạng|đánh giá|kết quả|đặc điểm)/iu;

/** The plan's own parts in their order; where it has one part only, the items of that part; then what every report ends with. */
function sectionsOf({ sections, indicators }: FormReading): FormSection[] {
  const { results, difficulties, proposals } = wording('vi').reports.sections;
  const reported = sections
    .map((section, index) => ({ ...section, key: `s${index + 1}`, heading: section.heading.normalize('NFC') }))
    .filter(({ heading }) => !NOT_REPORTED.test(heading) && !(indicators.length > 0 && AIMS.test(heading)));
  const [only, ...others] = reported;
  const own =
    only && others.length === 0
      ? itemsOf(only)
      : reported.map(({ key, numeral, heading }) => ({ key, ref: numeral, heading }));
  const isOutline = own.length > 1 && own.length <= MOST_SECTIONS;
  return [
    ...(isOutline ? own : [{ key: 'results', ref: null, heading: results }]),
    { key: 'difficulties', ref: null, heading: difficulties },
    { key: 'proposals', ref: null, heading: proposals },
  ];
}

function itemsOf({ key, items = [] }: Section & { key: string }): FormSection[] {
  return items
    .map(({ ref, heading }, index) => ({ key: `${key}.${index + 1}`, ref, heading: heading.normalize('NFC') }))
    .filter(({ heading }) => !NOT_REPORTED.test(heading));
}

function indicatorsOf({ sections, indicators }: FormReading): FormIndicator[] {
  const past = new Set(sections.filter(({ heading }) => PAST.test(heading)).map(({ numeral }) => numeral));
  return indicators
    .flatMap((indicator, index) =>
      past.has(indicator.ref.split('.')[0] ?? '') ? [] : measured(indicator, `i${index + 1}`),
    )
    .slice(0, MOST_INDICATORS);
}

/** "80% … và 70% …" is two numbers to report. */
function measured({ ref, text }: Indicator, key: string): FormIndicator[] {
  const measures = readMeasures(text);
  const [only, ...others] = measures;
  const named = { ref, text: text.normalize('NFC') };
  if (!only) return [{ key, ...named, unit: null, kind: 'TEXT', target: null, least: null, most: null }];
  if (others.length === 0) return [{ key, ...named, ...answerOf(only) }];
  return measures.map((measure, index) => ({ key: `${key}.${index + 1}`, ...named, ...answerOf(measure) }));
}

function answerOf({
  unit,
  target,
  isChange,
  isEach,
  isStock,
}: Measure): Pick<FormIndicator, 'unit' | 'kind' | 'target' | 'least' | 'most'> {
  const isShare = unit === '%';
  return {
    unit,
    kind: isShare || isEach ? 'AVERAGE' : isStock ? 'LATEST' : 'SUM',
    target,
    least: isChange ? null : 0,
    most: isShare && !isChange && target.value <= 100 ? 100 : null,
  };
}
