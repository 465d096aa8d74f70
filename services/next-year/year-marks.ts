import { dayMarks, leapDayMarks } from './day-marks';
import { lunarName } from './lunar-name';
import type { FindMarks, YearMark } from './year-mark';

const MONTH_OR_QUARTER = /(?<![\d/.])(?<lead>(?:tháng\s+|quý\s+)?[\divx]{1,4}\s?\/\s?)(?<year>20\d{2})(?![\d/])/gu;
const SCHOOL_YEAR = /(?<lead>năm\s+học\s*:?\s+)(?<year>20\d{2})(?<dash>\s*[-–]\s*)(?<next>20\d{2})(?!\d)/gu;
const YEAR = /(?<lead>năm\s+)(?<year>20\d{2})(?!\d)(?!\s*[-–]\s*20\d{2})/gu;
const RANGE = /(?<![\d/])(?<year>20\d{2})\s*[-–]\s*(?<end>20\d{2})(?!\d)/gu;
const BARE = /(?<![\d/.-])20\d{2}(?![\d/])/gu;

const months: FindMarks = (key, text, planYear) =>
  [...key.matchAll(MONTH_OR_QUARTER)].flatMap((found): YearMark[] => {
    const { lead = '', year = '' } = found.groups ?? {};
    if (Number(year) !== planYear && Number(year) !== planYear + 1) return [];
    const place = { from: found.index, to: found.index + found[0].length };
    const printed = text.slice(place.from, place.from + lead.length);
    return [
      {
        kind: 'DATE',
        ...place,
        text: `${printed}${Number(year) + 1}`,
        why: 'Tháng, quý của năm kế hoạch được chuyển sang năm sau.',
      },
    ];
  });

const schoolYears: FindMarks = (key, text, planYear) =>
  [...key.matchAll(SCHOOL_YEAR)].flatMap((found): YearMark[] => {
    const { lead = '', year = '', dash = '', next = '' } = found.groups ?? {};
    if (Number(year) !== planYear) return [];
    const place = { from: found.index, to: found.index + found[0].length };
    const printed = text.slice(place.from, place.from + lead.length);
    return [
      {
        kind: 'DATE',
        ...place,
        text: `${printed}${planYear + 1}${dash}${Number(next) + 1}`,
        why: 'Năm học được chuyển sang năm học sau.',
      },
    ];
  });

const years: FindMarks = (key, text, planYear) =>
  [...key.matchAll(YEAR)].flatMap((found): YearMark[] => {
    const year = Number(found.groups?.['year']);
    const place = { from: found.index, to: found.index + found[0].length };
    const before = key.slice(Math.max(0, place.from - 30), place.from);
    const moved = `${text.slice(place.from, place.to - 4)}${year + 1}`;
    const kept = (why: string): YearMark[] => [{ kind: 'OTHER_YEAR', ...place, text: null, why }];
    if (year === planYear - 1 && /so với(?:\s+cùng kỳ)?\s+$/u.test(before))
      return [{ kind: 'YEAR', ...place, text: moved, why: 'Năm so sánh được chuyển theo năm kế hoạch.' }];
    if (year === planYear - 1) return kept('Năm trước năm kế hoạch: được giữ nguyên, cần kiểm tra.');
    if (year !== planYear) return [];
    if (/từ\s+$/u.test(before) || /từ\s+năm\s+20\d{2}\s+đến\s+(?:hết\s+)?$/u.test(before))
      return kept('Mốc của một giai đoạn nhiều năm: được giữ nguyên, cần kiểm tra.');
    return [{ kind: 'YEAR', ...place, text: moved, why: 'Năm kế hoạch được chuyển sang năm sau.' }];
  });

const lunarNames: FindMarks = (_key, text, planYear) => {
  const name = lunarName(planYear);
  return [...text.matchAll(new RegExp(name.replace(' ', '\\s+'), 'giu'))].map((found) => ({
    ...{ kind: 'LUNAR_NAME' as const, from: found.index, to: found.index + found[0].length },
    text: lunarName(planYear + 1),
    why: 'Tên năm âm lịch được chuyển theo năm kế hoạch.',
  }));
};

/** Looked for in this order; of two marks on one place the first counts. */
export const MARKS: readonly FindMarks[] = [
  dayMarks,
  schoolYears,
  months,
  years,
  lunarNames,
  leapDayMarks,
  ranges,
  bareYears,
];

function ranges(key: string, _text: string, planYear: number): YearMark[] {
  return [...key.matchAll(RANGE)].flatMap((found) => {
    const place = { from: found.index, to: found.index + found[0].length };
    const isOver = Number(found.groups?.['end']) < planYear + 1;
    const why = `Giai đoạn ${found[0].replace(/\s/gu, '')} đã kết thúc trước năm ${planYear + 1}: cần kiểm tra.`;
    return [{ kind: 'OTHER_YEAR', ...place, text: null, why: isOver ? why : '' }];
  });
}

function bareYears(key: string, _text: string, planYear: number): YearMark[] {
  return [...key.matchAll(BARE)].flatMap((found) => {
    if (Math.abs(Number(found[0]) - planYear) > 1) return [];
    const place = { from: found.index, to: found.index + found[0].length };
    return [
      {
        kind: 'OTHER_YEAR',
        ...place,
        text: null,
        why: 'Số chỉ năm không rõ có phải năm kế hoạch: được giữ nguyên, cần kiểm tra.',
      },
    ];
  });
}
