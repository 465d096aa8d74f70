import { z } from 'zod';
import type { RecordKind } from '../../services/directory-edits/record-kinds';
import { saveRecord } from '../../services/directory-edits/save-record';
import { builder } from '../builder';
import { type Ctx, viewerIn } from '../context';
import { checkInput, idempotencyKey } from './check-input';
import { DirectoryImportRef } from './directory-edits';
import { SaveMandateInput, SavePersonInput, SaveUnitInput } from './directory-record-inputs';

const saved = z.object({ idempotencyKey });

interface Given {
  idempotencyKey: string;
  issuerId: string;
  dryRun: boolean;
}

function save(ctx: Ctx, kind: RecordKind, input: Given) {
  const checked = checkInput(saved, input);
  const { idempotencyKey: _key, issuerId, dryRun, ...fields } = input;
  const by = { actorId: viewerIn(ctx).actorId, idempotencyKey: checked.idempotencyKey };
  return saveRecord(ctx.office, { ...by, issuerId, dryRun, kind, fields });
}

builder.mutationFields((t) => ({
  saveUnit: t.field({
    type: DirectoryImportRef,
    description: 'Adds or changes one unit of the office’s part of the directory (cập nhật đơn vị).',
    args: { input: t.arg({ type: SaveUnitInput, required: true, description: 'The unit.' }) },
    authScopes: (_root, { input }) => ({ adminOf: input.issuerId }),
    complexity: 20,
    resolve: (_root, { input }, ctx) => save(ctx, 'unit', input),
  }),
  savePerson: t.field({
    type: DirectoryImportRef,
    description:
      'Adds or changes one person (cập nhật người). The address of somebody who signs or checks, and any new certificate, is only proposed; a second person confirms it.',
    args: { input: t.arg({ type: SavePersonInput, required: true, description: 'The person.' }) },
    authScopes: (_root, { input }) => ({ adminOf: input.issuerId }),
    complexity: 20,
    resolve: (_root, { input }, ctx) => save(ctx, 'person', input),
  }),
  saveMandate: t.field({
    type: DirectoryImportRef,
    description: 'Adds or changes authority to sign (cập nhật thẩm quyền ký, Điều 13).',
    args: { input: t.arg({ type: SaveMandateInput, required: true, description: 'The mandate.' }) },
    authScopes: (_root, { input }) => ({ adminOf: input.issuerId }),
    complexity: 20,
    resolve: (_root, { input }, ctx) => save(ctx, 'mandate', input),
  }),
}));
