import { readFileSync, statSync } from 'node:fs';
import { emptyReading } from '../services/reading/empty-reading';
import { liftSources } from '../services/reading/lift-sources';
import type { PlanReading } from '../services/reading/plan-reading';
import { readPlan } from '../services/reading/read-plan';
import { LARGEST_INPUT_BYTES } from '../services/reading/refusals';

/** `npm run -s read -- FILE [--as-of YYYY-MM-DD]` prints the reading of a plan as one JSON object. */
function main(args: readonly string[]): number {
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
    reading = readFile(file, asOf);
  } catch (error) {
    process.stderr.write(`Không mở được tệp ${file}: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
  process.stdout.write(`${JSON.stringify(liftSources(reading), null, 2)}\n`);
  return 0;
}

function readFile(file: string, asOf: string): PlanReading {
  if (statSync(file).size > LARGEST_INPUT_BYTES) {
    return {
      ...emptyReading(),
      refusal: { code: 'too-large', message: 'Tệp lớn hơn 2 MB; đề nghị kiểm tra lại tệp đã chọn.' },
    };
  }
  return readPlan({ text: decode(readFileSync(file)), asOf });
}

/** UTF-8 unless a byte order mark says UTF-16; wrong bytes become replacement characters and are refused by the reader. */
function decode(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe') return new TextDecoder('utf-16le').decode(bytes);
  if (mark === 'feff') return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}

function todayInVietnam(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
}

process.exitCode = main(process.argv.slice(2));
