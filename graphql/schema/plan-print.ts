import { Failure } from '../../services/failures';
import { findRevision } from '../../services/plans/list-revisions';
import { printPlan } from '../../services/plans/print-plan';
import { refuseQuarantined } from '../../services/plans/refuse-quarantined';
import type { RenderedDocument } from '../../services/rendering/render-document';
import { builder } from '../builder';
import { PlanRef } from './plan-ref';

const DocumentFormatRef = builder.enumType('DocumentFormat', {
  description: 'A print of a plan after Nghị định 30/2020/NĐ-CP (định dạng bản in).',
  values: {
    PDF: { description: 'Tagged PDF with embedded letters, ready for keeping.' },
    DOCX: { description: 'Word document.' },
    HTML: { description: 'Page for the browser.' },
  } as const,
});

export const PrintedDocumentRef = builder.objectRef<RenderedDocument>('PrintedDocument').implement({
  description: 'A plan as a file (bản in).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    fileName: t.exposeString('fileName', { description: 'Name to save it under: "05_KH-UBND_2026.pdf".' }),
    mediaType: t.exposeString('mediaType', { description: 'Media type of the content.' }),
    bytes: t.int({ description: 'Length of the content.', resolve: ({ content }) => content.length }),
    contentBase64: t.string({
      description: 'The content in Base64; the same for every print of the same state of the plan.',
      resolve: ({ content }) => content.toString('base64'),
    }),
  }),
});

builder.objectField(PlanRef, 'document', (t) =>
  t.field({
    type: PrintedDocumentRef,
    nullable: true,
    description:
      'The plan in the layout of the decree, as a file. A recipient gets the revision in force; another one is for staff.',
    args: {
      format: t.arg({ type: DocumentFormatRef, required: true, description: 'Kind of file.' }),
      revision: t.arg.int({ required: false, description: 'Left out: the revision its road runs on.' }),
    },
    authScopes: ({ _id, revision }, args) =>
      (args.revision ?? revision) === revision ? { reader: _id } : { staff: _id },
    // Setting pages takes time: a request may ask for a few, a list of plans for none.
    complexity: { field: 600, multiplier: 1 },
    resolve: async (plan, { format, revision }, { office, directory }) => {
      refuseQuarantined(plan);
      const found = await findRevision(office, plan._id, revision ?? plan.revision);
      if (!found) throw new Failure('NOT_FOUND');
      return printPlan(plan, found, directory, format, office);
    },
  }),
);
