import { findDeadlines } from './deadlines/find-deadlines';
import type { PlanTime } from './deadlines/plan-time';
import type { OutlineNode } from './outline';
import { lineAt } from './paragraphs';
import { phrasePattern } from './phrase-pattern';
import type { Assignment } from './plan-reading';
import { findReportTrigger } from './report-triggers';
import { splitUnits } from './split-units';
import { textKey } from './text-key';
import { readUnitPhrase } from './unit-phrase';

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
const MOST_COORDINATING = 20;
const LONGEST_SEARCHED = 20_000;
const COORDINATE = phrasePattern('\\bphối hợp(?: chặt chẽ)? (?:với|cùng)(?: với)? ', 'u');
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
function isReportOnly(task: string): boolean {
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

/** The units after "phối hợp với", up to the verb that says what is done together. */
function coordinatingUnits(text: string): string[] {
  const window = text.slice(0, 600);
  const start = COORDINATE.exec(textKey(window));
  if (!start) return [];
  const phrase = readUnitPhrase(window.slice(start.index + start[0].length));
  if (!phrase || phrase.taskAt >= window.length - start.index - start[0].length) return [];
  return splitUnits(phrase.unit).slice(0, MOST_COORDINATING);
}
