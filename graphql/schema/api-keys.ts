import { z } from 'zod';
import type { ApiKeyDocument } from '../../services/api-keys/api-key';
import { createApiKey } from '../../services/api-keys/create-api-key';
import { listApiKeys } from '../../services/api-keys/list-api-keys';
import { revokeApiKey } from '../../services/api-keys/revoke-api-key';
import { builder } from '../builder';
import { viewerIn } from '../context';
import { checkInput, idempotencyKey, KEY_DESCRIPTION } from './check-input';
import { connectionOf, pageArgs, pageCost, pageOf } from './page-args';
import { PartyRef, partyOf } from './party';

const ApiKeyRef = builder.objectRef<ApiKeyDocument>('ApiKey').implement({
  description:
    'A key that the system of one unit calls the service with (khóa kết nối), as `Authorization: Bearer <kid>.<secret>`. It may do what the unit itself may, and nothing for others.',
  authScopes: ({ unitId }) => ({ unitKeeper: unitId }),
  fields: (t) => ({
    id: t.exposeID('_id', { description: 'Kid: the first part of the key.' }),
    unit: t.field({
      type: PartyRef,
      description: 'The unit it speaks for.',
      resolve: ({ unitId }, _args, { directory }) => partyOf(unitId, directory),
    }),
    label: t.exposeString('label', { description: 'What the office calls it (tên gọi).' }),
    createdBy: t.field({
      type: PartyRef,
      description: 'The administrator who made it.',
      resolve: ({ createdBy }, _args, { directory }) => partyOf(createdBy, directory),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    lastUsedOn: t.expose('lastUsedOn', {
      type: 'Day',
      nullable: true,
      description: 'Day it was last used; no time of day is kept.',
    }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was revoked (thu hồi).',
    }),
  }),
});

const NewApiKeyRef = builder.objectRef<{ key: ApiKeyDocument; secret: string | null }>('NewApiKey').implement({
  description: 'A key just made, with what has to be kept by the unit’s system.',
  authScopes: ({ key }) => ({ unitKeeper: key.unitId }),
  fields: (t) => ({
    key: t.expose('key', { type: ApiKeyRef, description: 'The key.' }),
    bearer: t.exposeString('secret', {
      nullable: true,
      description:
        'What follows "Bearer " in the header: `<kid>.<secret>`. Told here once and stored nowhere; null when the request is repeated. Who lost it revokes the key and makes another.',
    }),
  }),
});

const ApiKeyConnection = connectionOf(ApiKeyRef, 'ApiKey', 'Keys of a unit, page by page.');

const CreateApiKeyInput = builder.inputType('CreateApiKeyInput', {
  description: 'A key for the system of a unit (cấp khóa kết nối).',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    unitId: t.id({ required: true, description: 'The unit it will speak for.' }),
    label: t.string({ required: true, description: 'What the office calls it; 1 to 200 characters.' }),
  }),
});

const RevokeApiKeyInput = builder.inputType('RevokeApiKeyInput', {
  description: 'A key to be revoked (thu hồi khóa kết nối).',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    id: t.id({ required: true, description: 'Kid of the key.' }),
  }),
});

const created = z.object({ idempotencyKey, label: z.string().trim().min(1).max(200) });

builder.queryField('apiKeys', (t) =>
  t.field({
    type: ApiKeyConnection,
    description: 'Keys of a unit, revoked ones too, for the administrator of its office (khóa kết nối của đơn vị).',
    args: { unitId: t.arg.id({ required: true, description: 'The unit.' }), ...pageArgs },
    authScopes: (_root, { unitId }) => ({ unitKeeper: unitId }),
    complexity: pageCost,
    resolve: (_root, { unitId, ...args }, { office }) =>
      pageOf(
        args,
        (page) => listApiKeys(office, unitId, page),
        ({ _id }) => _id,
      ),
  }),
);

builder.mutationFields((t) => ({
  createApiKey: t.field({
    type: NewApiKeyRef,
    description:
      'Makes a key for the system of one unit, by the administrator of the office whose area the unit belongs to. TOO_MANY_API_KEYS beside two live ones: two are enough to change over.',
    args: { input: t.arg({ type: CreateApiKeyInput, required: true, description: 'Unit and label.' }) },
    authScopes: (_root, { input }) => ({ unitKeeper: input.unitId }),
    resolve: (_root, { input }, ctx) =>
      createApiKey(ctx.office, {
        ...checkInput(created, input),
        unitId: input.unitId,
        actorId: viewerIn(ctx).actorId,
      }),
  }),
  revokeApiKey: t.field({
    type: ApiKeyRef,
    description: 'Ends a key at once; a second time changes nothing.',
    args: { input: t.arg({ type: RevokeApiKeyInput, required: true, description: 'The key.' }) },
    authScopes: (_root, { input }) => ({ keyKeeper: input.id }),
    resolve: (_root, { input }, ctx) => revokeApiKey(ctx.office, { kid: input.id, actorId: viewerIn(ctx).actorId }),
  }),
}));
