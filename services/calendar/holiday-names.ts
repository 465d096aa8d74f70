/** What a day off or a worked Saturday is called. */
export interface DayName {
  vi: string;
  en: string;
}

export const HOLIDAY_NAMES = {
  newYear: { vi: 'Tết Dương lịch', en: 'New Year’s Day' },
  tet: { vi: 'Tết Âm lịch', en: 'Lunar New Year (Tết)' },
  hungKings: { vi: 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', en: 'Hùng Kings’ Commemoration Day' },
  victory: { vi: 'Ngày Chiến thắng (30/4)', en: 'Victory Day (30 April)' },
  labour: { vi: 'Ngày Quốc tế lao động (01/5)', en: 'International Labour Day (1 May)' },
  nationalDay: { vi: 'Quốc khánh (02/9)', en: 'National Day (2 September)' },
  culture: { vi: 'Ngày Văn hóa Việt Nam (24/11)', en: 'Vietnam Culture Day (24 November)' },
} as const satisfies Record<string, DayName>;

/** Bộ luật Lao động 2019, Điều 111 khoản 3. */
export function inLieuOf(holiday: DayName): DayName {
  return { vi: `Nghỉ bù ${holiday.vi}`, en: `Day in lieu of ${holiday.en}` };
}

export function swappedFor(saturday: string): DayName {
  return { vi: `Nghỉ hoán đổi (làm bù thứ Bảy ${saturday})`, en: `Off in exchange for Saturday ${saturday}` };
}

export function workedFor(dayOff: string): DayName {
  return { vi: `Làm bù cho ngày nghỉ hoán đổi ${dayOff}`, en: `Worked in exchange for ${dayOff}` };
}
