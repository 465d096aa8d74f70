import { isArchiveLine, readArchiveLine } from '../../../services/reading/archive-line';

test.each<[string, string[], number | null, string | null]>([
  ['Lưu: VT, NV (02), Hạnh', ['VT', 'NV'], 2, 'Hạnh'],
  ['Lưu: VT, KT.NTD (05)', ['VT', 'KT'], 5, 'NTD'],
  ['Lưu: VT.KSTT(50b)', ['VT', 'KSTT'], 50, null],
  ['Lưu: VT, TH(Hạnh)', ['VT', 'TH'], null, 'Hạnh'],
  ['Lưu: VT, NC (Nam.05)', ['VT', 'NC'], 5, 'Nam'],
  ['Lưu: VT, P.KGVX, (H.30b)', ['VT', 'P.KGVX'], 30, 'H'],
  ['Lưu: VT; KTTH (A.Tuấn: 35b)', ['VT', 'KTTH'], 35, 'A.Tuấn'],
  ['Lưu: VT, CVNCTH, Minh/15', ['VT', 'CVNCTH'], 15, 'Minh'],
  ['Lưu VP, HS; 10 bản', ['VP', 'HS'], 10, null],
  ['Lưu: VT, KT5, HVC55b', ['VT', 'KT5'], 55, 'HVC'],
  ['Lưu: VT, PC04', ['VT', 'PC04'], null, null],
  ['Lưu: VT, KGVX Hoàng', ['VT', 'KGVX'], null, 'Hoàng'],
  ['Lưu: VT, VHXH, Đ/c Lan', ['VT', 'VHXH'], null, 'Lan'],
  ['Lưu: VT, HCQT; NTH.50b', ['VT', 'HCQT'], 50, 'NTH'],
  ['Lưu VT/ĐU, UBKT (10b)', ['VT/ĐU', 'UBKT'], 10, null],
  ['Lưu VPĐU, BXDĐ-05', ['VPĐU', 'BXDĐ'], 5, null],
  ['Lưu: Văn thư, Phòng Nội vụ', ['Văn thư', 'Phòng Nội vụ'], null, null],
])('%s', (text, archiveUnits, copies, drafter) => {
  expect(isArchiveLine(text)).toBe(true);
  expect(readArchiveLine(text)).toEqual({ archiveUnits, copies, drafter });
});

test('a line of an addressee is none', () => {
  expect(isArchiveLine('Lưu Văn Nam')).toBe(false);
});
