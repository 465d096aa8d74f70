import type { RecordProblem } from '../../services/audit/record-problem';
import { type RecordReport, verifyRecord } from '../../services/audit/verify-record';
import { packEvidence } from '../../services/evidence/pack-evidence';
import { describeProblem } from '../../services/wording/evidence/describe-problem';
import { builder } from '../builder';
import { PrintedDocumentRef } from './plan-print';
import { PlanRef } from './plan-ref';

const RecordProblemRef = builder.objectRef<RecordProblem>('RecordProblem').implement({
  description: 'Something in a plan’s record that does not agree (điểm sai lệch).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable name: EVENT_BROKEN, EVENTS_MISSING, DECISION_CHANGED …' }),
    sequence: t.exposeInt('sequence', {
      nullable: true,
      description: 'First entry at which it shows; null: no entry knows of it.',
    }),
    message: t.string({
      description: 'A sentence in the caller’s language.',
      resolve: (problem, _args, { language }) => describeProblem(problem, language),
    }),
  }),
});

const AuditChainRef = builder.objectRef<RecordReport>('AuditChain').implement({
  description: 'The outcome of checking the whole record (kiểm tra tính toàn vẹn).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    events: t.exposeInt('events', { description: 'Entries checked.' }),
    brokenAt: t.exposeInt('brokenAt', {
      nullable: true,
      description: 'First entry that does not follow from the one before it; null: all do.',
    }),
    verified: t.boolean({
      description:
        'True when chain, seals (Ed25519), decisions, number, signature and state agree. A plan at work may be looked at again.',
      resolve: ({ problems }) => problems.length === 0,
    }),
    firstProblem: t.field({
      type: RecordProblemRef,
      nullable: true,
      description: 'The first thing that does not agree; null: none.',
      resolve: ({ problems }) => problems[0] ?? null,
    }),
  }),
});

builder.objectField(PlanRef, 'auditChain', (t) =>
  t.field({
    type: AuditChainRef,
    nullable: true,
    description: 'Checks the whole record, now (staff).',
    authScopes: ({ _id }) => ({ staff: _id }),
    complexity: { field: 20, multiplier: 1 },
    resolve: ({ _id }, _args, { office }) => verifyRecord(office, _id),
  }),
);

builder.objectField(PlanRef, 'evidencePack', (t) =>
  t.field({
    type: PrintedDocumentRef,
    nullable: true,
    description:
      'Everything that shows how the plan came about, from its number on, as a zip that is checked without the service ' +
      '(hồ sơ chứng cứ; staff). WRONG_STATE before.',
    authScopes: ({ _id }) => ({ staff: _id }),
    complexity: { field: 600, multiplier: 1 },
    resolve: ({ _id }, _args, { office }) => packEvidence(office, _id),
  }),
);
