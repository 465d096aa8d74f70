import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractText } from '../../../services/formats/extract-text';
import { readDocument } from '../../../services/formats/read-document';
import { readPlan } from '../../../services/reading/read-plan';
import { toTcvn3, toVni } from '../../support/formats/to-legacy-letters';
import { writePdf } from '../../support/formats/write-pdf';
import { docxOf, zipFiles } from '../../support/formats/zip-files';

const ROOT = join(__dirname, '../../..');
const asOf = '2026-11-21';
const plan = readFileSync(join(ROOT, 'infra/samples/plans/002_9be9bd90cc52ed66.txt'), 'utf8');
const portal = readFileSync(join(ROOT, 'test/fixtures/formats/portal-copy.html'));
const refusalOf = async (bytes: Buffer, fileName?: string): Promise<string | null> =>
  (await readDocument({ bytes, ...(fileName ? { fileName } : {}), asOf })).refusal?.code ?? null;
/** The goal is two seconds; a loaded machine may need more. */
const GENEROUS_MS = 12_000;

describe('a text file', () => {
  const expected = readPlan({ text: plan, asOf });
  test.each([
    ['UTF-8', Buffer.from(plan)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${plan}`)],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${plan}`, 'utf16le')],
    ['UTF-16 without', Buffer.from(plan, 'utf16le')],
    ['UTF-16 from the other end', Buffer.from(`\ufeff${plan}`, 'utf16le').swap16()],
  ])('in %s reads the same', async (_, bytes) => {
    expect(await readDocument({ bytes, asOf })).toEqual(expected);
  });

  test.each([
    ['TCVN3', toTcvn3],
    ['VNI', toVni],
  ])('in %s, eight bits a letter, is converted with a remark', async (_, encode) => {
    const reading = await readDocument({ bytes: Buffer.from(encode(plan), 'latin1'), asOf });
    expect(reading.refusal).toBeNull();
    expect(reading.findings[0]?.code).toBe('legacy-encoding-converted');
    expect(reading.assignments).toHaveLength(expected.assignments.length);
  });
});

describe('content decides, the name only where content says nothing', () => {
  test('a page of HTML called .txt is read as HTML', async () => {
    const { text } = await extractText({ bytes: portal, fileName: 'kế hoạch.txt' });
    expect(text).not.toContain('<td>');
    expect(text).toContain('| 1 | Dựng gian sách | Đoàn Thanh niên xã | 16/4/2026 |');
  });

  test('a .docx called .pdf is read as Word', async () => {
    const body = plan
      .split('\n')
      .map((line) => `<w:p><w:r><w:t>${line.trim()}</w:t></w:r></w:p>`)
      .join('');
    const reading = await readDocument({ bytes: docxOf(body), fileName: 'a.pdf', asOf });
    expect(reading.title).toBe(readPlan({ text: plan, asOf }).title);
  });

  test('a program called .pdf is no text', async () => {
    expect(await refusalOf(Buffer.concat([Buffer.from('MZ'), Buffer.alloc(2_000)]), 'kế hoạch.pdf')).toBe('not-text');
  });
});

describe('a PDF', () => {
  test('is read in the order of its columns, without page numbers, its lines joined to paragraphs', async () => {
    const long =
      'Căn cứ tình hình thực tế của địa phương và nhu cầu của người dân trên địa bàn các thôn, bản, khu phố; ';
    const bytes = await writePdf((sheet) => {
      sheet.text('UBND XÃ AN SƠN', 70, 60).text('Số:        /KH-UBND', 70, 80);
      sheet.text('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 270, 60).text('An Sơn, ngày 05 tháng 3 năm 2026', 300, 80);
      sheet.text('KẾ HOẠCH', 60, 120, { width: 475, align: 'center' });
      sheet.text('Trồng cây năm 2026', 60, 138, { width: 475, align: 'center' });
      sheet.text(long.repeat(3), 60, 175, { width: 475, align: 'justify', indent: 30 });
      sheet.text('I. MỤC ĐÍCH', { indent: 30 });
      sheet
        .addPage()
        .text('2', 290, 25)
        .text('Nơi nhận:', 60, 80)
        .text('- Các thôn;', 60, 96)
        .text('- Lưu: VT.', 60, 112);
      sheet.text('TM. ỦY BAN NHÂN DÂN', 330, 80).text('CHỦ TỊCH', 370, 98).text('Lê Văn Tám', 370, 170);
    });
    const { text } = await extractText({ bytes });
    expect(text.split('\n').filter((line) => line !== '')).toEqual([
      'UBND XÃ AN SƠN',
      expect.stringMatching(/^Số: +\/KH-UBND$/),
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'An Sơn, ngày 05 tháng 3 năm 2026',
      'KẾ HOẠCH',
      'Trồng cây năm 2026',
      long.repeat(3).trim(),
      'I. MỤC ĐÍCH',
      'Nơi nhận:',
      '- Các thôn;',
      '- Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Lê Văn Tám',
    ]);
  });

  test('keeps the cells of a ruled table', async () => {
    const bytes = await writePdf((sheet) => {
      sheet.text('Đây là một đoạn văn đứng trên bảng phân công nhiệm vụ của các đơn vị.', 60, 60);
      const rows = [
        ['TT', 'Nội dung công việc', 'Chủ trì'],
        ['1', 'Rà soát hộ nghèo, hộ cận nghèo trên địa bàn', 'Công chức Văn hóa - Xã hội'],
      ];
      const widths = [30, 130, 90];
      for (const [r, row] of rows.entries()) {
        for (const [c, text] of row.entries()) {
          const x = 60 + widths.slice(0, c).reduce((sum, width) => sum + width, 0);
          sheet.rect(x, 100 + r * 60, widths[c] ?? 0, 60).stroke();
          sheet.text(text, x + 4, 104 + r * 60, { width: (widths[c] ?? 0) - 8 });
        }
      }
    });
    const { text } = await extractText({ bytes });
    expect(text).toContain(
      '| TT | Nội dung công việc | Chủ trì |\n| 1 | Rà soát hộ nghèo, hộ cận nghèo trên địa bàn | Công chức Văn hóa - Xã hội |',
    );
  });

  test('without text, with a password, with too many pages or broken is refused', async () => {
    expect(await refusalOf(await writePdf((sheet) => sheet.rect(0, 0, 9, 9).fill()))).toBe('no-text');
    expect(await refusalOf(await writePdf((sheet) => sheet.text(plan), { userPassword: 'x' }))).toBe('encrypted');
    expect(
      await refusalOf(
        await writePdf((sheet) => {
          for (let page = 0; page < 250; page += 1) sheet.addPage();
        }),
      ),
    ).toBe('too-large');
    expect(await refusalOf(Buffer.from('%PDF-1.7\n1 0 obj'))).toBe('unreadable');
  });

  test('with a stamp across the page is refused as secret, and nothing of it is shown', async () => {
    const bytes = await writePdf(
      (sheet) => {
        sheet.text(plan.slice(0, 2_000));
        sheet.switchToPage(0);
        sheet
          .rotate(35, { origin: [300, 400] })
          .fontSize(40)
          .text('TUYỆT MẬT', 200, 400);
      },
      { bufferPages: true },
    );
    const reading = await readDocument({ bytes, asOf });
    expect(reading.refusal?.code).toBe('secret');
    expect(JSON.stringify(reading)).not.toContain('Hồng Lĩnh');
  });
});

describe('what is not taken says why', () => {
  test.each([
    ['nothing', Buffer.alloc(0), 'empty', 'không có nội dung'],
    ['three megabytes', Buffer.alloc(3_000_000, 65), 'too-large', '2 MB'],
    [
      'an old .doc',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
      'unsupported-format',
      'lưu lại thành .docx',
    ],
    [
      'a .docx with a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'encrypted',
      'mật khẩu',
    ],
    ['rich text', Buffer.from('{\\rtf1 x}'), 'unsupported-format', '.rtf'],
    ['a picture', Buffer.from('\u0089PNG\r\n', 'latin1'), 'unsupported-format', 'ảnh'],
    ['an archive', zipFiles([{ name: 'a.txt', content: 'a' }]), 'unsupported-format', 'nén'],
    ['zeros', Buffer.alloc(5_000), 'not-text', 'nhị phân'],
  ])('%s', async (_, bytes, code, words) => {
    const { refusal } = await readDocument({ bytes, asOf });
    expect(refusal?.code).toBe(code);
    expect(refusal?.message).toContain(words);
  });
});

describe('a file made to hang or to swell is refused in time', () => {
  const fill = (unit: string, head = ''): Buffer =>
    Buffer.from(head + unit.repeat((2_000_000 - head.length) / unit.length));
  test.each([
    ['tables in tables', fill('<table><tr><td>', '<html>')],
    ['elements that never end', Buffer.from(`<html>${'<b>'.repeat(300_000)}${'</i>'.repeat(250_000)}`)],
    ['cells over hundreds of rows', fill('<td colspan=50 rowspan=500>a', '<html><table><tr>')],
    ['nested Word tables', docxOf('<w:tbl><w:tr><w:tc>'.repeat(300_000))],
    ['a Word text of 300 MB', zipFiles([{ name: 'word/document.xml', content: Buffer.alloc(300_000_000, 32) }])],
  ])('%s', async (_, bytes) => {
    const begunAt = performance.now();
    const reading = await readDocument({ bytes, asOf });
    expect(reading.refusal).not.toBeNull();
    expect(performance.now() - begunAt).toBeLessThan(GENEROUS_MS);
  });
});
