import type { RevisionDocument } from '../../services/plans/plan';
import { builder } from '../builder';
import { seePlan } from '../context';
import { CorrectionRef, ObligationsRef } from './obligations';
import { connectionOf } from './page-args';
import { PartyRef, partyOf } from './party';
import { FindingRef, ReadingRef } from './reading';

export const RevisionRef = builder.objectRef<RevisionDocument>('Revision').implement({
  description:
    'One immutable state of the text with its reading and obligations (phiên bản dự thảo). For the issuer’s staff.',
  authScopes: ({ planId }) => ({ staff: planId }),
  fields: (t) => ({
    id: t.exposeID('_id', { description: '"planId/revision".' }),
    revision: t.exposeInt('revision', { description: 'Counts from 1.' }),
    text: t.exposeString('text', { description: 'The text as it was sent in (toàn văn).' }),
    contentHash: t.exposeString('contentHash', {
      description:
        'SHA-256 (hex) over text and obligations: a decision names it, so that nobody decides on what they have not read.',
    }),
    reading: t.field({
      type: ReadingRef,
      description: 'What was read out of the text.',
      resolve: async ({ planId, reading }, _args, ctx) => ({
        reading,
        issuerId: (await seePlan(ctx, planId)).plan.issuerId,
      }),
    }),
    findings: t.field({
      type: [FindingRef],
      description: 'Remarks on text, recipients and obligations; an error blocks submission (Điều 12).',
      resolve: ({ reading }) => reading.findings,
    }),
    obligations: t.expose('obligations', { type: ObligationsRef, description: 'What it sets in motion.' }),
    corrections: t.expose('corrections', {
      type: [CorrectionRef],
      description: 'What the drafter put right in the reading.',
    }),
    note: t.exposeString('note', { nullable: true, description: 'What changed, in the drafter’s words.' }),
    createdBy: t.field({
      type: PartyRef,
      description: 'Who saved it.',
      resolve: ({ createdBy }, _args, { directory }) => partyOf(createdBy, directory),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was saved.' }),
  }),
});

export const RevisionConnection = connectionOf(RevisionRef, 'Revision', 'Revisions of a plan, page by page.');
