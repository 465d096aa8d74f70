import { z } from 'zod';
import { Failure } from '../../services/failures';
import type { AbsenceDocument } from '../../services/plans/absence';
import { type AbsencePlace, endAbsence, listAbsences } from '../../services/plans/end-absence';
import { recordAbsence } from '../../services/plans/record-absence';
import { builder } from '../builder';
import { viewerIn } from '../context';
import { checkInput, idempotencyKey, KEY_DESCRIPTION } from './check-input';
import { connectionOf, pageArgs, pageCost, pageOf } from './page-args';
import { PartyRef, partyOf } from './party';

const AbsenceRef = builder.objectRef<AbsenceDocument>('Absence').implement({
  description: 'A signer is away and a deputy signs meanwhile (vắng mặt, ký thay; Điều 13).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('_id', { description: 'Id of the absence.' }),
    person: t.field({
      type: PartyRef,
      description: 'Who is absent.',
      resolve: ({ personId }, _args, { directory }) => partyOf(personId, directory),
    }),
    from: t.expose('from', { type: 'Day', description: 'First day.' }),
    to: t.expose('to', { type: 'Day', description: 'Last day.' }),
    deputy: t.field({
      type: PartyRef,
      description: 'Who signs meanwhile (người ký thay).',
      resolve: ({ mandateId }, _args, { directory }) =>
        partyOf(directory.mandate(mandateId)?.holderId ?? mandateId, directory),
    }),
    mandateId: t.exposeID('mandateId', { description: 'The mandate signed under meanwhile.' }),
    namedBy: t.field({
      type: PartyRef,
      description: 'Who recorded it.',
      resolve: ({ namedBy }, _args, { directory }) => partyOf(namedBy, directory),
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'The reason (lý do).' }),
    endedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was ended; null: it runs to its last day.',
    }),
  }),
});

const AbsenceConnection = connectionOf(AbsenceRef, 'Absence', 'Absences of signers, page by page.');

const RecordAbsenceInput = builder.inputType('RecordAbsenceInput', {
  description: 'Says that a signer is away and who signs meanwhile.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    issuerId: t.id({ required: true, description: 'The issuing body.' }),
    personId: t.id({ required: true, description: 'Who is absent.' }),
    from: t.field({ type: 'Day', required: true, description: 'First day.' }),
    to: t.field({ type: 'Day', required: true, description: 'Last day, at most 366 days later.' }),
    mandateId: t.id({ required: true, description: 'Mandate of the deputy (KT. or TUQ.), one of `mandates`.' }),
    reason: t.string({ required: false, description: 'The reason (lý do); at most 400 characters.' }),
  }),
});

const EndAbsenceInput = builder.inputType('EndAbsenceInput', {
  description: 'Names an absence that ends now.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    absenceId: t.id({ required: true, description: 'The absence.' }),
  }),
});

const absence = z.object({ idempotencyKey, reason: z.string().trim().max(400).nullish() });

builder.queryField('absences', (t) =>
  t.field({
    type: AbsenceConnection,
    description: 'Absences of the issuer’s signers that run today or later, the earliest first (vắng mặt).',
    args: { issuerId: t.arg.id({ required: true, description: 'The issuing body.' }), ...pageArgs },
    authScopes: (_root, { issuerId }) => ({ staffOfIssuer: issuerId }),
    complexity: pageCost,
    resolve: (_root, { issuerId, ...args }, { office, today }) =>
      pageOf(
        args,
        ({ after, limit }) => listAbsences(office, { issuerId, today }, { after: placeOf(after), limit }),
        ({ from, _id }) => `${from}/${_id}`,
      ),
  }),
);

/** @throws Failure BAD_USER_INPUT for the cursor of another list. */
function placeOf(after: string | null): AbsencePlace | null {
  if (after === null) return null;
  const [, from, id] = /^(\d{4}-\d{2}-\d{2})\/(.{1,200})$/.exec(after) ?? [];
  if (!from || !id) throw new Failure('BAD_USER_INPUT', { field: 'after' });
  return { from, id };
}

builder.mutationFields((t) => ({
  recordAbsence: t.field({
    type: AbsenceRef,
    description:
      'Records that a signer is away: plans that wait for the signer go to the deputy, now and until the last day; the drafters are told. By the signer, the clerk or the administrator.',
    args: { input: t.arg({ type: RecordAbsenceInput, required: true, description: 'Who, when, and the deputy.' }) },
    authScopes: (_root, { input: { issuerId, personId } }) => ({ absenceKeeper: { issuerId, personId } }),
    resolve: (_root, { input }, ctx) => {
      const { idempotencyKey: key, reason } = checkInput(absence, input);
      const { issuerId, personId, from, to, mandateId } = input;
      return recordAbsence(ctx.office, {
        ...{ issuerId, personId, from, to, mandateId, reason: reason ?? null },
        namedBy: viewerIn(ctx).actorId,
        idempotencyKey: key,
      });
    },
  }),
  endAbsence: t.field({
    type: AbsenceRef,
    description:
      'Ends an absence at once: plans submitted from now on wait for the signer again; those a deputy has stay there.',
    args: { input: t.arg({ type: EndAbsenceInput, required: true, description: 'The absence.' }) },
    authScopes: (_root, { input }) => ({ absenceEnder: input.absenceId }),
    resolve: (_root, { input }, ctx) => {
      checkInput(idempotencyKey, input.idempotencyKey);
      return endAbsence(ctx.office, input.absenceId, viewerIn(ctx).actorId);
    },
  }),
}));
