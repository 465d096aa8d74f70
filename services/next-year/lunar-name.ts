const STEMS = ['Canh', 'Tân', 'Nhâm', 'Quý', 'Giáp', 'Ất', 'Bính', 'Đinh', 'Mậu', 'Kỷ'];
const BRANCHES = ['Thân', 'Dậu', 'Tuất', 'Hợi', 'Tý', 'Sửu', 'Dần', 'Mão', 'Thìn', 'Tỵ', 'Ngọ', 'Mùi'];

/** Name of the lunar year that begins in this year: 2026 is "Bính Ngọ". */
export function lunarName(year: number): string {
  return `${STEMS[year % STEMS.length]} ${BRANCHES[year % BRANCHES.length]}`;
}
