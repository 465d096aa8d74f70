import { writeFileSync } from 'node:fs';
import { parseAuditKeys } from '../services/audit/audit-keys';
import { openDirectory } from '../services/directory/directory-store';
import { packEvidence } from '../services/evidence/pack-evidence';
import { readConfig } from './config';
import { createFileStore } from './file-store';
import { connectMongo } from './mongo';

const USAGE = 'Cách dùng: npm run -s evidence -- MÃ_KẾ_HOẠCH TỆP.zip\n';

/**
 * `npm run evidence -- PLAN_ID FILE.zip` writes the evidence pack of a plan from the database of MONGODB_URI. Exit code 2
 * when it was asked wrongly, 1 when the plan has none.
 */
async function main([planId, file]: readonly string[]): Promise<number> {
  const config = readConfig();
  if (!planId || !file || !config.MONGODB_URI) {
    process.stderr.write(config.MONGODB_URI ? USAGE : `MONGODB_URI: required\n${USAGE}`);
    return 2;
  }
  const mongo = await connectMongo(config.MONGODB_URI, config.MONGODB_DATABASE);
  try {
    const { documents } = mongo;
    const { content } = await packEvidence(
      {
        documents,
        auditKeys: parseAuditKeys(config.AUDIT_KEYS),
        directory: openDirectory(documents),
        files: createFileStore(mongo.db),
        publicBaseUrl: config.PUBLIC_BASE_URL ?? `http://${config.HOST}:${config.PORT}`,
      },
      planId,
    );
    writeFileSync(file, content);
    process.stdout.write(`${file}: ${content.length} byte\n`);
    return 0;
  } finally {
    await mongo.close();
  }
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
