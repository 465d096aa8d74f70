import { readFile, writeFile } from 'node:fs/promises';
import { directorySchema } from '../services/directory/directory-schema';
import { storeDirectory } from '../services/directory/directory-store';
import { findDirectoryFaults } from '../services/directory/find-directory-faults';
import { exportDirectory } from '../services/directory-edits/export-directory';
import { readConfig } from './config';
import { connectMongo, type Mongo } from './mongo';

const USAGE = 'npm run directory -- load FILE | export FILE';

/**
 * For the operator: loads the first directory of an installation, or writes the whole of it into a file. From then on
 * administrators keep it (importDirectory), each act in the record.
 */
async function main(): Promise<void> {
  const [command, file] = process.argv.slice(2);
  if (!file || (command !== 'load' && command !== 'export')) throw new Error(USAGE);
  const config = readConfig();
  if (!config.MONGODB_URI) throw new Error('MONGODB_URI: required');
  const mongo = await connectMongo(config.MONGODB_URI, config.MONGODB_DATABASE);
  try {
    await (command === 'load' ? load(mongo, file) : write(mongo, file));
  } finally {
    await mongo.close();
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

async function write({ documents }: Mongo, file: string): Promise<void> {
  const [whole] = await exportDirectory({ documents }, { issuerId: null, format: 'JSON' });
  await writeFile(file, whole?.content ?? '');
  process.stdout.write(`${file}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
