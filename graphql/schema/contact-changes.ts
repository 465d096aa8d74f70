import { z } from 'zod';
import type { RegisteredCertificate } from '../../services/directory/directory-data';
import { confirmContactChange, declineContactChange } from '../../services/directory-edits/confirm-contact-change';
import type { ContactChangeDocument } from '../../services/directory-edits/contact-change';
import { listContactChanges, placeOfChange } from '../../services/directory-edits/list-directory-acts';
import { builder } from '../builder';
import { viewerIn } from '../context';
import { checkInput, idempotencyKey, KEY_DESCRIPTION } from './check-input';
import { connectionOf, pageArgs, pageCost, pageOf } from './page-args';
import { PartyRef, partyOf } from './party';

const ContactChangeKindRef = builder.enumType('ContactChangeKind', {
  description: 'What is to change.',
  values: {
    ADDRESS: { description: 'The mail address of somebody who signs or checks (địa chỉ thư).' },
    CERTIFICATE: { description: 'A certificate for digital signatures is to count from now on (chứng thư số).' },
    ERASURE: { description: 'Personal data are to be erased (xóa dữ liệu cá nhân).' },
  } satisfies Record<ContactChangeDocument['kind'], { description: string }>,
});

const ContactChangeStateRef = builder.enumType('ContactChangeState', {
  description: 'Where a change stands (trạng thái).',
  values: {
    PROPOSED: { description: 'Waits for a second person; nothing has changed (chờ người thứ hai xác nhận).' },
    CONFIRMED: { description: 'Confirmed and carried out (đã xác nhận).' },
    DECLINED: { description: 'Declined; nothing was changed (không đồng ý).' },
    SUPERSEDED: { description: 'A newer proposal for the same person took its place (đã có đề nghị mới).' },
  } satisfies Record<ContactChangeDocument['state'], { description: string }>,
});

const CertificateRef = builder.objectRef<RegisteredCertificate>('RegisteredCertificate').implement({
  description: 'A certificate for digital signatures (chứng thư số), by fingerprint, by name, or by both.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    sha256: t.exposeString('sha256', {
      nullable: true,
      description: 'SHA-256 of the certificate, hex; null: by name.',
    }),
    subject: t.exposeString('subject', {
      nullable: true,
      description: 'Distinguished name, most general part first; null: by fingerprint alone.',
    }),
    from: t.expose('from', { type: 'Day', nullable: true, description: 'First day; null: open.' }),
    to: t.expose('to', { type: 'Day', nullable: true, description: 'Last day, inclusive; null: open.' }),
  }),
});

export const ContactChangeRef = builder.objectRef<ContactChangeDocument>('ContactChange').implement({
  description:
    'A change of where somebody’s links go to, or of the certificates somebody signs with (thay đổi địa chỉ nhận liên kết, chứng thư số). It takes effect when an administrator or clerk of the office who neither proposed it nor is the person confirms it; the old address, or the person, is told.',
  authScopes: ({ issuerId }) => ({ contactKeeperOf: issuerId }),
  fields: (t) => ({
    id: t.exposeID('_id', { description: 'Id of the change.' }),
    kind: t.expose('kind', { type: ContactChangeKindRef, description: 'What is to change.' }),
    person: t.field({
      type: PartyRef,
      description: 'Whose address or certificate it is.',
      resolve: ({ personId }, _args, { directory }) => partyOf(personId, directory),
    }),
    state: t.expose('state', { type: ContactChangeStateRef, description: 'Where it stands.' }),
    newMailbox: t.exposeString('newAddress', {
      nullable: true,
      description: 'The proposed address, to be checked with the person; null once it is decided.',
    }),
    certificates: t.field({
      type: [CertificateRef],
      description: 'The certificates to be registered, to be checked with the person; empty with other kinds.',
      resolve: ({ certificates }) => certificates ?? [],
    }),
    oldDigest: t.exposeString('oldDigest', {
      nullable: true,
      description: 'Salted digest of the old address; null: there was none, or it was erased.',
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Reason of an erasure or of declining (lý do).' }),
    proposedBy: t.field({
      type: PartyRef,
      description: 'Who proposed it.',
      resolve: ({ proposedBy }, _args, { directory }) => partyOf(proposedBy, directory),
    }),
    proposedAt: t.expose('proposedAt', { type: 'DateTime', description: 'When it was proposed.' }),
    decidedBy: t.field({
      type: PartyRef,
      nullable: true,
      description: 'Who confirmed or declined it.',
      resolve: ({ decidedBy }, _args, { directory }) => (decidedBy === null ? null : partyOf(decidedBy, directory)),
    }),
    decidedAt: t.expose('decidedAt', { type: 'DateTime', nullable: true, description: 'When it was decided.' }),
    settledAt: t.expose('settledAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the address was changed and new links had gone out.',
    }),
  }),
});

const ContactChangeConnection = connectionOf(ContactChangeRef, 'ContactChange', 'Changes of address, newest first.');

const ConfirmInput = builder.inputType('ConfirmContactChangeInput', {
  description: 'A change to be confirmed by a second person.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    issuerId: t.id({ required: true, description: 'The office of the viewer and the person.' }),
    id: t.id({ required: true, description: 'Id of the change.' }),
  }),
});

const DeclineInput = builder.inputType('DeclineContactChangeInput', {
  description: 'A change that is not to happen.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    issuerId: t.id({ required: true, description: 'The office of the viewer and the person.' }),
    id: t.id({ required: true, description: 'Id of the change.' }),
    reason: t.string({ required: true, description: 'Why, 1,000 characters at most (lý do).' }),
  }),
});

const confirmed = z.object({ idempotencyKey });
const declined = z.object({ idempotencyKey, reason: z.string().trim().max(1000) });

builder.queryField('contactChanges', (t) =>
  t.field({
    type: ContactChangeConnection,
    description:
      'Changes of address and certificates that wait for a second person, and what became of others (danh sách thay đổi).',
    args: { issuerId: t.arg.id({ required: true, description: 'The issuing body.' }), ...pageArgs },
    authScopes: (_root, { issuerId }) => ({ contactKeeperOf: issuerId }),
    complexity: pageCost,
    resolve: (_root, { issuerId, ...page }, { office }) =>
      pageOf(page, (wanted) => listContactChanges(office, issuerId, wanted), placeOfChange),
  }),
);

builder.mutationFields((t) => ({
  confirmContactChange: t.field({
    type: ContactChangeRef,
    description:
      'The second person confirms: the address changes, open links are revoked and sent anew, the old address is told; or the certificate counts and the person is told (xác nhận thay đổi).',
    args: { input: t.arg({ type: ConfirmInput, required: true, description: 'The change.' }) },
    authScopes: (_root, { input }) => ({ contactKeeperOf: input.issuerId }),
    resolve: (_root, { input }, ctx) => {
      checkInput(confirmed, input);
      const { id, issuerId } = input;
      return confirmContactChange(ctx.office, { id, issuerId, actorId: viewerIn(ctx).actorId });
    },
  }),
  declineContactChange: t.field({
    type: ContactChangeRef,
    description: 'Takes a proposed change off the table; nothing was changed (không đồng ý thay đổi).',
    args: { input: t.arg({ type: DeclineInput, required: true, description: 'The change and the reason.' }) },
    authScopes: (_root, { input }) => ({ contactKeeperOf: input.issuerId }),
    resolve: (_root, { input }, ctx) => {
      const { reason } = checkInput(declined, input);
      const { id, issuerId } = input;
      return declineContactChange(ctx.office, { id, issuerId, reason, actorId: viewerIn(ctx).actorId });
    },
  }),
}));
