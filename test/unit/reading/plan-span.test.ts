import { readPlanTime, readPlanYears } from '../../../services/reading/plan-year';

const MARCH_2026 = { year: 2026, month: 3, day: 2 };

function yearsOf(title: string, date: Parameters<typeof readPlanYears>[1] = MARCH_2026): (number | null)[] {
  const { planYear, lastPlanYear } = readPlanYears(title, date, readPlanTime(title, date, ''));
  return [planYear, lastPlanYear];
}

test.each([
  ['Thực hiện công tác dân vận giai đoạn 2026 - 2028', 2026, 2028],
  ['PHÒNG, CHỐNG MA TÚY GIAI ĐOẠN 2026 – 2030', 2026, 2030],
  ['Phát triển du lịch cộng đồng giai đoạn 2027-2030', 2027, 2030],
  ['Cải cách hành chính từ năm 2026 đến năm 2030', 2026, 2030],
  ['Cải cách hành chính từ năm 2026 đến hết năm 2028', 2026, 2028],
  ['Kiểm tra công vụ các năm 2026, 2027', 2026, 2027],
  ['Kiểm tra công vụ các năm 2026, 2027 và 2028', 2026, 2028],
  ['Hỗ trợ hộ nghèo năm 2026 và năm 2027', 2026, 2027],
  ['Rà soát đất đai trong 02 năm (2026 - 2027)', 2026, 2027],
  ['Phát triển kinh tế - xã hội 5 năm 2026-2030', 2026, 2030],
  ['Chuyển đổi số đến năm 2030', 2026, 2030],
  ['Chuyển đổi số đến năm 2030, tầm nhìn đến năm 2045', 2026, 2030],
  ['Phát triển thanh niên giai đoạn 2026 - 2030, định hướng đến năm 2035', 2026, 2030],
  ['Công tác kiểm tra nhiệm kỳ 2025 - 2030', 2026, 2030],
  ['Thực hiện Chương trình giảm nghèo bền vững giai đoạn 2026 - 2030', 2026, 2030],
  ['Xây dựng nông thôn mới giai đoạn 2021 - 2030', 2026, 2030],
])('“%s” is a plan for %d to %d', (title, first, last) => {
  expect(yearsOf(title)).toEqual([first, last]);
});

test.each([
  ['Thực hiện công tác dân vận năm 2026'],
  ['Thực hiện Chương trình xây dựng nông thôn mới giai đoạn 2021-2030 năm 2026'],
  ['Năm 2026 thực hiện Đề án 06 giai đoạn 2022 - 2025, tầm nhìn đến năm 2030'],
  ['Chuyển đổi số năm 2026, định hướng đến năm 2030'],
  ['Thực hiện Chương trình phát triển thanh niên giai đoạn 2021 - 2030'],
  ['Tổng kết phong trào thi đua giai đoạn 2021 - 2025'],
  ['Bảo đảm an toàn thực phẩm năm học 2026 - 2027'],
  ['Phòng, chống thiên tai 6 tháng cuối năm 2026'],
  ['Cải cách hành chính năm 2026 và những năm tiếp theo'],
  ['Phòng cháy, chữa cháy rừng mùa khô 2025 - 2026'],
])('“%s” is a plan for 2026 alone', (title) => {
  expect(yearsOf(title)).toEqual([2026, null]);
});

test('no plan is followed for more than ten years', () => {
  expect(yearsOf('Phát triển đô thị giai đoạn 2026 - 2045')).toEqual([2026, 2035]);
});

test('a plan made in the autumn before begins with its first year', () => {
  const november = { year: 2025, month: 11, day: 20 };
  expect(yearsOf('Thực hiện công tác dân vận giai đoạn 2026 - 2028', november)).toEqual([2026, 2028]);
  expect(yearsOf('Thực hiện Chương trình giai đoạn 2021-2030 năm 2026', november)).toEqual([2026, null]);
});
