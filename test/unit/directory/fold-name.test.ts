import fc from 'fast-check';
import { abbreviations, dottedAbbreviations } from '../../../services/directory/abbreviations';
import { foldName, searchName } from '../../../services/directory/fold-name';

const words = [
  ...[...abbreviations, ...dottedAbbreviations].flatMap(({ short, long }) => [short, `${short}.`, ...long.split(' ')]),
  ...['Đảng', 'uỷ', 'Thị', 'TT', 'Thanh Miện', 'và', '&', '-', ',', 'quý', 'việt nam', 'İ', 'ct', 'Ubnd'],
];

describe('folding a name for comparison', () => {
  test.each([
    ['Uỷ ban nhân dân', 'Ủy ban nhân dân'],
    ['Phòng Văn hoá - Thông tin', 'PHÒNG VĂN HÓA – THÔNG TIN'],
    ['UBND huyện', 'Ủy ban nhân dân huyện'],
    ['TT HĐND xã', 'Thường trực Hội đồng nhân dân xã'],
    ['TT. Đảng uỷ', 'Thường trực Đảng ủy'],
    ['UBND TT. Thanh Miện', 'Ủy ban nhân dân thị trấn Thanh Miện'],
    ['UBND TP Hải Dương', 'UBND thành phố Hải Dương'],
    ['Ủy ban MTTQVN', 'UBMTTQ'],
    ['các đoàn thể CT-XH', 'các đoàn thể chính trị - xã hội'],
    ['Bộ CHQS tỉnh', 'Bộ Chỉ huy Quân sự tỉnh'],
    ['Sở TT&TT', 'Sở Thông tin và Truyền thông'],
    ['P. TN&MT', 'Phòng Tài nguyên và Môi trường'],
    ['các ĐVSN', 'các đơn vị sự nghiệp'],
    ['VP.UBND xã', 'Văn phòng Ủy ban nhân dân xã'],
  ])('“%s” and “%s” are the same name', (printed, meant) => {
    expect(foldName(printed)).toBe(foldName(meant));
  });

  test('a decomposed text folds like a composed one', () => {
    expect(foldName('Đảng ủy'.normalize('NFD'))).toBe('đảng ủy');
  });

  test('“quý” keeps its tone, for qu is a consonant', () => {
    expect(foldName('Quý')).toBe('quý');
  });

  test('names that differ in one mark stay apart', () => {
    expect(foldName('Đồng')).not.toBe(foldName('Đông'));
  });

  test('the key for searching has neither marks nor đ', () => {
    expect(searchName('Sở Lao động - TB&XH; Đảng uỷ')).toMatch(/^so lao dong .* dang uy$/);
    expect(searchName('Đường')).toBe('duong');
  });

  test('folding a folded name changes nothing', () => {
    const phrase = fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(fc.oneof(phrase, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (text) => {
        expect(foldName(foldName(text))).toBe(foldName(text));
        expect(searchName(searchName(text))).toBe(searchName(text));
      }),
      { numRuns: 3000 },
    );
  });
});
