import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { keysIn, report } from '../services/evidence/verify.mjs';

const USAGE = 'Cách dùng: npm run -s verify-evidence -- TỆP.zip [--keys TỆP_KHÓA.json]\n';
/** The print and the record of one plan; more is no pack of ours. */
const MAX_PACK_BYTES = 256 * 1024 * 1024;

/**
 * `npm run verify-evidence -- FILE.zip [--keys FILE.json]` checks a pack with this service's own verifier, not with the one
 * inside. Offline. Exit code 0 when it is whole, 1 when anything was changed, 2 when there is no such pack.
 */
function main([file, option, keyFile]: readonly string[]): number {
  if (file === undefined || (option !== undefined && (option !== '--keys' || keyFile === undefined))) {
    process.stderr.write(USAGE);
    return 2;
  }
  let size = 0;
  const members = unzipSync(readFileSync(file), {
    filter: ({ originalSize }) => {
      size += originalSize;
      if (size > MAX_PACK_BYTES) throw new Error(`${file}: > ${MAX_PACK_BYTES} bytes`);
      return true;
    },
  });
  const trusted = keyFile === undefined ? null : keysIn(readFileSync(keyFile, 'utf8'));
  const { lines, passed } = report(new Map(Object.entries(members)), trusted);
  process.stdout.write(`${lines.join('\n')}\n`);
  return passed ? 0 : 1;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
