import { readMeasures } from '../../../services/reports/indicator-target';
import { showTarget, showValue } from '../../../services/reports/show-target';
import { printNumber, readNumber } from '../../../services/reports/vietnamese-number';

test.each([
  ['100% cơ quan, đơn vị xây dựng kế hoạch', '= 100 %'],
  ['Trên 95% trẻ được tiêm', '> 95 %'],
  ['đạt từ 95% trở lên', '>= 95 %'],
  ['Tối thiểu 90% công chức được bồi dưỡng', '>= 90 %'],
  ['≥ 92%', '>= 92 %'],
  ['Không quá 2% hồ sơ trễ hạn', '<= 2 %'],
  ['Dưới 5% hồ sơ phải bổ sung', '< 5 %'],
  ['tỷ lệ hộ nghèo còn 2,5%', '<= 2.5 %'],
  ['tỷ lệ hộ nghèo giảm xuống dưới 1%', '< 1 %'],
  ['Phấn đấu 99,5% học sinh đỗ tốt nghiệp', '>= 99.5 %'],
  ['Giảm 10% số ca mắc', '>= 10 % change'],
  ['Mỗi năm giảm từ 10 - 15% số vụ', '>= 10 % change each'],
  ['Cắt giảm ít nhất 30% thời gian và 30% chi phí', '>= 30 % change', '>= 30 % change'],
  ['Tăng cường tuyên truyền cho 100% hộ dân', '= 100 %'],
  ['1- 100% chi bộ tổ chức học tập', '= 100 %'],
  ['Tổ chức ít nhất 12 cuộc đối thoại', '>= 12 cuộc'],
  ['Toàn tỉnh trồng mới 250.000 cây xanh', '>= 250000 cây xanh'],
  ['Xây dựng mới ít nhất 15 nhà nhân ái, 20 sân chơi', '>= 15 nhà nhân ái', '>= 20 sân chơi'],
  ['Mỗi xã, phường có ít nhất 02 địa chỉ tin cậy', '>= 2 địa chỉ each'],
  ['Duy trì 05 mô hình “Dân vận khéo”', '>= 5 mô hình stock'],
  ['tối đa 03 lần kiểm tra một doanh nghiệp', '<= 3 lần'],
  ['Thực hiện Nghị định số 59/2023/NĐ-CP ngày 14/8/2023'],
  ['xử lý trong vòng 48 giờ'],
])('“%s” aims at %s', (text, ...expected) => {
  const signs = { AT_LEAST: '>=', AT_MOST: '<=', EXACTLY: '=', ABOVE: '>', BELOW: '<' };
  const found = readMeasures(text).map(({ target, unit, isChange, isEach, isStock }) =>
    [
      ...[signs[target.comparison], target.value, unit],
      ...[isChange && 'change', isEach && 'each', isStock && 'stock'].filter(Boolean),
    ].join(' '),
  );
  expect(found).toEqual(expected);
});

test.each([
  ['85,5', 85.5],
  ['85.5', 85.5],
  ['1.250', 1250],
  ['1.250.000,75', 1_250_000.75],
  ['12', 12],
  [' 07 ', 7],
  ['-3', -3],
  ['–3', -3],
])('a number typed as “%s” is %d', (typed, value) => {
  expect(readNumber(typed)).toBe(value);
});

test.each(['', 'abc', '85%', '1,2,3', '1.2.3', '12 cuộc', '1e5', 'Infinity', '0x10', '--3'])(
  '“%s” is no number',
  (typed) => {
    expect(readNumber(typed)).toBeNull();
  },
);

test.each([0, 12, 85.5, 1250, 250_000, -3.25])('%d is printed as it can be typed again', (value) => {
  expect(readNumber(printNumber(value))).toBe(value);
});

test('targets and values are said as an office writes them', () => {
  expect(showTarget({ comparison: 'AT_LEAST', value: 95.5 }, '%', 'vi')).toBe('từ 95,5% trở lên');
  expect(showTarget({ comparison: 'ABOVE', value: 250_000 }, 'cây xanh', 'vi')).toBe('trên 250.000 cây xanh');
  expect(showTarget({ comparison: 'AT_MOST', value: 2 }, '%', 'en')).toBe('at most 2%');
  expect(showValue(1250, null)).toBe('1.250');
});
