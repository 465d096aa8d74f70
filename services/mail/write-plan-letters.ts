import { layOutPlan } from '../plans/lay-out-plan';
import { renderPlanHtml } from '../rendering/render-html';
import { attachCalendar } from './attach-calendar';
import { gatherMatter } from './gather-matter';
import { type MailDocument, mailId } from './mail';
import type { MailMatter } from './mail-matter';
import { messageIdOf } from './message-id';
import { writeMail } from './write-mail';
import type { Attachment, WriteLetters, WrittenLetter } from './written-letter';

/** Letters whose reader gets the whole plan as a file. */
const WITH_PLAN: readonly MailDocument['purpose'][] = ['DELIVER'];

/** The letters about one plan. Those of an issued plan answer the one that delivered it, so that they lie together. */
export const writePlanLetters: WriteLetters = async (parts, mails) => {
  const matter = await gatherMatter(parts, mails[0]?.planId ?? '', mails);
  if (!matter) return new Map();
  const print = mails.some((mail) => WITH_PLAN.includes(mail.purpose)) ? [attachPlan(matter)] : [];
  return new Map(
    mails.map((mail): [string, WrittenLetter] => [
      mail._id,
      {
        letter: writeMail(mail, matter),
        inReplyTo: firstOf(mail, matter, parts.mailDomain),
        attachments: [
          ...(WITH_PLAN.includes(mail.purpose) ? print : []),
          ...attachCalendar(mail, matter, parts.mailDomain),
        ],
      },
    ]),
  );
};

/** Message-ID of the mail that brought this addressee the plan; null for that mail itself and before the issue. */
function firstOf({ _id, planId, revision, addresseeId }: MailDocument, { plan }: MailMatter, domain: string) {
  const first = mailId({ planId, revision, addresseeId, purpose: 'DELIVER' });
  return plan.issuedAt && _id !== first ? messageIdOf(first, domain) : null;
}

function attachPlan({ plan, revision, directory }: MailMatter): Attachment {
  const name = `Kế hoạch ${(plan.number?.text ?? '').replaceAll('/', '-')}.html`;
  return {
    filename: name,
    contentType: 'text/html; charset=utf-8',
    content: renderPlanHtml(layOutPlan(plan, revision, directory)),
  };
}
