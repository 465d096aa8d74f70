import { documentFileName } from './document-file-name';
import { renderDocx } from './docx/render-docx';
import { renderPdf } from './pdf/render-pdf';
import type { PlanDocument } from './plan-document';
import { renderPlanHtml } from './render-html';

/** The prints of a plan, with the extension and the media type of each. */
const DOCUMENT_FORMATS = {
  PDF: { extension: 'pdf', mediaType: 'application/pdf' },
  DOCX: {
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  HTML: { extension: 'html', mediaType: 'text/html; charset=utf-8' },
} as const;

export type DocumentFormat = keyof typeof DOCUMENT_FORMATS;

export interface RenderedDocument {
  /** May hold Vietnamese letters: `09_KH-HĐND_2026.pdf`. */
  fileName: string;
  mediaType: string;
  content: Buffer;
}

/**
 * A plan as a file. The same plan and instant give the same bytes.
 * @param at instant written into the file's properties.
 */
export async function renderDocument(plan: PlanDocument, format: DocumentFormat, at: Date): Promise<RenderedDocument> {
  const { extension, mediaType } = DOCUMENT_FORMATS[format];
  const content = await {
    PDF: () => renderPdf(plan, { at }),
    DOCX: () => renderDocx(plan, { at }),
    HTML: async () => Buffer.from(renderPlanHtml(plan)),
  }[format]();
  return { fileName: documentFileName(plan, extension), mediaType, content };
}
