import { randomUUID } from 'node:crypto';
import pino from 'pino';
import { buildOffice } from '../../infra/build-office';
import { type Config, readConfig } from '../../infra/config';
import { type MailInbox, startMailInbox } from '../../infra/engines/start-mail-inbox';
import { connectMongo, type Mongo } from '../../infra/mongo';
import { loadSampleDirectories } from '../../infra/samples/load-sample-directories';
import { createSmtp } from '../../infra/smtp';
import type { DirectoryData } from '../../services/directory/directory-data';
import { storeDirectory } from '../../services/directory/directory-store';
import type { Office } from '../../services/office';
import type { PlanProcess } from '../../services/plans/plan-process';

export interface TestOffice {
  office: Office;
  mongo: Mongo;
  inbox: MailInbox;
  config: Config;
  /** Moves the office's clock; people act at that time. Null: the real time again. */
  setClock(now: Date | null): void;
  close(): Promise<void>;
}

/** People of the tests act as soon as their mail is there, and all from one address. */
export const TEST_SETTINGS = {
  NODE_ENV: 'test',
  LOG_LEVEL: 'silent',
  ACKNOWLEDGE_AFTER_SECONDS: '0',
  RATE_UNKNOWN_LINKS_PER_10_MINUTES: '100000',
};

/** An office on the real document engine, in a database of its own, with a real SMTP server. */
export async function openTestOffice(options: {
  process: PlanProcess;
  now?: Date;
  settings?: Record<string, string>;
  directory?: DirectoryData;
  inbox?: Pick<Parameters<typeof startMailInbox>[0], 'script'>;
  /** What links in mails start with. */
  publicBaseUrl?: string;
}): Promise<TestOffice> {
  const config = readConfig({ ...TEST_SETTINGS, ...options.settings });
  const mongo = await connectMongo(process.env['TEST_MONGODB_URI'] ?? '', `test-${randomUUID()}`);
  const inbox = await startMailInbox({ dataDir: null, webPort: null, log: () => undefined, ...options.inbox });
  const smtp = createSmtp(inbox.smtpUrl, config);
  await storeDirectory(mongo.documents, options.directory ?? loadSampleDirectories());
  let now = options.now ?? null;
  const office = buildOffice({
    config,
    mongo,
    process: options.process,
    transport: smtp.transport,
    publicBaseUrl: options.publicBaseUrl ?? 'https://noinhan.example.vn',
    logger: pino({ level: 'silent' }),
    clock: () => now ?? new Date(),
  });
  return {
    office,
    mongo,
    inbox,
    config,
    setClock: (instant) => {
      now = instant;
    },
    close: async () => {
      smtp.close();
      await inbox.stop();
      await mongo.db.dropDatabase();
      await mongo.close();
    },
  };
}
