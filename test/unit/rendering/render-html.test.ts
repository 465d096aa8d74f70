import { htmlText } from '../../../services/rendering/html';
import { renderPlanHtml } from '../../../services/rendering/render-html';
import { renderPlanFragment } from '../../../services/rendering/render-plan-fragment';
import { sampleDocument } from './sample-document';

function fragment(changes: Parameters<typeof sampleDocument>[0] = {}): string {
  return htmlText(renderPlanFragment(sampleDocument(changes)));
}

function at(html: string, words: string): number {
  const index = html.indexOf(words);
  expect(index).toBeGreaterThan(-1);
  return index;
}

describe('the printed plan', () => {
  test('the nine parts of the form stand in their order', () => {
    const html = fragment();
    const parts = [
      'ỦY BAN NHÂN DÂN TỈNH HẢI DƯƠNG',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 05/KH-UBND',
      'Hải Dương, ngày 05 tháng 02 năm 2025',
      '>KẾ HOẠCH<',
      'Triển khai thực hiện công tác dân vận chính quyền năm 2025',
      'Thực hiện Chỉ thị số 33/CT-TTg',
      'I. MỤC ĐÍCH YÊU CẦU',
      'III. TỔ CHỨC THỰC HIỆN',
      'Nơi nhận:',
      'Lưu: VT, KGVX, Lai (9).',
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
      'Nguyễn Minh Hùng',
    ];
    const places = parts.map((part) => at(html, part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('every paragraph of the plan is on the page', () => {
    const document = sampleDocument();
    const html = fragment();
    for (const part of document.body) expect(html).toContain('text' in part ? part.text.normalize('NFC') : '<table>');
    expect(document.body.length).toBeGreaterThan(30);
  });

  test('days below ten and the months one and two carry a zero, other months none', () => {
    expect(fragment({ date: { day: 9, month: 6, year: 2026 } })).toContain('ngày 09 tháng 6 năm 2026');
    expect(fragment({ date: { day: 12, month: 1, year: 2026 } })).toContain('ngày 12 tháng 01 năm 2026');
  });

  test('a number and a day that are not given yet leave room for the clerk', () => {
    const html = fragment({ number: null, date: { day: null, month: 2, year: 2025 } });
    expect(html).toMatch(/Số: \u00A0+\/KH-UBND/);
    expect(html).toMatch(/ngày \u00A0+ tháng 02 năm 2025/);
  });

  test('an approval of level L1 is written on the document as what it is, with the time of Vietnam', () => {
    const html = fragment();
    expect(html).toContain('Phê duyệt qua thư điện tử (mức L1) – không phải chữ ký số');
    expect(html).toContain('08:05 ngày 05/02/2025 (giờ Việt Nam)');
  });

  test('a draft is marked as a draft and carries no evidence', () => {
    const document = sampleDocument();
    const html = fragment({ draft: true, signature: { ...document.signature, evidence: null } });
    expect(html).toContain('DỰ THẢO');
    expect(html).not.toContain('vb-evidence');
    expect(fragment()).not.toContain('DỰ THẢO');
  });

  test('urgency stamp and banner are printed where there are any', () => {
    const html = fragment({ urgency: 'HỎA TỐC', banner: 'Văn bản đã được thu hồi' });
    expect(at(html, 'Văn bản đã được thu hồi')).toBeLessThan(at(html, 'HỎA TỐC'));
    expect(fragment()).not.toContain('vb-stamp');
  });

  test('words of the plan never become markup', () => {
    const hostile = '<script>alert(1)</script>" onload="x" \u202Egnp.exe\u0000';
    const document = sampleDocument();
    const html = renderPlanHtml({
      ...document,
      title: hostile,
      place: hostile,
      docKind: hostile,
      urgency: hostile,
      banner: hostile,
      issuer: { parent: hostile, name: hostile },
      legalBases: [hostile],
      body: [{ kind: 'section', marker: hostile, text: hostile }],
      recipients: [hostile],
      archiveLine: hostile,
      signature: { lines: [hostile], name: hostile, evidence: { level: 'L1', at: new Date(0), label: hostile } },
    });
    expect(html).not.toMatch(/<script|\u202E/);
    expect(html).not.toContain('\u0000');
    expect(html).not.toContain('onload="');
  });

  test('the standalone page is complete, names its language, and refers to nothing outside', () => {
    const html = renderPlanHtml(sampleDocument(), { nonce: 'abc"1' });
    expect(html).toMatch(/^<!doctype html>\n<html lang="vi">/);
    expect(html).toContain('<title>05/KH-UBND – Triển khai');
    expect(html).toContain('<style nonce="abc&#34;1">');
    expect(html).not.toMatch(/https?:|src=|href=|<script|url\(|@import| style="/);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain('@page{size:A4;margin:20mm 15mm 20mm 30mm');
  });

  test('inside another page the headings begin one level lower', () => {
    expect(fragment()).not.toContain('<h1');
    expect(fragment()).toContain('<h2 class="vb-kind">');
    expect(fragment()).toContain('<h3 class="vb-section">I. MỤC ĐÍCH YÊU CẦU</h3>');
  });
});
