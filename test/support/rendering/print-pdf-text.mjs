// Prints the texts of PDFs as JSON; standard input holds them in Base64, a line each.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const texts = [];
for (const line of Buffer.concat(chunks).toString().split('\n')) texts.push(await textOf(Buffer.from(line, 'base64')));
process.stdout.write(JSON.stringify(texts));

/** One list a page, each with its words and where they stand. */
async function textOf(bytes) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(
      items
        .filter((item) => 'str' in item && item.str !== '')
        .map(({ str, transform }) => ({ text: str, x: transform[4], y: transform[5] })),
    );
  }
  const { info, metadata } = await pdf.getMetadata();
  return { pages, info, metadata: metadata?.getRaw() ?? null };
}
