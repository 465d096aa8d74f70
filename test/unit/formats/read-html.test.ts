import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readHtml } from '../../../services/formats/read-html';
import { readPlan } from '../../../services/reading/read-plan';

const page = readFileSync(join(__dirname, '../../fixtures/formats/portal-copy.html'), 'utf8');
const { text } = readHtml(page);

describe('a plan copied from a portal', () => {
  test('reads like the printed page', () => {
    const reading = readPlan({ text, asOf: '2026-04-10' });
    expect(reading).toMatchObject({
      refusal: null,
      issuer: { name: 'PHÒNG VĂN HÓA - XÃ HỘI', parent: 'UBND XÃ HÒA SƠN', stated: true },
      number: '17',
      symbol: 'KH-VHXH',
      place: 'Hòa Sơn',
      date: { year: 2026, month: 4, day: 9 },
      title: 'Tổ chức Ngày hội đọc sách trên địa bàn xã năm 2026',
      signer: { position: 'TRƯỞNG PHÒNG', name: 'Lò Thị Mai' },
    });
    expect(reading.recipients.map(({ text: line }) => line)).toEqual(['UBND xã (để b/c)', 'Các trường học', 'Lưu: VT']);
    expect(reading.assignments.map(({ unit, deadline }) => [unit, deadline?.lastDay]).sort()).toEqual([
      ['Các trường học', '2026-04-30'],
      ['Thư viện xã', '2026-04-17'],
      ['Đoàn Thanh niên xã', '2026-04-16'],
      ['Đoàn Thanh niên xã', '2026-04-22'],
    ]);
  });

  test.each(['99/KH-ABC', 'Trang chủ', 'margin', '900 triệu', 'Cổng thông tin'])(
    '%s is not seen by a reader',
    (hidden) => {
      expect(page).toContain(hidden);
      expect(text).not.toContain(hidden);
    },
  );

  test('lists get the numbers the browser shows', () => {
    const list = '<ol start=3 type=a><li>một<li>hai</ol><ol type=I><li>ba<li value=9>bốn</ol><ul><li>- năm<li>sáu</ul>';
    expect(readHtml(list).text.split('\n')).toEqual(['c) một', 'd) hai', 'I. ba', 'IX. bốn', '- năm', '- sáu']);
  });

  test('text in an old font is converted and said', () => {
    const old = '<p style="font-family:\'.VnTime\'">ñy ban nh©n d©n tØnh Hµ TÜnh x©y dùng kÕ ho¹ch</p>';
    const extraction = readHtml(old);
    expect(extraction.text).toBe('ủy ban nhân dân tỉnh Hà Tĩnh xây dựng kế hoạch');
    expect(extraction.notes).toMatchObject([{ code: 'legacy-encoding-converted' }]);
  });
});
