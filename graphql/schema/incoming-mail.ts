import { Failure } from '../../services/failures';
import type { IncomingKind, IncomingMailDocument } from '../../services/mail/incoming/incoming-mail';
import { type IncomingPlace, listIncomingMails } from '../../services/mail/incoming/list-incoming-mails';
import { builder } from '../builder';
import { connectionOf, pageArgs, pageCost, pageOf } from './page-args';

const IncomingKindRef = builder.enumType('IncomingMailKind', {
  description: 'What a mail that came in is (loại thư đến).',
  values: {
    BOUNCE: {
      description: 'A mail of the service was refused for good; its mail and delivery are BOUNCED (RFC 3464).',
    },
    DELAY: { description: 'A mail of the service is still being tried; nothing has changed.' },
    UNCLEAR_BOUNCE: { description: 'Looks like a bounce but follows no standard: a person has to read it.' },
    REPLY: { description: 'Somebody answered by mail; that decides nothing, and they were told so.' },
  } satisfies Record<IncomingKind, { description: string }>,
});

const IncomingMailRef = builder.objectRef<IncomingMailDocument & { askedFor: string }>('IncomingMail').implement({
  description:
    'That a mail came in at the address the service writes from (thư đến). Neither its text nor its sender is kept; it lies in the office’s mailbox under its Message-ID.',
  authScopes: ({ askedFor }) => ({ clerkOf: askedFor }),
  fields: (t) => ({
    id: t.exposeID('_id', { description: 'Follows from the mail: the same one twice is noted once.' }),
    kind: t.expose('kind', { type: IncomingKindRef, description: 'What it is.' }),
    receivedAt: t.expose('receivedAt', { type: 'DateTime', description: 'When it came in.' }),
    messageId: t.exposeString('messageId', {
      nullable: true,
      description: 'Its Message-ID, to find it in the office’s mailbox; null where it has none.',
    }),
    mailId: t.exposeID('mailId', {
      nullable: true,
      description: 'The mail of the service it is about; null: none known.',
    }),
    planId: t.exposeID('planId', { nullable: true, description: 'The plan that mail is about.' }),
    status: t.exposeString('status', { nullable: true, description: 'Status code of a report (RFC 3463): "5.1.1".' }),
  }),
});

const IncomingMailConnection = connectionOf(IncomingMailRef, 'IncomingMail', 'Mails that came in, page by page.');

builder.queryField('incomingMails', (t) =>
  t.field({
    type: IncomingMailConnection,
    description:
      'What came in by mail about the issuer’s plans, and what names no plan; newest first (thư đến; for the clerk). At most 1,000 a day are noted.',
    args: { issuerId: t.arg.id({ required: true, description: 'The issuing body.' }), ...pageArgs },
    authScopes: (_root, { issuerId }) => ({ clerkOf: issuerId }),
    complexity: pageCost,
    resolve: (_root, { issuerId, ...args }, { office }) =>
      pageOf(
        args,
        async ({ after, limit }) => {
          const found = await listIncomingMails(office, issuerId, { after: placeAt(after), limit });
          return found.map((mail) => ({ ...mail, askedFor: issuerId }));
        },
        ({ receivedAt, _id }) => `${receivedAt.toISOString()}/${_id}`,
      ),
  }),
);

/** @throws Failure BAD_USER_INPUT for the cursor of another list. */
function placeAt(after: string | null): IncomingPlace | null {
  if (after === null) return null;
  const [, at = '', id = ''] = /^([^/]{24})\/(.+)$/.exec(after) ?? [];
  const receivedAt = new Date(at);
  if (Number.isNaN(receivedAt.getTime())) throw new Failure('BAD_USER_INPUT', { field: 'after' });
  return { receivedAt, id };
}
