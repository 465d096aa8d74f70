import type { PlanReading } from '../../../services/reading/plan-reading';
import { readPlan } from '../../../services/reading/read-plan';

function readWith(title: string, opening: string, head = 'UBND XÃ TÂN AN\nSố: 1/KH-UBND'): PlanReading {
  const body = 'I. MỤC ĐÍCH\n1. Nâng cao nhận thức.\nII. TỔ CHỨC THỰC HIỆN\n1. Công an xã: tuần tra.';
  const tail = 'Nơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nNguyễn Văn Ân';
  return readPlan({ text: `${head}\n\nKẾ HOẠCH\n${title}\n\n${opening}\n\n${body}\n\n${tail}`, asOf: '2026-11-21' });
}

const BASIS = 'Căn cứ Luật Thú y ngày 19/6/2015; UBND xã ban hành Kế hoạch như sau:';

test.each([
  [
    'Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá\nphát triển khoa học, công nghệ',
    'Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ',
  ],
  [
    'thực hiện Nghị quyết số 71-NQ/TW của Bộ Chính trị về giáo dục',
    'thực hiện Nghị quyết số 71-NQ/TW của Bộ Chính trị về giáo dục',
  ],
  ['Thực hiện công tác dân vận năm 2026', 'Thực hiện công tác dân vận năm 2026'],
  [
    'Phòng, chống đuối nước trẻ em\n(Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 03/3/2026)',
    'Phòng, chống đuối nước trẻ em',
  ],
])('the title %j', (printed, title) => {
  const reading = readWith(printed, BASIS);
  expect(reading.title).toBe(title);
  expect(reading.legalBases.map((basis) => basis.text)).toEqual(['Luật Thú y ngày 19/6/2015']);
});

test('a basis below the kind is no title', () => {
  const reading = readWith(
    '',
    'Thực hiện Kế hoạch số 85/KH-UBND ngày 01/4/2026 của UBND tỉnh;\nUBND xã ban hành kế hoạch như sau:',
  );
  expect(reading.title).toBeNull();
  expect(reading.legalBases).toHaveLength(1);
});

test.each([
  [
    'Căn cứ Nghị định 61/2018/NĐ-CP, Nghị định 107/2021/NĐ-CP của Chính phủ;\nĐể nâng cao chất lượng phục vụ, UBND xã xây dựng Kế hoạch:',
    ['61/2018/NĐ-CP', '107/2021/NĐ-CP'],
  ],
  ['Căn cứ Luật Thanh tra số 11/2022/QH15;\nNay UBND xã xây dựng kế hoạch:', ['11/2022/QH15']],
  [
    '- Căn cứ Quy định số 22-QĐ/TW, ngày 28/7/2021 của Trung ương;\n- Căn cứ Chương trình số 04-CTr/ĐU, ngày 06/02/2026 của Đảng ủy,\nBan Thường vụ Đảng ủy ban hành Kế hoạch như sau:',
    ['22-QĐ/TW', '04-CTr/ĐU'],
  ],
])('the bases of %j', (opening, refs) => {
  expect(readWith('Kiểm tra năm 2026', opening).legalBases.map((basis) => basis.ref)).toEqual(refs);
});

test('a rule that Markdown escaped does not swallow the first basis', () => {
  const reading = readWith('Kiểm tra năm 2026\n\n\\-\\-\\-\\-\\-', BASIS);
  expect(reading.legalBases).toHaveLength(1);
});

describe('the bodies of a joint plan', () => {
  const issuers = (head: string, kind = 'PHỐI HỢP'): (string | null)[][] => {
    const text = readWithKind(head, kind);
    return [text.issuer, ...text.coIssuers].map(({ name, parent }) => [parent, name]);
  };
  const readWithKind = (head: string, kind: string): PlanReading =>
    readPlan({
      text: `${head}\n\nKẾ HOẠCH ${kind}\nKiểm tra năm 2026\n\n${BASIS}\n\nI. MỤC ĐÍCH\n1. Nâng cao nhận thức.\nII. TỔ CHỨC THỰC HIỆN\n1. Công an xã: tuần tra.\n\nNơi nhận:\n- Lưu: VT.`,
      asOf: '2026-11-21',
    });
  test.each([
    [
      'SỞ Y TẾ - CÔNG AN TỈNH\nSố: 3/KHPH-SYT-CAT',
      [
        [null, 'SỞ Y TẾ'],
        [null, 'CÔNG AN TỈNH'],
      ],
    ],
    [
      'SỞ Y TẾ\nCÔNG AN TỈNH\nSố: 3/KHPH-SYT-CAT',
      [
        [null, 'SỞ Y TẾ'],
        [null, 'CÔNG AN TỈNH'],
      ],
    ],
    [
      'UBND TỈNH SƠN LA\nSỞ Y TẾ - SỞ NỘI VỤ\nSố: 3/KHLN-SYT-SNV',
      [
        ['UBND TỈNH SƠN LA', 'SỞ Y TẾ'],
        ['UBND TỈNH SƠN LA', 'SỞ NỘI VỤ'],
      ],
    ],
    [
      'SỞ Y TẾ\nBỆNH VIỆN A\nCÔNG AN TỈNH\nCÔNG AN XÃ B\nSố: 3/KHPH-BV-CA',
      [
        ['SỞ Y TẾ', 'BỆNH VIỆN A'],
        ['CÔNG AN TỈNH', 'CÔNG AN XÃ B'],
      ],
    ],
  ])('%j', (head, expected) => {
    expect(issuers(head)).toEqual(expected);
  });

  test('without a mark of a joint plan the upper body is the superior', () => {
    expect(issuers('UBND TỈNH SƠN LA\nSỞ Y TẾ\nSố: 3/KH-SYT', '')).toEqual([['UBND TỈNH SƠN LA', 'SỞ Y TẾ']]);
  });
});
