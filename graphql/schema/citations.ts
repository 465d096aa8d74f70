import { z } from 'zod';
import { Failure } from '../../services/failures';
import { type ListedCitation, listCitations } from '../../services/form-check/list-citations';
import { listReplacedActs, recordReplacedAct } from '../../services/form-check/record-replaced-act';
import type { ReplacedAct } from '../../services/form-check/replaced-acts';
import { builder } from '../builder';
import { seePlan, viewerIn } from '../context';
import { checkInput, idempotencyKey, KEY_DESCRIPTION } from './check-input';
import { connectionOf, pageArgs, pageCost, pageOf } from './page-args';
import { PlanRef } from './plan-ref';

const MOST_SEARCH_CHARS = 200;

const CitationRef = builder.objectRef<ListedCitation>('Citation').implement({
  description: 'A document that an issued plan cites, as it cites it (viện dẫn; Phụ lục I, Mục II.6.b).',
  authScopes: ({ citation }) => ({ staffOfIssuer: citation.issuerId }),
  fields: (t) => ({
    id: t.id({ description: 'Id of the entry.', resolve: ({ citation }) => citation._id }),
    ref: t.string({ description: 'Number and symbol (số, ký hiệu).', resolve: ({ form }) => form.ref }),
    kind: t.string({ nullable: true, description: 'Kind as named (tên loại).', resolve: ({ form }) => form.kind }),
    issuedBy: t.string({
      nullable: true,
      description: 'Body as named (cơ quan ban hành).',
      resolve: ({ form }) => form.body,
    }),
    date: t.field({ type: 'Day', nullable: true, description: 'Date as named.', resolve: ({ form }) => form.date }),
    subject: t.string({
      nullable: true,
      description: 'First words of its subject (trích yếu), as the first plan had them.',
      resolve: ({ form }) => form.subject,
    }),
    plan: t.field({
      type: PlanRef,
      description: 'The plan that cites it.',
      resolve: async ({ citation }, _args, ctx) => (await seePlan(ctx, citation.planId)).plan,
    }),
    revision: t.int({ description: 'The revision that was issued.', resolve: ({ citation }) => citation.revision }),
    times: t.int({ description: 'How often the plan names it.', resolve: ({ citation }) => citation.times }),
    line: t.int({ description: 'Line of the first place.', resolve: ({ citation }) => citation.line }),
    sources: t.exposeInt('sources', { description: 'Issued plans of any office that name it just so.' }),
  }),
});

const ReplacedActRef = builder.objectRef<ReplacedAct>('ReplacedAct').implement({
  description: 'A document known as replaced (văn bản đã được thay thế).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    ref: t.exposeString('ref', { description: 'Number and symbol of the replaced document.' }),
    successor: t.exposeString('successor', {
      nullable: true,
      description: 'The successor as it is to be cited; null: not replaced after all.',
    }),
    since: t.expose('since', {
      type: 'Day',
      nullable: true,
      description: 'First day on which the old one must not be cited.',
    }),
    source: t.exposeString('source', { description: 'Where this is known from (nguồn).' }),
    confirmed: t.exposeBoolean('confirmed', { description: 'Somebody looked it up in the official text.' }),
  }),
});

const RecordInput = builder.inputType('RecordReplacedActInput', {
  description: 'That a document was replaced, or is in force after all.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    ref: t.string({ required: true, description: 'Number and symbol of the document: "04/2015/NĐ-CP".' }),
    successor: t.string({ required: false, description: 'The successor as it is to be cited; left out: none.' }),
    since: t.field({ type: 'Day', required: false, description: 'First day on which the old one must not be cited.' }),
    source: t.string({ required: true, description: 'Where this is known from.' }),
    confirmed: t.boolean({ required: true, description: 'Looked up in the official text.' }),
  }),
});

const recorded = z.object({
  idempotencyKey,
  ref: z
    .string()
    .trim()
    .regex(/^\d{1,5}[a-z]?[-/][\p{L}\d&./-]{1,60}$/iu),
  successor: z.string().trim().min(3).max(300).nullish(),
  source: z.string().trim().min(3).max(300),
});

const CitationConnection = connectionOf(CitationRef, 'Citation', 'Citations, page by page.');

builder.queryFields((t) => ({
  citations: t.field({
    type: CitationConnection,
    description: 'What the issued plans of an office cite, by number, and which plan does (tra cứu viện dẫn).',
    args: {
      issuerId: t.arg.id({ required: true, description: 'The issuing body.' }),
      search: t.arg.string({
        required: false,
        description: `Words of number, kind, body or subject; at most ${MOST_SEARCH_CHARS} characters.`,
      }),
      ...pageArgs,
    },
    authScopes: (_root, { issuerId }) => ({ staffOfIssuer: issuerId }),
    complexity: pageCost,
    resolve: (_root, { issuerId, search, ...page }, { office }) => {
      if ((search ?? '').length > MOST_SEARCH_CHARS) throw new Failure('BAD_USER_INPUT', { field: 'search' });
      return pageOf(
        page,
        (wanted) => listCitations(office, { issuerId, search: search ?? null }, wanted),
        ({ citation }) => citation._id,
      );
    },
  }),
  replacedActs: t.field({
    type: [ReplacedActRef],
    description: 'Documents known as replaced, for the check of citations.',
    authScopes: { signedIn: true },
    complexity: { field: 10, multiplier: 20 },
    resolve: (_root, _args, { office }) => listReplacedActs(office),
  }),
}));

builder.mutationField('recordReplacedAct', (t) =>
  t.field({
    type: ReplacedActRef,
    description:
      'A keeper of the common calendar and lists writes down that a document was replaced; drafts that cite it are told from now on.',
    args: { input: t.arg({ type: RecordInput, required: true, description: 'The entry.' }) },
    authScopes: { calendarKeeper: true },
    resolve: (_root, { input }, ctx) => {
      const { ref, successor, source } = checkInput(recorded, input);
      return recordReplacedAct(ctx.office, {
        ref,
        successor: successor ?? null,
        since: input.since ?? null,
        source,
        confirmed: input.confirmed,
        by: viewerIn(ctx).actorId,
      });
    },
  }),
);
