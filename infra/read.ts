import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { VIETNAM_HOLIDAYS } from '../services/calendar/vietnam-holidays';
import { createWorkCalendar } from '../services/calendar/work-calendar';
import { readDocument } from '../services/formats/read-document';
import { FILE_REFUSALS } from '../services/formats/refusals-of-files';
import { emptyReading } from '../services/reading/empty-reading';
import { liftSources } from '../services/reading/lift-sources';
import type { PlanReading } from '../services/reading/plan-reading';
import { LARGEST_INPUT_BYTES } from '../services/reading/refusals';

/** `npm run -s read -- FILE [--as-of YYYY-MM-DD]` prints the reading of a plan as one JSON object. */
async function main(args: readonly string[]): Promise<number> {
  const option = args.indexOf('--as-of');
  const asOf = option === -1 ? todayInVietnam() : (args[option + 1] ?? '');
  const files = args.filter((_, i) => option === -1 || (i !== option && i !== option + 1));
  const file = files[0];
  if (file === undefined || files.length > 1 || !/^\d{4}-\d{2}-\d{2}$/.test(asOf)) {
    process.stderr.write('Cách dùng: npm run -s read -- TỆP [--as-of YYYY-MM-DD]\n');
    return 2;
  }
  let reading: PlanReading;
  try {
    reading = await readFile(file, asOf);
  } catch (error) {
    process.stderr.write(`Không mở được tệp ${file}: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
  process.stdout.write(`${JSON.stringify(liftSources(reading), null, 2)}\n`);
  return 0;
}

async function readFile(file: string, asOf: string): Promise<PlanReading> {
  // Not even opened: it could be of any size.
  if (statSync(file).size > LARGEST_INPUT_BYTES) return { ...emptyReading(), refusal: FILE_REFUSALS.tooLarge };
  const workdays = createWorkCalendar(VIETNAM_HOLIDAYS);
  return readDocument({ bytes: readFileSync(file), fileName: basename(file), asOf, workdays });
}

function todayInVietnam(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
