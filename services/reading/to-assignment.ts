import { findDeadlines } from './deadlines/find-deadlines';
import type { PlanTime } from './deadlines/plan-time';
import type { OutlineNode } from './outline';
import { lineAt } from './paragraphs';
import { phrasePattern } from './phrase-pattern';
import type { Assignment } from './plan-reading';
import { findReportTrigger } from './report-triggers';
import { splitUnits } from './split-units';
import { textKey } from './text-key';

/** A task of a unit as found in the text. */
export interface FoundTask {
  node: OutlineNode;
  unit: string;
  mode: 'order' | 'request';
  task: string;
  time: PlanTime;
  /** 0 … 1 */
  confidence: number;
}

const START_WORDS = 12;
const LONGEST_SEARCHED = 20_000;
const COORDINATE = phrasePattern(
  '\\bphối hợp(?: chặt chẽ)?(?: với| cùng)? (?<units>(?:[^.;:](?! (?:xây dựng|tổ chức|triển khai|tham mưu|hướng dẫn|thực hiện|kiểm tra|theo dõi|rà soát|đề xuất|tuyên truyền|trong|để)\\b)){3,160})',
  'u',
);
const REPORT_START = phrasePattern(
  '^(?:định kỳ|tổng hợp,? (?:và )?báo cáo|báo cáo|(?:hằng|hàng) (?:tháng|quý|năm)|thực hiện (?:nghiêm |tốt |nghiêm túc )?chế độ (?:thông tin,? )?báo cáo|gửi báo cáo|trước ngày)',
  'u',
);

/** Builds the entry of a task; its deadlines come from its own words. */
export function toAssignment({ node, unit, mode, task, time, confidence }: FoundTask): Assignment {
  const whole = task.trim();
  const text = whole.endsWith('./.') ? whole.slice(0, -2) : whole;
  const found = findDeadlines(text, time);
  const [first, ...more] = found;
  const parts = splitUnits(unit);
  const reporting = reportFrom(text);
  const inReport = first !== undefined && reporting !== -1 && found.every((deadline) => deadline.from >= reporting);
  const coordinate = coordinatingUnits(text);
  const line = lineAt(node.paragraph, node.offset);
  const start = text.slice(0, 600).split(' ').slice(0, START_WORDS).join(' ');
  return {
    ref: node.ref,
    unit,
    ...(parts.length > 1 ? { unitParts: parts } : {}),
    ...(coordinate.length > 0 ? { coordinate } : {}),
    textStart: start,
    text,
    deadline: first?.deadline ?? null,
    ...(more.length > 0 ? { moreDeadlines: more.map((deadline) => deadline.deadline) } : {}),
    ...(inReport ? { deadlineScope: 'report' as const } : {}),
    mode,
    ...(isReportOnly(text) ? { reportOnly: true } : {}),
    confidence,
    source: { line, quote: start },
  };
}

/** The paragraph holds nothing but a report duty. */
export function isReportOnly(task: string): boolean {
  const key = textKey(task.slice(0, LONGEST_SEARCHED));
  return REPORT_START.test(key) && findReportTrigger(key) !== null && !/;/.test(task) && !/\.\s+\p{Lu}/u.test(task);
}

/** Where the reporting part of the task begins; -1 when there is none. */
function reportFrom(text: string): number {
  const key = textKey(text.slice(0, LONGEST_SEARCHED));
  const trigger = findReportTrigger(key);
  if (!trigger) return -1;
  return Math.max(key.lastIndexOf('. ', trigger.from), key.lastIndexOf('; ', trigger.from), 0);
}

function coordinatingUnits(text: string): string[] {
  const units = COORDINATE.exec(textKey(text.slice(0, 600)));
  if (!units?.groups?.['units'] || !/chủ trì|phối hợp với|phối hợp cùng/.test(textKey(text.slice(0, 600)))) return [];
  const end = units.index + units[0].length;
  const named = text.slice(end - units.groups['units'].length, end);
  return splitUnits(named.replace(/[\s,]+$/, '')).slice(0, 12);
}
