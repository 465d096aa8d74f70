import { findDeadlines } from './deadlines/find-deadlines';
import type { FoundDeadline } from './deadlines/found-deadline';
import type { PlanTime } from './deadlines/plan-time';
import { findReporter } from './find-reporter';
import { phrasePattern } from './phrase-pattern';
import type { Deadline, Periodicity, ReportDuty } from './plan-reading';
import { type Route, readRoute } from './report-addressees';
import { divideReportClauses, type ReportClause } from './report-clauses';
import { readLoneDay, readPeriods } from './report-periods';
import { findReportTrigger, type ReportTrigger } from './report-triggers';
import { splitUnits } from './split-units';
import { textKey } from './text-key';

/** A paragraph that may hold report duties. */
export interface ReportText {
  text: string;
  ref: string | null;
  /** The unit the paragraph is about; null where the sentence must name it. */
  who: string | null;
  line: number;
  /** Duties of the closing paragraph concern whoever meets a difficulty. */
  closing: boolean;
  /** What the line above a list of reports says for all of them ("Các đơn vị báo cáo về UBND tỉnh theo thời hạn sau:"). */
  lead?: ReportLead | null;
}

export interface ReportLead extends Route {
  who: string | null;
}

const REPORT_FIRST = phrasePattern(
  '^(?:và |đồng thời )?(?:gửi |lập |có )?(?:báo cáo|định kỳ|đột xuất|hằng|hàng)\\b',
  'u',
);
/** "Các Hạt báo cáo tuần vào thứ Tư, báo cáo tháng … về Chi cục": one of several reports, whoever is named before it. */
const NAMED_REPORT = phrasePattern('^báo cáo (?:nhanh|ngày|tuần|tháng|quý|năm|0?6 tháng)\\b', 'u');
const ON_EVENT = phrasePattern(
  '\\b(?:kịp thời|vướng mắc|phát sinh|khó khăn|bất cập|đột xuất|sự cố|ngay(?: khi|,| về| cho))\\b',
  'u',
);
/** "kết quả sơ bộ trước ngày 15/11, kết quả chính thức trước ngày 14/12": two reports, each with its day. */
const ANOTHER_REPORT = phrasePattern('^,? (?:và )?(?:báo cáo )?(?:kết quả )?(?:chính thức|cuối cùng|sơ bộ)\\b', 'u');
const MOST_DUTIES = 12;

/** The obligations to report in a paragraph, one for each periodicity ("định kỳ 6 tháng, 01 năm hoặc đột xuất" gives three). */
export function readReportDuties(input: ReportText, time: PlanTime): ReportDuty[] {
  if (!/báo cáo|gửi|phản ánh|kiến nghị|trao đổi|cung cấp/i.test(input.text)) return [];
  const found = divideReportClauses(input.text).flatMap((clause) => {
    const key = textKey(clause.text);
    const trigger = findReportTrigger(key);
    if (!trigger) return [];
    const own = readRoute(clause.text, trigger.to);
    return [{ clause, key, trigger, own, subject: findReporter(clause.text, trigger) }];
  });
  const duties: ReportDuty[] = [];
  for (const [index, each] of found.entries()) {
    const route = routeOf(found, index, input);
    const who =
      each.subject ?? (each.clause.sentence === found[index - 1]?.clause.sentence ? whoBefore(found, index) : null);
    duties.push(
      ...dutiesOf(
        {
          ...each,
          route,
          who: who ?? input.who ?? input.lead?.who ?? null,
          before: duties.at(-1)?.periodicity ?? null,
        },
        input,
        time,
      ),
    );
    if (duties.length >= MOST_DUTIES) break;
  }
  return withoutRepeats(duties);
}

/**
 * A line that opens a list of reports: "Các phòng báo cáo về UBND phường (qua Văn phòng) theo thời hạn sau:".
 * Its words hold for every report below; null for any other line.
 */
export function readReportLead(text: string, who: string | null): ReportLead | null {
  if (!/:\s*$/.test(text)) return null;
  const trigger = findReportTrigger(textKey(text));
  if (!trigger) return null;
  return { ...readRoute(text, trigger.to), who: findReporter(text, trigger) ?? who };
}

interface FoundClause {
  clause: ReportClause;
  key: string;
  trigger: ReportTrigger;
  own: Route;
  subject: string | null;
}

/** "Các đơn vị báo cáo …; báo cáo đột xuất khi …": the second report is theirs too. */
function whoBefore(found: readonly FoundClause[], index: number): string | null {
  const sentence = found[index]?.clause.sentence;
  for (let i = index - 1; i >= 0 && found[i]?.clause.sentence === sentence; i -= 1) {
    const subject = found[i]?.subject;
    if (subject) return subject;
  }
  return null;
}

/** Reports listed in one sentence go where one of them says: "báo cáo tháng …; báo cáo năm … về Sở Nội vụ". */
function routeOf(found: readonly FoundClause[], index: number, input: ReportText): Route {
  const each = found[index];
  const nowhere: Route = { to: null, via: null };
  if (!each || each.own.to !== null) return each?.own ?? nowhere;
  const lead: Route = input.lead ?? nowhere;
  const isListed = REPORT_FIRST.test(each.key.trimStart()) || NAMED_REPORT.test(each.key.slice(each.trigger.from));
  if (!isListed) return each.own.via === null && each.clause.sentence === 0 && lead.to !== null ? lead : each.own;
  const others = found.filter((other) => other !== each && other.clause.sentence === each.clause.sentence);
  const before = others.filter((other) => found.indexOf(other) < index && other.own.to !== null).at(-1);
  const after = others.find(
    (other) => found.indexOf(other) > index && other.own.to !== null && REPORT_FIRST.test(other.key.trimStart()),
  );
  const shared = (before ?? after)?.own ?? lead;
  return { to: shared.to, via: each.own.via ?? shared.via };
}

function dutiesOf(
  {
    clause: { text: clause },
    key,
    trigger,
    route,
    who,
    before,
  }: FoundClause & { route: Route; who: string | null; before: Periodicity | null },
  input: ReportText,
  time: PlanTime,
): ReportDuty[] {
  const deadlines = findDeadlines(clause, time);
  const periods = readPeriods(clause, key, deadlines);
  if (trigger.weak && route.to === null && periods.length === 0) return [];
  const build = (periodicity: Periodicity, own: readonly Deadline[]): ReportDuty =>
    toDuty({ clause, input, route, who, periodicity, own, trigger });
  const day = periods.length + deadlines.length === 0 && before ? readLoneDay(clause, key, before) : null;
  if (day && before) return [build(before, [day])];
  if (periods.length === 0) {
    const own = dueFor(trigger, deadlines).map((found) => found.deadline);
    const onEvent = own.length === 0 && (ON_EVENT.test(key) || input.closing);
    const several = own.length > 1 && ANOTHER_REPORT.test(key.slice(deadlines[0]?.to ?? 0, deadlines.at(-1)?.from));
    if (several) return own.map((deadline) => build('once', [deadline]));
    return [build(own.length > 0 ? 'once' : onEvent ? 'adhoc' : 'unspecified', own)];
  }
  return periods.map(({ periodicity, own }) => build(periodicity, own));
}

/** "sơ kết trong tháng 01, báo cáo … trước ngày 31/5": a time before the report belongs to the work, if another follows. */
function dueFor(trigger: ReportTrigger, deadlines: readonly FoundDeadline[]): readonly FoundDeadline[] {
  const after = deadlines.filter((found) => found.from >= trigger.from);
  return after.length > 0 ? after : deadlines;
}

interface DutyParts {
  clause: string;
  input: ReportText;
  route: Route;
  who: string | null;
  periodicity: Periodicity;
  own: readonly Deadline[];
  trigger: ReportTrigger;
}

function toDuty({ clause, input, route, who, periodicity, own, trigger }: DutyParts): ReportDuty {
  const [deadline, ...more] = own;
  const parts = who === null ? [] : splitUnits(who);
  const quote = clause.replace(/[\s.;,/]+$/, '');
  return {
    ref: input.ref,
    who,
    ...(parts.length > 1 ? { whoParts: parts } : {}),
    to: route.to,
    via: route.via,
    periodicity,
    deadline: deadline ?? null,
    ...(more.length > 0 ? { moreDeadlines: more } : {}),
    quote,
    ...(input.closing ? { optional: true } : {}),
    confidence: trigger.weak ? 0.5 : who === null ? 0.6 : 0.85,
    source: { line: input.line, quote },
  };
}

/** The same report said twice ("báo cáo kết quả …; gửi báo cáo về …") is one; another day or another addressee makes another. */
function withoutRepeats(duties: readonly ReportDuty[]): ReportDuty[] {
  const kept: ReportDuty[] = [];
  for (const duty of duties) {
    const twin = kept.findIndex((other) => isSameReport(other, duty));
    const other = kept[twin];
    if (!other) kept.push(duty);
    else if (duty.to !== null || duty.deadline !== null)
      kept[twin] = {
        ...(other.deadline === null ? duty : other),
        to: other.to ?? duty.to,
        via: other.via ?? duty.via,
      };
  }
  return kept;
}

function isSameReport(a: ReportDuty, b: ReportDuty): boolean {
  const alike = <T>(one: T | null, other: T | null): boolean =>
    one === null || other === null || JSON.stringify(one) === JSON.stringify(other);
  return (
    a.ref === b.ref &&
    a.who === b.who &&
    a.periodicity === b.periodicity &&
    alike(a.to?.map(textKey) ?? null, b.to?.map(textKey) ?? null) &&
    alike(a.deadline?.quote ?? null, b.deadline?.quote ?? null)
  );
}
