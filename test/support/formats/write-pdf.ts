import PDFDocument from 'pdfkit';
import { loadFont } from '../../../services/rendering/pdf/load-fonts';

type Sheet = InstanceType<typeof PDFDocument>;

/** A PDF drawn by `draw`, with letters that know Vietnamese. */
export async function writePdf(draw: (sheet: Sheet) => void, options: Record<string, unknown> = {}): Promise<Buffer> {
  const sheet = new PDFDocument({ size: 'A4', margin: 60, ...options });
  const chunks: Buffer[] = [];
  sheet.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<void>((resolve) => sheet.on('end', resolve));
  sheet.font(loadFont('regular')).fontSize(13);
  draw(sheet);
  sheet.end();
  await done;
  return Buffer.concat(chunks);
}
