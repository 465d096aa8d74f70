import { parseAuditKeys } from '../services/audit/audit-keys';
import { listChains, verifyRecord } from '../services/audit/verify-record';
import { describeProblem } from '../services/wording/evidence/describe-problem';
import { wording } from '../services/wording/wording';
import { readConfig } from './config';
import { connectMongo } from './mongo';

const USAGE = 'Cách dùng: npm run -s verify-audit [-- --plan MÃ_KẾ_HOẠCH]\n';

/**
 * `npm run verify-audit [-- --plan ID]` checks the records of all plans, or of one, in the database of MONGODB_URI: a
 * line for each problem, one at the end. Exit code 0 when everything agrees, 1 when something does not, 2 when it was
 * asked wrongly or no database answers. No document is changed.
 */
async function main(args: readonly string[]): Promise<number> {
  const planId = args[0] === '--plan' ? args[1] : undefined;
  const config = readConfig();
  if ((args.length > 0 && (args.length !== 2 || !planId)) || !config.MONGODB_URI) {
    process.stderr.write(config.MONGODB_URI ? USAGE : `MONGODB_URI: required\n${USAGE}`);
    return 2;
  }
  const mongo = await connectMongo(config.MONGODB_URI, config.MONGODB_DATABASE);
  try {
    const office = { documents: mongo.documents, auditKeys: parseAuditKeys(config.AUDIT_KEYS) };
    const chains = await listChains(office);
    const { record } = wording('vi').evidence;
    let [events, problems] = [0, 0];
    const wanted = planId === undefined ? chains : chains.filter((chain) => chain === planId);
    for (const chain of wanted) {
      const report = await verifyRecord(office, chain);
      events += report.events;
      problems += report.problems.length;
      for (const problem of report.problems)
        process.stdout.write(`${record.plan(chain)}: ${describeProblem(problem, 'vi')} [${problem.code}]\n`);
    }
    if (planId !== undefined && wanted.length === 0) {
      process.stdout.write(`${record.plan(planId)}: ${record.unknown}\n`);
      return 1;
    }
    const summary = problems === 0 ? record.whole : record.broken;
    process.stdout.write(`${summary(wanted.length, events, problems)}\n`);
    return problems === 0 ? 0 : 1;
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
    process.exitCode = 2;
  },
);
