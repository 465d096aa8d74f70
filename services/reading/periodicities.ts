import { phrasePattern } from './phrase-pattern';
import type { Every, Periodicity } from './plan-reading';

const EVERY = '(?:hằng|hàng|mỗi|từng|theo)';

/**
 * Words for how often a report is due. `bare` words count only in a list behind "định kỳ"
 * ("định kỳ tháng, quý, 6 tháng, năm").
 */
const WORDS: readonly { periodicity: Periodicity; source: string; bare?: string }[] = [
  { periodicity: 'daily', source: `\\b${EVERY} ngày\\b` },
  { periodicity: 'weekly', source: `\\b${EVERY} tuần\\b|\\bbáo cáo tuần\\b`, bare: 'tuần' },
  {
    periodicity: 'monthly',
    source: `\\b${EVERY} tháng\\b|\\bbáo cáo tháng\\b|\\bđịnh kỳ (?:0?1|một) tháng\\b`,
    bare: '(?<!\\d |\\d)tháng(?! \\d)',
  },
  {
    periodicity: 'quarterly',
    source: `\\b${EVERY} quý\\b|\\bbáo cáo quý\\b|\\bđịnh kỳ 0?3 tháng\\b|\\b0?3 tháng(?:/|,? )(?:1|01|một) lần\\b`,
    bare: 'quý(?! [iv\\d])',
  },
  {
    periodicity: 'semiannual',
    source:
      '\\b(?:0?6|sáu) tháng\\b(?! cuối)|\\bnửa năm\\b|\\bbán niên\\b|\\b(?:mỗi|từng|sơ kết|cuối|kết thúc|hết) học kỳ\\b|\\bhọc kỳ (?:i|1|một)\\b',
    bare: '(?:0?6|sáu) tháng',
  },
  {
    periodicity: 'annual',
    source: `\\b${EVERY} năm\\b|\\b(?:01|1|một) năm\\b(?! \\d)|\\bcả năm(?: học)?\\b|\\b(?:cuối|tổng kết|kết thúc) năm học\\b|\\bbáo cáo (?:tổng kết )?năm\\b(?! \\d)|\\b(?:tổng kết|cuối) năm\\b(?! \\d)`,
    bare: 'năm(?! \\d)',
  },
  {
    periodicity: 'adhoc',
    source: '\\bđột xuất\\b|\\bkhi có (?:yêu cầu|phát sinh|tình huống|vướng mắc|vụ việc)\\b|\\btheo yêu cầu\\b',
  },
];

const PATTERNS = WORDS.map((word) => ({ periodicity: word.periodicity, pattern: phrasePattern(word.source) }));
const LIST = phrasePattern(
  '\\bđịnh kỳ(?: báo cáo)?:? (?<items>(?:(?:theo|hằng|hàng|0?\\d+|01|sáu|tuần|tháng|quý|năm|đột xuất|đầu|cuối|một|lần|hoặc|và|\\([^()]{0,60}\\)|[,;/-]) ?){1,24})',
);
/** "… tháng (trước ngày 25), quý (trước ngày 20 …)": a bare word before its day in brackets. */
const BEFORE_BRACKET = '(?= ?\\((?:trước|chậm nhất|muộn nhất|ngày|gửi|vào|xong|hoàn thành))';
const BRACKETED = WORDS.flatMap((word) =>
  word.bare ? [{ periodicity: word.periodicity, pattern: phrasePattern(`\\b(?:${word.bare})${BEFORE_BRACKET}`) }] : [],
);
const ANYWHERE = [...PATTERNS, ...BRACKETED];
/** Where a word may stand beside its day; asked first, for the patterns look behind at every word. */
const BEHIND_NUMBER = /\d(?: \(|(?:,|;| và| hoặc) )/;
/** "trước ngày 15/11 (năm)", "6 tháng trước ngày 10/6, năm trước ngày 10/12": alone in brackets or before its own day. */
const BESIDE_DAY = WORDS.flatMap((word) =>
  word.bare
    ? [
        {
          periodicity: word.periodicity,
          pattern: phrasePattern(
            `(?<=\\d \\()(?:${word.bare})(?=\\))|(?<=\\d(?:,|;| và| hoặc) )(?:${word.bare})(?= (?:trước|chậm nhất|muộn nhất)(?: là)? (?:ngày )?\\d)`,
          ),
        },
      ]
    : [],
);
const BARE = WORDS.flatMap((word) =>
  word.bare ? [{ periodicity: word.periodicity, pattern: phrasePattern(`\\b(?:${word.bare})\\b`) }] : [],
);

export interface FoundPeriodicity {
  periodicity: Periodicity;
  from: number;
  to: number;
}

const OF_EVERY: Readonly<Record<Every, Periodicity>> = {
  day: 'daily',
  week: 'weekly',
  month: 'monthly',
  quarter: 'quarterly',
  halfyear: 'semiannual',
  year: 'annual',
};
const TO_EVERY: Readonly<Partial<Record<Periodicity, Every>>> = {
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  semiannual: 'halfyear',
  annual: 'year',
};

/** Periodicity of a recurring deadline. */
export function periodicityOf(every: Every): Periodicity {
  return OF_EVERY[every];
}

/** How a deadline of this periodicity recurs; null for "once", "adhoc", "unspecified". */
export function everyOf(periodicity: Periodicity): Every | null {
  return TO_EVERY[periodicity] ?? null;
}

/** Every word of frequency in a text key, in printed order, each periodicity once for each place. */
export function findPeriodicities(key: string): FoundPeriodicity[] {
  const found: FoundPeriodicity[] = [];
  const add = (periodicity: Periodicity, from: number, to: number): void => {
    if (!found.some((other) => from < other.to && other.from < to)) found.push({ periodicity, from, to });
  };
  for (const { periodicity, pattern } of BEHIND_NUMBER.test(key) ? [...ANYWHERE, ...BESIDE_DAY] : ANYWHERE) {
    for (const match of key.matchAll(pattern)) add(periodicity, match.index, match.index + match[0].length);
  }
  for (const list of key.matchAll(LIST)) {
    const items = list.groups?.['items'] ?? '';
    const start = list.index + list[0].length - items.length;
    const outside = items.replace(/\([^()]*\)/g, (inside) => ' '.repeat(inside.length));
    for (const { periodicity, pattern } of BARE) {
      for (const match of outside.matchAll(pattern))
        add(periodicity, start + match.index, start + match.index + match[0].length);
    }
  }
  return found.sort((a, b) => a.from - b.from);
}
