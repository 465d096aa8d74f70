import { randomUUID } from 'node:crypto';
import { DEMONSTRATION_PAYLOAD_KEYS } from '../../../infra/config';
import { bundleWorkflows, connectTemporal, createWorker } from '../../../infra/temporal';
import { createTemporalProcess } from '../../../infra/temporal-process';
import { createPages, type Pages } from '../../../pages/handle-request';
import { createActivities } from '../../../services/activities';
import { parseKeyRing } from '../../../services/grants/key-ring';
import { openTestOffice } from '../open-test-office';
import { quietenTemporal } from '../quieten-temporal';
import type { LinkOffice } from './open-link-office';
import { servePages } from './serve-pages';

const PAYLOAD_KEYS = parseKeyRing(DEMONSTRATION_PAYLOAD_KEYS);

/**
 * An office with its workflows at work on the Temporal development server and its pages served over HTTP, until closed.
 * @param more what the office differs in from the sample one.
 * @param links `served`: links in mails lead to the pages themselves, for a browser; `configured`: to the official address.
 */
export async function openRunningOffice(
  links: 'served' | 'configured',
  more: Pick<Parameters<typeof openTestOffice>[0], 'inbox' | 'directory' | 'settings'> = {},
): Promise<LinkOffice> {
  quietenTemporal();
  const address = process.env['TEST_TEMPORAL_ADDRESS'] ?? '';
  const taskQueue = `pages-${randomUUID()}`;
  const temporal = await connectTemporal(address, 'default', PAYLOAD_KEYS);
  const plans = createTemporalProcess(temporal.client, { taskQueue, gatherMs: 50, log: () => undefined });
  let handle: Pages['handle'] | null = null;
  const served = await servePages(() => handle ?? (async () => new Response(null, { status: 503 })));
  const opened = await openTestOffice({
    ...more,
    process: plans,
    ...(links === 'served' ? { publicBaseUrl: served.origin } : {}),
  });
  handle = createPages(opened.office).handle;
  const { worker, close } = await createWorker({
    address,
    namespace: 'default',
    taskQueue,
    activities: createActivities(opened.office),
    bundle: await bundleWorkflows(),
    keys: PAYLOAD_KEYS,
  });
  const working = worker.run();
  return {
    ...opened,
    origin: served.origin,
    close: async () => {
      await served.close();
      await plans.flush();
      worker.shutdown();
      await working;
      await close();
      await temporal.close();
      await opened.close();
    },
  };
}
