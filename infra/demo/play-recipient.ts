import type { InboxMessage } from '../engines/inbox-message';
import { kindOf, linkIn, reportLinksIn } from './mail-kind';
import { OFFICERS } from './people';
import { openPage, type WebPage } from './web-page';
import { writeReport } from './write-report';

export interface Cast {
  /** Of the plan; a digest is about all plans, and its other links are left to those who play them. */
  title: string;
  /** The addressee that sends the plan back once: one that has nothing to do in it. */
  returns: (mail: InboxMessage) => boolean;
  /** What the scenes make of a task before it is done; null: it is left as it is. */
  meetsTask: (page: WebPage, link: string) => Promise<WebPage | null>;
  /** A report was sent with so many parts and figures. */
  reports: (sent: { parts: number; figures: number }) => void;
}

/** A receiving unit: confirms receipt by the link in its mail, records its tasks as done, reports when asked. */
export async function playRecipient(mail: InboxMessage, cast: Cast): Promise<void> {
  switch (kindOf(mail)) {
    case 'delivery':
      return answerDelivery(mail, cast);
    case 'digest':
      for (const link of reportLinksIn(mail)) await sendReport(link, cast);
      return;
    case 'reportReturned':
    case 'reportRequested':
      return sendReport(linkIn(mail), cast);
    case 'taskRework':
    case 'extensionAnswered':
    case 'objectionRefused':
      return finishTask(linkIn(mail), cast);
    default:
      return;
  }
}

async function answerDelivery(mail: InboxMessage, cast: Cast): Promise<void> {
  const page = await openPage(linkIn(mail));
  // The same mail may come twice after a lost answer; the page then shows the receipt.
  if (!page.html.includes('/decide')) return;
  if (cast.returns(mail)) {
    const reason = 'Nội dung thuộc thẩm quyền đơn vị khác.';
    await page.send({ verdict: 'RETURNED', reasonKind: 'WRONG_RECIPIENT', reason, signedAs: OFFICERS.unit });
    return;
  }
  const receipt = await page.send({ verdict: 'RECEIVED', signedAs: OFFICERS.unit });
  for (const link of receipt.links.filter((one) => one.includes('/l/'))) await finishTask(link, cast);
}

async function finishTask(link: string, cast: Cast): Promise<void> {
  const opened = await openPage(link);
  // Somebody of the unit was faster: the page shows the task without a form.
  if (!opened.html.includes('/decide')) return;
  const page = await cast.meetsTask(opened, link);
  const note = 'Đã hoàn thành theo kế hoạch.';
  // The first form of the page: of progress, or of what a unit adds under the lead of another.
  await page?.send({ percent: '100', note, done: 'yes', signedAs: OFFICERS.unit });
}

async function sendReport(link: string, cast: Cast): Promise<void> {
  const page = await openPage(link);
  if (!page.html.includes('/decide') || !page.html.includes(cast.title)) return;
  const { fields, ...sent } = writeReport(page.html);
  const file = { name: 'bao-cao.txt', content: 'Báo cáo kết quả thực hiện kế hoạch.\n' };
  await page.send({ ...fields, signedAs: OFFICERS.unit }, file);
  cast.reports(sent);
}
