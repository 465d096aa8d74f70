import { z } from 'zod';
import type { DirectoryActDocument, FieldChange, RecordChange } from '../../services/directory-edits/directory-act';
import { exportDirectory } from '../../services/directory-edits/export-directory';
import {
  type ImportOutcome,
  importDirectory,
  readDirectoryFile,
} from '../../services/directory-edits/import-directory';
import { isActIntact, listDirectoryActs } from '../../services/directory-edits/list-directory-acts';
import type { DirectoryFile } from '../../services/directory-edits/write-directory';
import { Failure } from '../../services/failures';
import { openUpload } from '../../services/files/find-upload';
import { builder } from '../builder';
import { type Ctx, viewerIn } from '../context';
import { checkInput, idempotencyKey, KEY_DESCRIPTION } from './check-input';
import { ChangeKindRef, DirectoryActKindRef, DirectoryFormatRef, RecordKindRef } from './directory-kinds';
import { connectionOf, pageArgs, pageCost, pageOf } from './page-args';
import { PartyRef, partyOf } from './party';

const DirectoryFileRef = builder.objectRef<DirectoryFile>('DirectoryFile').implement({
  description: 'A file of the directory (tệp danh bạ), as importDirectory takes it in again without a change.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    kind: t.expose('kind', {
      type: RecordKindRef,
      nullable: true,
      description: 'What the table holds; null: all kinds.',
    }),
    name: t.exposeString('name', { description: 'Name for the file.' }),
    mediaType: t.exposeString('mediaType', { description: 'Media type of the content.' }),
    content: t.exposeString('content', {
      description:
        'The file as text. In a table " | " stands between the entries of a list, "; " between the parts of an entry, "\\" before one of these that belongs to a text; an apostrophe protects what a spreadsheet would take for a formula.',
    }),
  }),
});

type Changed = RecordChange & { waits?: string[] };

const FieldChangeRef = builder.objectRef<FieldChange & { waits: boolean }>('DirectoryFieldChange').implement({
  description: 'What becomes of one field, written as in a cell of the table.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    field: t.exposeString('field', { description: 'Name of the column (mục).' }),
    before: t.exposeString('before', { nullable: true, description: 'What it was; null: nothing.' }),
    after: t.exposeString('after', { nullable: true, description: 'What it becomes; null: nothing.' }),
    waitsForSecondPerson: t.exposeBoolean('waits', {
      description: 'Does not take effect before a second person confirms it (confirmContactChange).',
    }),
  }),
});

const RecordChangeRef = builder.objectRef<Changed>('DirectoryChange').implement({
  description: 'What becomes of one record (thay đổi của một bản ghi).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    kind: t.expose('kind', { type: RecordKindRef, description: 'What kind of record.' }),
    id: t.exposeID('id', { description: 'Id in the directory; of an issuer that of its unit.' }),
    change: t.expose('change', { type: ChangeKindRef, description: 'Added, changed or removed.' }),
    fields: t.field({
      type: [FieldChangeRef],
      description: 'Fields that change.',
      complexity: { field: 1, multiplier: 2 },
      resolve: ({ fields, waits }) => fields.map((one) => ({ ...one, waits: waits?.includes(one.field) ?? false })),
    }),
  }),
});

export const DirectoryImportRef = builder.objectRef<ImportOutcome>('DirectoryImport').implement({
  description:
    'What an import changed, or would change (kết quả nhập danh bạ). For the administrator, addresses in clear.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    dryRun: t.exposeBoolean('dryRun', { description: 'Nothing was written.' }),
    actId: t.exposeID('actId', { nullable: true, description: 'The act in the history; null: nothing was written.' }),
    unchanged: t.exposeInt('unchanged', { description: 'Records of the file that are as they were.' }),
    changes: t.field({
      type: [RecordChangeRef],
      description: 'Every record that changes, at most 2,000.',
      complexity: { field: 1, multiplier: 2 },
      resolve: ({ changes }) => changes,
    }),
  }),
});

const DirectoryActRef = builder.objectRef<DirectoryActDocument>('DirectoryAct').implement({
  description: 'An act in the directory’s own history (lịch sử danh bạ); addresses stand there as salted digests.',
  authScopes: ({ issuerId }) => ({ adminOf: issuerId }),
  fields: (t) => ({
    id: t.exposeID('_id', { description: 'Counts from 000001 for the whole directory.' }),
    kind: t.expose('kind', { type: DirectoryActKindRef, description: 'What kind of act.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    actor: t.field({
      type: PartyRef,
      description: 'Who did it, or proposed it.',
      resolve: ({ actorId }, _args, { directory }) => partyOf(actorId, directory),
    }),
    confirmedBy: t.field({
      type: PartyRef,
      nullable: true,
      description: 'The second person, where two are needed.',
      resolve: ({ secondActorId }, _args, { directory }) =>
        secondActorId === null ? null : partyOf(secondActorId, directory),
    }),
    changes: t.field({
      type: [RecordChangeRef],
      description: 'What changed; none where it was only proposed.',
      complexity: { field: 1, multiplier: 2 },
      resolve: ({ changes }) => changes,
    }),
    intact: t.boolean({
      nullable: true,
      description: 'The changes are those the chained record vouches for; null: values were erased on request.',
      resolve: (act, _args, { office }) => isActIntact(office, act),
    }),
  }),
});

const DirectoryActConnection = connectionOf(
  DirectoryActRef,
  'DirectoryAct',
  'The history, newest first, page by page.',
);

const ImportInput = builder.inputType('ImportDirectoryInput', {
  description: 'A directory file (tệp danh bạ).',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    issuerId: t.id({ required: true, description: 'The office whose part of the directory it is.' }),
    format: t.field({ type: DirectoryFormatRef, required: true, description: 'Format of the file.' }),
    kind: t.field({ type: RecordKindRef, required: false, description: 'With CSV: what the table holds.' }),
    content: t.string({ required: false, description: 'The file as text; either this or fileId.' }),
    fileId: t.id({ required: false, description: 'Id of a .csv or .txt file in UTF-8 sent to POST /files before.' }),
    removeMissing: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Records the office keeps that the file does not have are removed, of the kinds it speaks of.',
    }),
    dryRun: t.boolean({ required: true, description: 'True: only says what would change.' }),
  }),
});

const imported = z.object({ idempotencyKey });

builder.queryFields((t) => ({
  directoryExport: t.field({
    type: [DirectoryFileRef],
    description: 'The office’s part of the directory with addresses, for its administrator (xuất danh bạ).',
    args: {
      issuerId: t.arg.id({ required: true, description: 'The issuing body.' }),
      format: t.arg({ type: DirectoryFormatRef, required: true, description: 'JSON: one file; CSV: a table a kind.' }),
    },
    authScopes: (_root, { issuerId }) => ({ adminOf: issuerId }),
    complexity: { field: 50, multiplier: 4 },
    resolve: (_root, { issuerId, format }, { office }) => exportDirectory(office, { issuerId, format }),
  }),
  directoryActs: t.field({
    type: DirectoryActConnection,
    description: 'What the office’s part of the directory went through, newest first (lịch sử danh bạ).',
    args: { issuerId: t.arg.id({ required: true, description: 'The issuing body.' }), ...pageArgs },
    authScopes: (_root, { issuerId }) => ({ adminOf: issuerId }),
    complexity: pageCost,
    resolve: (_root, { issuerId, ...page }, { office }) =>
      pageOf(
        page,
        (wanted) => listDirectoryActs(office, issuerId, wanted),
        ({ _id }) => _id,
      ),
  }),
}));

builder.mutationField('importDirectory', (t) =>
  t.field({
    type: DirectoryImportRef,
    description:
      'Takes a directory file in, all of it or nothing, or says what it would change (nhập danh bạ). Addresses of people who sign or check, and new certificates, are only proposed.',
    args: { input: t.arg({ type: ImportInput, required: true, description: 'The file.' }) },
    authScopes: (_root, { input }) => ({ adminOf: input.issuerId }),
    complexity: { field: 50, multiplier: 20 },
    resolve: async (_root, { input }, ctx) => {
      const checked = checkInput(imported, input);
      const { issuerId, removeMissing, dryRun } = input;
      const file = readDirectoryFile(await contentOf(ctx, input), input.format, input.kind ?? null);
      const by = { actorId: viewerIn(ctx).actorId, idempotencyKey: checked.idempotencyKey };
      return importDirectory(ctx.office, { ...by, issuerId, file, removeMissing, dryRun });
    },
  }),
);

/** @throws Failure BAD_USER_INPUT unless exactly one of both is given; as openUpload. */
async function contentOf(
  ctx: Ctx,
  { content, fileId }: { content?: string | null | undefined; fileId?: string | null | undefined },
): Promise<string> {
  if ((typeof content === 'string') === Boolean(fileId)) throw new Failure('BAD_USER_INPUT', { field: 'content' });
  if (typeof content === 'string') return content;
  const upload = { fileId: fileId ?? '', uploaderId: viewerIn(ctx).actorId, field: 'fileId' };
  return (await openUpload(ctx.office, upload)).content.toString('utf8');
}
