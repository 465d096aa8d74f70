import type { OffDay, WorkCalendarData, WorkDay } from './work-calendar';

/**
 * Days off of Vietnamese state agencies 2023–2028 (week of five days), checked against the lunar calendar at UTC+7.
 *
 * Bộ luật Lao động 2019 fixes the holidays (112.1) and the day in lieu for one that falls on a weekly day of rest
 * (111.3); the Prime Minister fixes Tết and the second day of Quốc khánh each year (112.3) and may swap a weekday
 * for a Saturday. A new notice is a new line here, or in the calendar an administrator keeps.
 */
const code = 'Bộ luật Lao động 2019, Điều 112 khoản 1';
const inLieu = 'Bộ luật Lao động 2019, Điều 111 khoản 3';
const notice2023 = 'Thông báo 5034/TB-LĐTBXH';
const notice2024 = 'Thông báo 5015/TB-LĐTBXH ngày 22/11/2023';
const swap2024 = 'Thông báo 1570/TB-BLĐTBXH';
const notice2025 = 'Thông báo 6150/TB-BLĐTBXH ngày 03/12/2024';
const newYearSwap2026 = 'Công văn 12729/VPCP-KGVX';
const notice2026 = 'Thông báo 9441/TB-BNV';
const notice2027 = 'Công văn 10065/VPCP-KGVX ngày 02/10/2026';
const cultureDay = 'Nghị quyết 28/2026/QH16, Điều 2';
const awaited2028 = 'Chưa có thông báo lịch nghỉ năm 2028';

const newYear = 'Tết Dương lịch';
const tet = 'Tết Âm lịch';
const hungKings = 'Giỗ Tổ Hùng Vương (10/3 âm lịch)';
const victory = 'Ngày Chiến thắng (30/4)';
const labour = 'Ngày Quốc tế lao động (01/5)';
const nationalDay = 'Quốc khánh (02/9)';
const culture = 'Ngày Văn hóa Việt Nam (24/11)';

function off(name: string, source: string, ...days: string[]): OffDay[] {
  return days.map((day) => ({ day, name, source }));
}

function awaited(name: string, reason: string, ...days: string[]): OffDay[] {
  return days.map((day) => ({ day, name, source: awaited2028, tentative: true, reason }));
}

const offDays: readonly OffDay[] = [
  ...off(newYear, code, '2023-01-01'),
  ...off(`Nghỉ bù ${newYear}`, inLieu, '2023-01-02'),
  ...off(tet, notice2023, '2023-01-20', '2023-01-21', '2023-01-22', '2023-01-23', '2023-01-24'),
  ...off(`Nghỉ bù ${tet}`, notice2023, '2023-01-25', '2023-01-26'),
  ...off(hungKings, code, '2023-04-29'),
  ...off(victory, code, '2023-04-30'),
  ...off(labour, code, '2023-05-01'),
  ...off('Nghỉ bù Giỗ Tổ Hùng Vương và Ngày Chiến thắng', inLieu, '2023-05-02', '2023-05-03'),
  ...off(nationalDay, notice2023, '2023-09-01', '2023-09-02'),
  ...off('Nghỉ bù Quốc khánh', inLieu, '2023-09-04'),

  ...off(newYear, code, '2024-01-01'),
  ...off(tet, notice2024, '2024-02-08', '2024-02-09', '2024-02-10', '2024-02-11', '2024-02-12'),
  ...off(`Nghỉ bù ${tet}`, notice2024, '2024-02-13', '2024-02-14'),
  ...off(hungKings, code, '2024-04-18'),
  ...off('Nghỉ hoán đổi (làm bù thứ Bảy 04/5/2024)', swap2024, '2024-04-29'),
  ...off(victory, code, '2024-04-30'),
  ...off(labour, code, '2024-05-01'),
  ...off(nationalDay, notice2024, '2024-09-02', '2024-09-03'),

  ...off(newYear, code, '2025-01-01'),
  ...off(tet, notice2025, '2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'),
  ...off(hungKings, code, '2025-04-07'),
  ...off(victory, code, '2025-04-30'),
  ...off(labour, code, '2025-05-01'),
  ...off('Nghỉ hoán đổi (làm bù thứ Bảy 26/4/2025)', notice2025, '2025-05-02'),
  ...off(nationalDay, notice2025, '2025-09-01', '2025-09-02'),

  ...off(newYear, code, '2026-01-01'),
  ...off('Nghỉ hoán đổi (làm bù thứ Bảy 10/01/2026)', newYearSwap2026, '2026-01-02'),
  ...off(tet, notice2026, '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'),
  ...off(hungKings, code, '2026-04-26'),
  ...off('Nghỉ bù Giỗ Tổ Hùng Vương', inLieu, '2026-04-27'),
  ...off(victory, code, '2026-04-30'),
  ...off(labour, code, '2026-05-01'),
  ...off('Nghỉ hoán đổi (làm bù thứ Bảy 22/8/2026)', notice2026, '2026-08-31'),
  ...off(nationalDay, notice2026, '2026-09-01', '2026-09-02'),
  ...off(culture, cultureDay, '2026-11-24'),

  ...off(newYear, code, '2027-01-01'),
  ...off(tet, notice2027, '2027-02-04', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08'),
  ...off(`Nghỉ bù ${tet}`, notice2027, '2027-02-09', '2027-02-10'),
  ...off(hungKings, code, '2027-04-16'),
  ...off(victory, code, '2027-04-30'),
  ...off(labour, code, '2027-05-01'),
  ...off('Nghỉ bù Ngày Quốc tế lao động', inLieu, '2027-05-03'),
  ...off(nationalDay, notice2027, '2027-09-02', '2027-09-03'),
  ...off(culture, cultureDay, '2027-11-24'),

  ...off(newYear, code, '2028-01-01'),
  ...off(`Nghỉ bù ${newYear}`, inLieu, '2028-01-03'),
  ...awaited(
    tet,
    'Mùng 1 Tết là thứ Tư 26/01/2028; tạm tính theo cách bố trí của năm 2025 (02 ngày trước, 03 ngày từ mùng 1)',
    '2028-01-24',
    '2028-01-25',
    '2028-01-26',
    '2028-01-27',
    '2028-01-28',
  ),
  ...off(hungKings, code, '2028-04-04'),
  ...off(victory, code, '2028-04-30'),
  ...off(labour, code, '2028-05-01'),
  ...off('Nghỉ bù Ngày Chiến thắng', inLieu, '2028-05-02'),
  ...off(nationalDay, code, '2028-09-02'),
  ...awaited(
    nationalDay,
    'Ngày liền kề 02/9 do Thủ tướng Chính phủ quyết định; tạm tính theo năm 2023, khi 02/9 cũng là thứ Bảy',
    '2028-09-01',
  ),
  ...off('Nghỉ bù Quốc khánh', inLieu, '2028-09-04'),
  ...off(culture, cultureDay, '2028-11-24'),
];

const workDays: readonly WorkDay[] = [
  { day: '2024-05-04', source: swap2024 },
  { day: '2025-04-26', source: notice2025 },
  { day: '2026-01-10', source: newYearSwap2026 },
  { day: '2026-08-22', source: notice2026 },
];

export const VIETNAM_HOLIDAYS: WorkCalendarData = {
  off: offDays,
  work: workDays,
  knownYears: [2023, 2024, 2025, 2026, 2027],
};
