import { renderPdf } from '../../../services/rendering/pdf/render-pdf';
import type { PlanDocument } from '../../../services/rendering/plan-document';
import { lettersOfDocument } from '../../support/rendering/letters-of-document';
import { lettersOf, type PdfText, readPdfText, readPdfTexts } from '../../support/rendering/read-pdf-text';
import { sampleDocument } from './sample-document';

const at = new Date('2025-02-05T01:05:00Z');
const MM = 72 / 25.4;

async function textOf(plan: PlanDocument): Promise<PdfText> {
  return readPdfText(await renderPdf(plan, { at }));
}

/** Words of one printed line, by its height on the page. */
function lineWith(page: PdfText['pages'][number], words: string): { text: string; x: number; y: number } {
  const found = page.find((item) => item.text.includes(words));
  if (!found) throw new Error(`“${words}” is not on the page`);
  return found;
}

describe('the plan as PDF', () => {
  test('the same plan gives the same bytes, another instant or another word gives others', async () => {
    const plan = sampleDocument();
    const first = await renderPdf(plan, { at });
    expect(first.equals(await renderPdf(plan, { at }))).toBe(true);
    expect(first.equals(await renderPdf(plan, { at: new Date('2025-02-06T01:05:00Z') }))).toBe(false);
    expect(first.equals(await renderPdf(sampleDocument({ number: '06' }), { at }))).toBe(false);
  });

  test('every letter can be read out again, in the order of print and with its marks', async () => {
    const plan = sampleDocument();
    const { pages } = await textOf(plan);
    // The page number stands first on each page but the first.
    const letters = pages.map((page, i) => lettersOf(page.slice(i === 0 ? 0 : 1))).join('');
    expect(letters).toContain(lettersOfDocument(plan).body);
    const order = ['HẢIDƯƠNG', 'CỘNGHÒAXÃHỘI', 'Số:05/KH-UBND', 'ngày05tháng02năm2025', 'KẾHOẠCH'].map((word) =>
      letters.indexOf(word),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(-1);
  });

  test('blanks between words are real blanks, so that a copied line is a sentence', async () => {
    const { pages } = await textOf(sampleDocument());
    const text = (pages[0] ?? []).map((item) => item.text).join('');
    expect(text).toMatch(/Thực hiện Chỉ thị số 33\/CT-TTg ngày 26\/11\/2021 của Thủ/);
  });

  test('it names its language, title and instant, is tagged, and says that it is PDF/A', async () => {
    const pdf = await renderPdf(sampleDocument(), { at });
    const { info, metadata } = readPdfText(pdf);
    expect(info).toMatchObject({
      Title: '05/KH-UBND – Triển khai thực hiện công tác dân vận chính quyền năm 2025 trên địa bàn tỉnh Hải Dương',
      Language: 'vi-VN',
      CreationDate: 'D:20250205010500Z',
    });
    expect(metadata).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A</);
    const raw = pdf.toString('latin1');
    expect(raw).toContain('/StructTreeRoot');
    expect(raw.match(/\/FontFile2 /g)).toHaveLength(4);
    expect(raw).not.toMatch(/Helvetica|\/JavaScript|\/URI/);
  });

  test('pages are numbered in the middle of the top margin from the second on; an annex counts anew', async () => {
    const row = (i: number): string[] => [String(i), 'Kiểm tra việc thực hiện tại cơ sở', 'Sở Nội vụ', 'Quý III/2025'];
    const table = {
      kind: 'table' as const,
      header: ['TT', 'Nội dung', 'Đơn vị chủ trì', 'Thời gian'],
      rows: Array.from({ length: 70 }, (_, i) => row(i + 1)),
    };
    const annex = { heading: 'Phụ lục', title: 'DANH MỤC KIỂM TRA', attachedTo: null, parts: [table] };
    const { pages } = await textOf(sampleDocument({ annexes: [annex] }));
    const first = pages.findIndex((page) => page[0]?.text === 'Phụ lục');
    const numbers = pages.map((page) => page.find((item) => item.y > 841.89 - 18 * MM)?.text ?? null);
    const expected = pages.map((_, i) => (i < first ? i + 1 : i - first + 1)).map((n) => (n === 1 ? null : String(n)));
    expect(pages.length).toBeGreaterThan(first + 2);
    expect(numbers).toEqual(expected);
    const [number] = pages[1] ?? [];
    expect(number?.x).toBeCloseTo(30 * MM + (165 * MM) / 2 - 3.25, 0);
    // The header of the table stands on each of its pages.
    for (const page of pages.slice(first)) expect(page.map((item) => item.text)).toContain('Đơn vị chủ trì');
    const cells = pages.slice(first).flatMap((page) => page.filter((item) => item.text === 'Sở Nội vụ'));
    expect(cells).toHaveLength(70);
  });

  test('all text lies between the margins of the decree', async () => {
    const { pages } = await textOf(sampleDocument());
    for (const item of pages.flatMap((page, i) => page.slice(i === 0 ? 0 : 1))) {
      expect(item.x).toBeGreaterThan(30 * MM - 1);
      expect(item.x).toBeLessThan((210 - 15) * MM);
      expect(item.y).toBeGreaterThan(20 * MM - 1);
      expect(item.y).toBeLessThan((297 - 20) * MM);
    }
  });

  test('“Nơi nhận” and the capacity of the signer begin at one height, the list on the left', async () => {
    const { pages } = await textOf(sampleDocument());
    const page = pages.at(-1) ?? [];
    const list = lineWith(page, 'Nơi nhận:');
    const capacity = lineWith(page, 'TM. ỦY BAN NHÂN DÂN');
    expect(Math.abs(list.y - capacity.y)).toBeLessThan(2);
    expect(list.x).toBeLessThan(capacity.x);
  });

  test('however long the text is, the signature never stands on a page without words of the body', async () => {
    const { body } = sampleDocument();
    const pdfs: Buffer[] = [];
    for (let count = 6; count < 21; count += 1) {
      const text = `Câu thứ ${count} của phần thử.`;
      const more = Array.from({ length: count }, () => ({ kind: 'paragraph' as const, marker: null, text }));
      const last = { kind: 'paragraph' as const, marker: null, text: 'Yêu cầu các đơn vị nghiêm túc thực hiện./.' };
      pdfs.push(await renderPdf(sampleDocument({ body: [...body.slice(0, 2), ...more, last] }), { at }));
    }
    for (const { pages } of readPdfTexts(pdfs)) {
      const page = pages.find((one) => one.some((item) => item.text.startsWith('Nơi nhận'))) ?? [];
      expect(lettersOf(page)).toContain('thựchiện./.');
      expect(lettersOf(page)).toContain('NguyễnMinhHùng');
    }
  });

  test('a title is never the last line of a page', async () => {
    const pdfs: Buffer[] = [];
    for (let count = 18; count < 33; count += 1) {
      const filler = Array.from({ length: count }, () => ({
        kind: 'paragraph' as const,
        marker: null,
        text: 'Một dòng.',
      }));
      const title = { kind: 'section' as const, marker: 'II.', text: 'NHIỆM VỤ' };
      pdfs.push(await renderPdf(sampleDocument({ body: [...filler, title, ...filler] }), { at }));
    }
    for (const { pages } of readPdfTexts(pdfs)) {
      const page = pages.find((one) => one.some((item) => item.text.startsWith('II. NHIỆM VỤ'))) ?? [];
      const title = lineWith(page, 'II. NHIỆM VỤ');
      expect(page.some((item) => item.y < title.y - 5 && item.y > 20 * MM)).toBe(true);
    }
  });

  test('forty recipients go on on the next page, none is lost', async () => {
    const recipients = Array.from({ length: 60 }, (_, i) => `UBND xã Tân Lập ${i + 1} (để thực hiện);`);
    const { pages } = await textOf(sampleDocument({ recipients }));
    const letters = pages.map((page) => lettersOf(page)).join('');
    for (const recipient of recipients) expect(letters).toContain(recipient.replace(/\s/g, ''));
  });

  test('an approval is printed as what it is, with what it does not replace and the hash of what was approved', async () => {
    const plan = sampleDocument();
    const { evidence } = plan.signature;
    if (!evidence) throw new Error('the sample is signed');
    const note = 'Không thay thế chữ ký số của người có thẩm quyền.';
    const { pages } = await textOf({ ...plan, signature: { ...plan.signature, evidence: { ...evidence, note } } });
    const letters = lettersOf(pages.at(-1) ?? []);
    for (const words of [evidence.label, '08:05 ngày 05/02/2025 (giờ Việt Nam)', note, plan.contentHash ?? '-'])
      expect(letters).toContain(words.replace(/\s/g, ''));
  });

  test('stamp, draft mark and banner are printed where there are any', async () => {
    const plan = sampleDocument({ urgency: 'THƯỢNG KHẨN', draft: true, banner: 'Đã thu hồi' });
    const [page = []] = (await textOf(plan)).pages;
    for (const words of ['THƯỢNG KHẨN', 'DỰ THẢO', 'Đã thu hồi']) expect(lineWith(page, words)).toBeDefined();
  });

  test('words no line can hold are cut, not lost, and control characters do no harm', async () => {
    const word = 'x'.repeat(400);
    const { pages } = await textOf(
      sampleDocument({ body: [{ kind: 'paragraph', marker: null, text: `Tệp ${word}\u0000\u202E kết thúc./.` }] }),
    );
    expect(lettersOf(pages.flat())).toContain(`Tệp${word}kếtthúc./.`);
  });
});
