import { codeIn, kindOf, linkIn, type MailKind } from '../../../infra/demo/mail-kind';
import type { InboxMessage } from '../../../infra/engines/inbox-message';
import type { TestOffice } from '../open-test-office';
import { until } from '../until';

export interface AwaitedMail {
  kind: MailKind;
  planId: string;
  /** Of the person or unit. */
  to?: string;
  /** Mails that had arrived before are left out. */
  after?: number;
}

/** Waits for the newest mail of a kind and answers it. */
export async function awaitMail({ inbox }: Pick<TestOffice, 'inbox'>, wanted: AwaitedMail): Promise<InboxMessage> {
  const found = () =>
    inbox
      .messages()
      .slice(wanted.after ?? 0)
      .filter(
        (mail) =>
          kindOf(mail) === wanted.kind &&
          (mail.messageId ?? '').startsWith(`<${wanted.planId}.`) &&
          (wanted.to === undefined || mail.to.includes(wanted.to)),
      )
      .at(-1);
  await until(`a mail of kind ${wanted.kind}`, () => found() !== undefined);
  const mail = found();
  if (!mail) throw new Error(`no mail of kind ${wanted.kind}`);
  return mail;
}

/** The link as it stands in the mail that arrived. */
export async function linkInMail(office: Pick<TestOffice, 'inbox'>, wanted: AwaitedMail): Promise<string> {
  return linkIn(await awaitMail(office, wanted));
}

/** Waits for the code mail that follows a request and answers its six digits. */
export async function codeAfter(
  office: Pick<TestOffice, 'inbox'>,
  planId: string,
  ask: () => Promise<unknown>,
): Promise<string> {
  const after = office.inbox.messages().length;
  await ask();
  return codeIn(await awaitMail(office, { kind: 'code', planId, after }));
}
