import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import { parseKeyRing } from '../services/grants/key-ring';
import type { MailTransport } from '../services/mail/mail-transport';
import type { Office } from '../services/office';
import { buildOffice, mailDomainOf } from './build-office';
import { createLogger } from './logger';
import { connectMongo, type Mongo } from './mongo';
import type { FullConfig } from './run-as-process';
import { createSmtp } from './smtp';
import { connectTemporal } from './temporal';
import { createTemporalProcess } from './temporal-process';

/** What a gateway and a worker have in common: the office on its real engines. */
export interface OpenOffice {
  office: Office;
  mongo: Mongo;
  temporal: { client: Client; ping(): Promise<void> };
  logger: Logger;
  /** Sends one mail, beside the outbox. */
  transport: MailTransport;
  /** Right side of our Message-IDs. */
  mailDomain: string;
  /** Sends what is still gathered and leaves the engines, in the order that loses nothing. */
  close(): Promise<void>;
}

/** @throws when an engine does not answer. */
export async function openOffice(config: FullConfig): Promise<OpenOffice> {
  const logger = createLogger(config.LOG_LEVEL);
  const mongo = await connectMongo(config.MONGODB_URI, config.MONGODB_DATABASE);
  const temporal = await connectTemporal(
    config.TEMPORAL_ADDRESS,
    config.TEMPORAL_NAMESPACE,
    parseKeyRing(config.PAYLOAD_KEYS),
  );
  const smtp = createSmtp(config.SMTP_URL, config);
  const process = createTemporalProcess(temporal.client, {
    gatherMs: config.WAKE_GATHER_MS,
    log: (event, data) => logger.info(data, event),
  });
  const office = buildOffice({
    config,
    mongo,
    process,
    transport: smtp.transport,
    publicBaseUrl: config.PUBLIC_BASE_URL,
    logger,
  });
  return {
    office,
    mongo,
    temporal,
    logger,
    transport: smtp.transport,
    mailDomain: mailDomainOf(config),
    close: async () => {
      await process.flush();
      smtp.close();
      await Promise.all([temporal.close(), mongo.close()]);
    },
  };
}
