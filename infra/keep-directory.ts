import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { directorySchema } from '../services/directory/directory-schema';
import { storeDirectory } from '../services/directory/directory-store';
import { findDirectoryFaults } from '../services/directory/find-directory-faults';
import { exportDirectory } from '../services/directory-edits/export-directory';
import { type RecordKind, recordKinds } from '../services/directory-edits/record-kinds';
import { Failure } from '../services/failures';
import { errorMessage } from '../services/wording/error-message';
import { type Config, readConfig } from './config';
import { connectMongo, type Mongo } from './mongo';
import { takeInDirectory } from './take-in-directory';

const USAGE = `npm run directory -- load FILE
                  -- export FILE [--csv KIND]
                  -- import FILE --issuer UNIT [--csv KIND] [--remove-missing] [--write]
KIND: ${recordKinds.join(', ')}; without it JSON. An import only says what it would change until --write is given.`;

const options = {
  csv: { type: 'string' },
  issuer: { type: 'string' },
  'remove-missing': { type: 'boolean' },
  write: { type: 'boolean' },
} as const;

/** What each command may be given. */
const COMMANDS: Record<string, readonly string[]> = {
  load: [],
  export: ['csv'],
  import: ['csv', 'issuer', 'remove-missing', 'write'],
};

/**
 * For the operator: loads the first directory of an installation, writes the whole of it into a file, or takes in a file
 * for one office. From the first on administrators keep it, each act in the record, and so is every import.
 */
async function main(): Promise<void> {
  const { command, file, values, kind } = readCommand(process.argv.slice(2));
  const config = readConfig();
  if (!config.MONGODB_URI) throw new Error('MONGODB_URI: required');
  const mongo = await connectMongo(config.MONGODB_URI, config.MONGODB_DATABASE);
  try {
    if (command === 'load') await load(mongo, file);
    else if (command === 'export') await write(mongo, file, kind);
    else await takeIn(mongo, config, { file, kind, values });
  } finally {
    await mongo.close();
  }
}

type Values = { [name in keyof typeof options]?: string | boolean };

function readCommand(args: string[]): { command: string; file: string; values: Values; kind: RecordKind | null } {
  const { positionals, values } = parse(args);
  const [command = '', file = ''] = positionals;
  const allowed = COMMANDS[command];
  const kind = recordKinds.find((one) => one === values.csv) ?? null;
  const isWrong = Object.keys(values).some((name) => !allowed?.includes(name));
  if (!allowed || isWrong || file === '' || positionals.length > 2) throw new Error(USAGE);
  if ((values.csv !== undefined && kind === null) || (command === 'import' && !values.issuer)) throw new Error(USAGE);
  return { command, file, values, kind };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch {
    throw new Error(USAGE);
  }
}

async function load({ documents }: Mongo, file: string): Promise<void> {
  if ((await documents.directory.countDocuments({})) > 0)
    throw new Error('Danh bạ đã có dữ liệu; việc thay đổi do quản trị của cơ quan thực hiện (importDirectory).');
  const checked = directorySchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (!checked.success) throw new Error(checked.error.message);
  const faults = findDirectoryFaults(checked.data);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  await storeDirectory(documents, checked.data);
  process.stdout.write(`${file}: ${checked.data.units.length} đơn vị, ${checked.data.people.length} người\n`);
}

async function write({ documents }: Mongo, file: string, kind: RecordKind | null): Promise<void> {
  const format = kind === null ? 'JSON' : 'CSV';
  const files = await exportDirectory({ documents }, { issuerId: null, format });
  await writeFile(file, files.find((one) => one.kind === kind)?.content ?? '');
  process.stdout.write(`${file}\n`);
}

async function takeIn(
  mongo: Mongo,
  config: Config,
  { file, kind, values }: { file: string; kind: RecordKind | null; values: Values },
): Promise<void> {
  const lines = await takeInDirectory(mongo, config, {
    ...{ content: await readFile(file, 'utf8'), kind, issuerId: String(values.issuer) },
    ...{ removeMissing: values['remove-missing'] === true, dryRun: values.write !== true },
  });
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** A refused file: a sentence for each fault, with its line and field. */
function sentences(error: unknown): string {
  if (!(error instanceof Failure)) return error instanceof Error ? error.message : String(error);
  const { faults, records } = error.details;
  const more = [faults, records].flatMap((list): string[] => (Array.isArray(list) ? list : []));
  return [errorMessage('vi', error.code, { ...error.details, faults: null }), ...more].join('\n');
}

main().catch((error: unknown) => {
  process.stderr.write(`${sentences(error)}\n`);
  process.exitCode = 1;
});
