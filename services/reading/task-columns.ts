import { bareKey } from './bare-key';

/** Which column of a task table holds what; -1 where there is none. */
export interface TaskColumns {
  number: number;
  task: number;
  unit: number;
  helpers: number;
  time: number;
}

/** A quick look before the marks are taken off: only a row that names the tasks can be a header. */
const PERHAPS_TASKS = /n\p{L}i d\p{L}ng|nhi\p{L}m v\p{L}|vi\p{L}c|ho\p{L}t \p{L}\p{L}ng/iu;

/** Recognises the header row of a table that gives tasks; null for any other row. */
export function readTaskColumns(cells: readonly string[]): TaskColumns | null {
  if (!cells.some((cell) => PERHAPS_TASKS.test(cell.slice(0, 80)))) return null;
  const keys = cells.map((cell) => bareKey(cell.slice(0, 80)));
  const find = (pattern: RegExp, but = -1): number => keys.findIndex((key, i) => i !== but && pattern.test(key));
  const helpers = find(/phoi hop/);
  const unit = find(/chu tri|don vi|co quan|thuc hien|phu trach|phan cong|bo phan|nguoi/, helpers);
  const time = keys.findIndex(
    (key, i) => i !== unit && i !== helpers && /thoi gian|thoi han|hoan thanh|tien do|thoi diem/.test(key),
  );
  const task = keys.findIndex(
    (key, i) => i !== unit && i !== helpers && i !== time && /noi dung|nhiem vu|cong viec|hoat dong|viec/.test(key),
  );
  if (task === -1 || (unit === -1 && time === -1)) return null;
  return { number: find(/^(?:stt|tt|so tt|so thu tu)$/), task, unit: unit === task ? -1 : unit, helpers, time };
}
