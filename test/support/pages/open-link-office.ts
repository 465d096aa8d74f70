import { createPages } from '../../../pages/handle-request';
import { openTestOffice, type TestOffice } from '../open-test-office';
import { idleProcess } from './idle-process';
import { servePages } from './serve-pages';

export interface LinkOffice extends TestOffice {
  /** Where the pages are served; links in mails start with the configured address instead. */
  origin: string;
}

/** An office whose pages are served over HTTP, without workflows: what happens behind a page is recorded and left. */
export async function openLinkOffice(): Promise<LinkOffice> {
  const opened = await openTestOffice({ process: idleProcess });
  const { handle } = createPages(opened.office);
  const served = await servePages(() => handle);
  return {
    ...opened,
    origin: served.origin,
    close: async () => {
      await served.close();
      await opened.close();
    },
  };
}
