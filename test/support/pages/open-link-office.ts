import pino from 'pino';
import { buildOffice } from '../../../infra/build-office';
import { readConfig } from '../../../infra/config';
import { connectMongo } from '../../../infra/mongo';
import { createSmtp } from '../../../infra/smtp';
import { createPages, type Pages } from '../../../pages/handle-request';
import { openTestOffice, TEST_SETTINGS, type TestOffice } from '../open-test-office';
import { idleProcess } from './idle-process';
import { type ServedPages, servePages } from './serve-pages';

export interface LinkOffice extends TestOffice {
  /** Where the pages are served; links in mails start with the configured address instead. */
  origin: string;
}

/** An office that can be asked through a second gateway with nothing in its memory. */
export interface GatewayOffice extends LinkOffice {
  openGateway(settings?: Record<string, string>): Promise<ServedPages>;
}

/**
 * An office whose pages are served over HTTP, without workflows: what happens behind a page is recorded and left.
 * @param links `served`: links in mails lead to the pages themselves, for a browser; `configured`: to the official address.
 */
export async function openLinkOffice(
  settings: Record<string, string> = {},
  links: 'served' | 'configured' = 'configured',
): Promise<GatewayOffice> {
  let handle: Pages['handle'] | null = null;
  const served = await servePages(() => handle ?? (async () => new Response(null, { status: 503 })));
  const opened = await openTestOffice({
    process: idleProcess,
    settings,
    ...(links === 'served' ? { publicBaseUrl: served.origin } : {}),
  });
  ({ handle } = createPages(opened.office));
  return {
    ...opened,
    origin: served.origin,
    openGateway: (other = {}) => openGateway(opened, { ...settings, ...other }),
    close: async () => {
      await served.close();
      await opened.close();
    },
  };
}

/** A gateway of its own on the same documents and mail server. */
async function openGateway(
  { mongo, inbox, office }: TestOffice,
  settings: Record<string, string>,
): Promise<ServedPages> {
  const config = readConfig({ ...TEST_SETTINGS, ...settings });
  const own = await connectMongo(process.env['TEST_MONGODB_URI'] ?? '', mongo.db.databaseName);
  const smtp = createSmtp(inbox.smtpUrl, config);
  const { handle } = createPages(
    buildOffice({
      config,
      mongo: own,
      process: idleProcess,
      transport: smtp.transport,
      publicBaseUrl: office.publicBaseUrl,
      logger: pino({ level: 'silent' }),
      clock: office.clock,
    }),
  );
  const served = await servePages(() => handle);
  return {
    origin: served.origin,
    close: async () => {
      await served.close();
      smtp.close();
      await own.close();
    },
  };
}
