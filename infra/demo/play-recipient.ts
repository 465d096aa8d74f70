import type { InboxMessage } from '../engines/inbox-message';
import { kindOf, linkIn } from './mail-kind';
import { openPage } from './web-page';

export interface Cast {
  /** The addressee that sends the plan back once: one that has nothing to do in it. */
  returns: (mail: InboxMessage) => boolean;
  /** Units that send their report only when reminded. */
  waitsForReminder: (mail: InboxMessage) => boolean;
}

const OFFICER = 'Trần Thị Văn Thư';

/** A receiving unit: confirms receipt by the link in its mail, records its tasks as done, reports when asked. */
export async function playRecipient(mail: InboxMessage, cast: Cast): Promise<void> {
  switch (kindOf(mail)) {
    case 'delivery':
      return answerDelivery(mail, cast);
    case 'openReport':
      return cast.waitsForReminder(mail) ? undefined : sendReport(mail);
    case 'remindReport':
    case 'reportReturned':
      return sendReport(mail);
    case 'taskRework':
      return finishTask(linkIn(mail));
    default:
      return;
  }
}

async function answerDelivery(mail: InboxMessage, cast: Cast): Promise<void> {
  const page = await openPage(linkIn(mail));
  // The same mail may come twice after a lost answer; the page then shows the receipt.
  if (!page.html.includes('/decide')) return;
  if (cast.returns(mail)) {
    await answered(
      page.submit({
        action: 'decide',
        fields: {
          verdict: 'RETURNED',
          reasonKind: 'WRONG_RECIPIENT',
          reason: 'Nội dung thuộc thẩm quyền đơn vị khác.',
          signedAs: OFFICER,
        },
      }),
    );
    return;
  }
  const receipt = await answered(page.submit({ action: 'decide', fields: { verdict: 'RECEIVED', signedAs: OFFICER } }));
  for (const link of receipt.links.filter((one) => one.includes('/l/'))) await finishTask(link);
}

async function finishTask(link: string): Promise<void> {
  const page = await openPage(link);
  // Somebody of the unit was faster: the page shows the task without a form.
  if (!page.html.includes('/decide')) return;
  await answered(
    page.submit({
      action: 'decide',
      fields: { percent: '100', note: 'Đã hoàn thành theo kế hoạch.', done: 'yes', signedAs: OFFICER },
    }),
  );
}

async function sendReport(mail: InboxMessage): Promise<void> {
  const page = await openPage(linkIn(mail));
  if (!page.html.includes('/decide')) return;
  await answered(
    page.submit({
      action: 'decide',
      fields: {
        text: 'Đơn vị đã triển khai đầy đủ các nhiệm vụ được giao; không có khó khăn, vướng mắc.',
        signedAs: OFFICER,
      },
      file: { name: 'bao-cao.txt', content: 'Báo cáo kết quả thực hiện kế hoạch.\n' },
    }),
  );
}

/** 409: a colleague, or the same mail in its second copy, was faster; the page says so and shows the receipt. */
async function answered<T extends { status: number; html: string }>(answer: Promise<T>): Promise<T> {
  const page = await answer;
  if (page.status !== 200 && page.status !== 409)
    throw new Error(
      `the page answered ${page.status}: ${page.html
        .replace(/<style[\s\S]*?<\/style>|<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
        .slice(0, 300)}`,
    );
  return page;
}
