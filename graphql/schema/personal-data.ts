import { z } from 'zod';
import { Failure } from '../../services/failures';
import { erasePersonalData } from '../../services/personal-data/erase-personal-data';
import { gatherPersonalData } from '../../services/personal-data/personal-data';
import { refuseUnlessKept } from '../../services/personal-data/refuse-unless-kept';
import { builder } from '../builder';
import { viewerIn } from '../context';
import { checkInput, idempotencyKey, KEY_DESCRIPTION } from './check-input';
import { ContactChangeRef } from './contact-changes';

const EraseInput = builder.inputType('ErasePersonalDataInput', {
  description: 'Whose personal data are to be erased, and why.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    issuerId: t.id({ required: true, description: 'The office that keeps the person’s record.' }),
    personId: t.id({ required: true, description: 'The person.' }),
    reason: t.string({ required: true, description: 'Request or ground, 1,000 characters at most (căn cứ).' }),
  }),
});

const erased = z.object({ idempotencyKey, reason: z.string().trim().max(1000) });

builder.queryField('personalData', (t) =>
  t.string({
    description:
      'Everything kept about one person as JSON (dữ liệu cá nhân): the record with its address, offices, mandates, changes of address, acts on plans by id and time, letters by purpose. For the person and the administrator of the office.',
    args: {
      issuerId: t.arg.id({ required: true, description: 'The office that keeps the record.' }),
      personId: t.arg.id({ required: true, description: 'The person.' }),
    },
    authScopes: (_root, { personId, issuerId }) => ({ ownDataOrAdmin: { personId, issuerId } }),
    complexity: 100,
    resolve: async (_root, { personId, issuerId }, ctx) => {
      const { actorId, personId: self } = viewerIn(ctx);
      if (self !== personId) await refuseUnlessKept(ctx.office, { personId, issuerId }).catch(sameForAll);
      ctx.office.log('personal-data-read', { actorId, personId });
      return JSON.stringify(await gatherPersonalData(ctx.office, personId), null, 1);
    },
  }),
);

/** Somebody of another office and nobody at all look the same. */
function sameForAll(): never {
  throw new Failure('NOT_FOUND');
}

builder.mutationField('erasePersonalData', (t) =>
  t.field({
    type: ContactChangeRef,
    description:
      'Proposes to erase a person’s address, roles and what the directory’s history says of them; a second person confirms it with confirmContactChange (xóa dữ liệu cá nhân). The name stays where an issued document bears it in its signature block, which archive law keeps; the record of acts stays, by id.',
    args: { input: t.arg({ type: EraseInput, required: true, description: 'The person and the ground.' }) },
    authScopes: (_root, { input }) => ({ adminOf: input.issuerId }),
    resolve: (_root, { input }, ctx) => {
      const checked = checkInput(erased, input);
      const { issuerId, personId } = input;
      const actorId = viewerIn(ctx).actorId;
      return erasePersonalData(ctx.office, { ...checked, issuerId, personId, actorId });
    },
  }),
);
