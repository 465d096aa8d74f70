import { Failure } from '../../services/failures';
import { type PreparedRevision, prepareRevision } from '../../services/plans/prepare-revision';
import { builder } from '../builder';
import { viewerIn } from '../context';
import { ObligationsRef } from './obligations';
import { FindingRef, ReadingRef } from './reading';
import { PLAN_FILE, takeInSource } from './take-in-source';

const ReadPlanRef = builder.objectRef<PreparedRevision & { issuerId: string }>('ReadPlan').implement({
  description: 'A text as the service would take it in (kết quả đọc thử); nothing of it is stored.',
  authScopes: ({ issuerId }) => ({ staffOfIssuer: issuerId }),
  fields: (t) => ({
    reading: t.field({
      type: ReadingRef,
      description: 'What was read out of the text.',
      resolve: ({ reading, issuerId }) => ({ reading, issuerId }),
    }),
    findings: t.expose('findings', {
      type: [FindingRef],
      description: 'Remarks; an error would block submission (Điều 12).',
    }),
    obligations: t.expose('obligations', {
      type: ObligationsRef,
      description: 'What it would set in motion, with the owners found.',
    }),
  }),
});

builder.queryField('readPlan', (t) =>
  t.field({
    type: ReadPlanRef,
    description:
      'Reads a text or an uploaded file without making a plan of it: reading, findings and proposed obligations (đọc thử văn bản). Exactly one of the two.',
    args: {
      text: t.arg.string({ required: false, description: 'The whole text.' }),
      fileId: t.arg.id({ required: false, description: PLAN_FILE }),
      issuerId: t.arg.id({
        required: false,
        description: 'Whose directory the names are looked up in; may be left out by staff of a single issuer.',
      }),
    },
    authScopes: (_root, { issuerId }) => (issuerId ? { staffOfIssuer: issuerId } : { signedIn: true }),
    complexity: { field: 50, multiplier: 1 },
    resolve: async (_root, args, ctx) => {
      const { issuerIds } = viewerIn(ctx);
      const issuerId = args.issuerId ?? (issuerIds.length === 1 ? issuerIds[0] : undefined);
      if (issuerId === undefined)
        throw new Failure(issuerIds.length === 0 ? 'FORBIDDEN' : 'BAD_USER_INPUT', { field: 'issuerId' });
      return {
        ...(await prepareRevision(ctx.office, { ...(await takeInSource(args, ctx)), corrections: [], issuerId })),
        issuerId,
      };
    },
  }),
);
