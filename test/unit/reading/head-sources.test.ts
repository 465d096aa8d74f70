import { liftSources } from '../../../services/reading/lift-sources';
import type { PlanReading } from '../../../services/reading/plan-reading';
import { readPlan } from '../../../services/reading/read-plan';

const BODY = `Căn cứ Luật Thú y ngày 19/6/2015, UBND phường Tân An ban hành Kế hoạch như sau:

I. MỤC ĐÍCH
1. Nâng cao nhận thức.
II. TỔ CHỨC THỰC HIỆN
1. Công an phường: tuần tra, xong trước ngày 10/6.
2. Trạm Y tế phường: tiêm phòng trước ngày 30/02/2026.

Nơi nhận:
- Như trên;
- Lưu: VT.
CHỦ TỊCH
Nguyễn Văn Ân`;
const HEAD = `UBND TỈNH LONG AN
UBND PHƯỜNG TÂN AN
Số: 12/KH-UBND
KHẨN
Tân An, ngày 3 tháng 3 năm 2026

KẾ HOẠCH
Phòng bệnh dại năm 2026

`;

function read(text: string): PlanReading {
  return readPlan({ text, asOf: '2026-11-21' });
}

test('every printed value of the head carries its line, its words and how sure it is', () => {
  expect(read(HEAD + BODY).headSources).toEqual({
    docKind: { line: 7, quote: 'KẾ HOẠCH', confidence: 1 },
    urgency: { line: 4, quote: 'KHẨN', confidence: 1 },
    issuer: { line: 2, quote: 'UBND PHƯỜNG TÂN AN', confidence: 1 },
    number: { line: 3, quote: 'Số: 12/KH-UBND', confidence: 1 },
    symbol: { line: 3, quote: 'Số: 12/KH-UBND', confidence: 1 },
    place: { line: 5, quote: 'Tân An, ngày 3 tháng 3 năm 2026', confidence: 1 },
    date: { line: 5, quote: 'Tân An, ngày 3 tháng 3 năm 2026', confidence: 1 },
    title: { line: 8, quote: 'Phòng bệnh dại năm 2026', confidence: 1 },
    signer: { line: 22, quote: 'Nguyễn Văn Ân', confidence: 1 },
  });
});

test('an inferred issuer is less sure and must be confirmed', () => {
  const reading = read(`KẾ HOẠCH\nPhòng bệnh dại năm 2026\n\n${BODY}`);
  expect(reading.issuer).toMatchObject({ name: 'ỦY BAN NHÂN DÂN PHƯỜNG TÂN AN', stated: false });
  expect(reading.headSources.issuer).toMatchObject({ line: 4, quote: 'UBND phường Tân An ban hành Kế hoạch' });
  expect(reading.headSources.issuer?.confidence).toBeLessThan(0.8);
  expect(reading.toConfirm.map(({ path }) => path)).toContain('issuer');
});

test('a body named only in the signature block is inferred from there', () => {
  const text = `KẾ HOẠCH\nPhòng bệnh dại năm 2026\n\nI. MỤC ĐÍCH\n1. Nâng cao nhận thức.\nII. TỔ CHỨC THỰC HIỆN\n1. Công an xã: tuần tra.\n\nNơi nhận:\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN XÃ PHAN\nCHỦ TỊCH\nNguyễn Văn Ân`;
  expect(read(text).issuer).toMatchObject({ name: 'ỦY BAN NHÂN DÂN XÃ PHAN', stated: false });
});

test('a deadline without a year and a day the calendar does not have are listed for confirmation', () => {
  const { toConfirm } = read(HEAD + BODY);
  expect(toConfirm).toEqual([
    expect.objectContaining({
      path: 'assignments[0].deadline',
      quote: expect.stringContaining('trước ngày 10/6'),
      line: 15,
    }),
    expect.objectContaining({ path: 'assignments[1].deadline', quote: 'trước ngày 30/02/2026', line: 16 }),
  ]);
  expect(toConfirm[0]?.reason).toContain('2026');
});

test('the printed reading keeps sources apart from the values', () => {
  const printed = liftSources(read(HEAD + BODY));
  expect(printed.sources.head.number).toEqual({ line: 3, quote: 'Số: 12/KH-UBND', confidence: 1 });
  expect(printed).not.toHaveProperty('headSources');
});

test('a stamp that a copy left below the kind is no part of the title', () => {
  const reading = read(HEAD.replace('KHẨN\n', '').replace('KẾ HOẠCH\n', 'KẾ HOẠCH\nHỎA TỐC\n') + BODY);
  expect(reading).toMatchObject({ urgency: 'HỎA TỐC', title: 'Phòng bệnh dại năm 2026' });
  expect(reading.headSources.urgency?.line).toBe(7);
});
