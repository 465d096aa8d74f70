import { z } from 'zod';
import type { GrantDocument } from '../../services/grants/grant';
import { invitePasskey } from '../../services/passkeys/invite-passkey';
import { livePasskeys } from '../../services/passkeys/list-passkeys';
import type { PasskeyDocument } from '../../services/passkeys/passkey';
import { revokePasskeys } from '../../services/passkeys/revoke-passkeys';
import { sha256 } from '../../services/sha256';
import { builder } from '../builder';
import { viewerIn } from '../context';
import { checkInput, idempotencyKey, KEY_DESCRIPTION } from './check-input';
import { PartyRef, partyOf } from './party';

const PasskeyRef = builder.objectRef<PasskeyDocument>('Passkey').implement({
  description: 'A device a person can approve with at level L2 (khóa truy cập). Its key is never shown.',
  authScopes: ({ personId }) => ({ passkeyKeeper: personId }),
  fields: (t) => ({
    id: t.id({
      description: 'SHA-256 (hex) of the credential’s id; the evidence of a decision names it so.',
      resolve: ({ _id }) => sha256(_id),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was registered.' }),
  }),
});

const PasskeyInvitationRef = builder.objectRef<GrantDocument>('PasskeyInvitation').implement({
  description: 'A link mailed to the registered address, under which one passkey can be registered (thư mời đăng ký).',
  authScopes: ({ subjectId }) => ({ passkeyKeeper: subjectId }),
  fields: (t) => ({
    person: t.field({
      type: PartyRef,
      description: 'Who was invited.',
      resolve: ({ subjectId }, _args, { directory }) => partyOf(subjectId, directory),
    }),
    invitedAt: t.expose('openedAt', { type: 'DateTime', description: 'When.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'The link ends then; it can be used once.' }),
  }),
});

const RevokedPasskeysRef = builder.objectRef<{ personId: string; revoked: number }>('RevokedPasskeys').implement({
  description: 'What a revocation ended (thu hồi khóa truy cập).',
  authScopes: ({ personId }) => ({ passkeyKeeper: personId }),
  fields: (t) => ({
    person: t.field({
      type: PartyRef,
      description: 'Whose they were.',
      resolve: ({ personId }, _args, { directory }) => partyOf(personId, directory),
    }),
    revoked: t.exposeInt('revoked', { description: 'How many could be used until now; 0 when it is repeated.' }),
  }),
});

const PasskeyPersonInput = builder.inputType('PasskeyPersonInput', {
  description: 'Whose passkeys it is about (khóa truy cập của ai).',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    personId: t.id({ required: true, description: 'The person, by the id in the directory.' }),
  }),
});

const keyed = z.object({ idempotencyKey });

builder.queryField('passkeys', (t) =>
  t.field({
    type: [PasskeyRef],
    description: 'Passkeys a person can approve with, oldest first; at most five (khóa truy cập đang dùng).',
    args: { personId: t.arg.id({ required: true, description: 'The person.' }) },
    authScopes: (_root, { personId }) => ({ passkeyKeeper: personId }),
    complexity: { field: 1, multiplier: 5 },
    resolve: (_root, { personId }, { office }) => livePasskeys(office, personId),
  }),
);

builder.mutationFields((t) => ({
  invitePasskey: t.field({
    type: PasskeyInvitationRef,
    description:
      'Mails a person the link to register a passkey, to the registered address only. By the person, or văn thư and administrator of the office. BAD_EMAIL where no address is registered; TOO_MANY_LINKS after three in an hour.',
    args: { input: t.arg({ type: PasskeyPersonInput, required: true, description: 'Who is invited.' }) },
    authScopes: (_root, { input }) => ({ passkeyKeeper: input.personId }),
    resolve: (_root, { input }, ctx) =>
      invitePasskey(ctx.office, { ...checkInput(keyed, input), personId: input.personId }),
  }),
  revokePasskeys: t.field({
    type: RevokedPasskeysRef,
    description:
      'Ends every passkey of a person and every open invitation at once (mất thiết bị, thôi nhiệm vụ). Approvals given before stand.',
    args: { input: t.arg({ type: PasskeyPersonInput, required: true, description: 'Whose passkeys end.' }) },
    authScopes: (_root, { input }) => ({ passkeyKeeper: input.personId }),
    resolve: async (_root, { input: { personId } }, ctx) => ({
      personId,
      revoked: await revokePasskeys(ctx.office, { personId, actorId: viewerIn(ctx).actorId }),
    }),
  }),
}));
