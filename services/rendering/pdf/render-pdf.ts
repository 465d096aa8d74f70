import { documentTitle } from '../fixed-words';
import type { PlanDocument } from '../plan-document';
import { drawAnnex } from './draw-annex';
import { drawBody } from './draw-body';
import { drawFoot, heightOfFoot } from './draw-foot';
import { drawLetterhead } from './draw-letterhead';
import { PdfSheet } from './pdf-sheet';

/**
 * The plan as a tagged PDF with embedded letters (PDF/A-2a), laid out after Nghị định 30/2020/NĐ-CP. The same plan gives
 * the same bytes.
 * @param at instant written into the file's properties: of the signature or the revision, never "now".
 */
export async function renderPdf(plan: PlanDocument, { at }: { at: Date }): Promise<Buffer> {
  const sheet = new PdfSheet({ title: documentTitle(plan), author: plan.issuer.name, at });
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    sheet.doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    sheet.doc.on('end', () => resolve(Buffer.concat(chunks)));
    sheet.doc.on('error', reject);
  });
  drawLetterhead(sheet, plan);
  drawBody(sheet, plan.legalBases, plan.body, heightOfFoot(sheet, plan));
  drawFoot(sheet, plan);
  for (const annex of plan.annexes ?? []) drawAnnex(sheet, annex);
  sheet.doc.end();
  return done;
}
