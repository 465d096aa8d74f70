import { phrasePattern } from './phrase-pattern';

/** First and last year of a plan for several years, both inclusive. */
export interface PlanSpan {
  first: number;
  last: number;
}

/** More years than this no plan of an office runs; what goes on longer is planned anew. */
const MOST_YEARS = 10;

const YEAR = '20\\d{2}';
/** "giai đoạn 2026 - 2030", "nhiệm kỳ 2025 - 2030", "từ năm 2026 đến hết năm 2030", "03 năm 2026 - 2028". */
const FROM_TO = phrasePattern(
  `\\b(?:giai đoạn|thời kỳ|nhiệm kỳ|(?:các|\\d{1,2}|hai|ba|bốn|năm) năm|từ(?: năm)?|trong(?: các)? năm|năm)(?: từ)?(?: năm)?:? ?[(]?(?<first>${YEAR}) ?(?:[-–—]|đến)(?: hết| cuối)?(?: năm)? ?(?<last>${YEAR})\\b`,
  'gu',
);
/** "các năm 2026, 2027 và 2028", "năm 2026, năm 2027", "năm 2026 và năm 2027". */
const LISTED = phrasePattern(
  `\\b(?:các |trong )?năm (?<first>${YEAR})(?:(?:,| và|, và)(?: năm)? ${YEAR})*(?:,| và|, và)(?: năm)? (?<last>${YEAR})\\b`,
  'gu',
);
/** "đến năm 2030", "đến hết năm 2030"; where it is going is no span: "tầm nhìn", "định hướng". */
const UNTIL = phrasePattern(`\\bđến(?: hết| cuối)? năm (?<last>${YEAR})\\b`, 'gu');
const OUTLOOK = phrasePattern('\\b(?:tầm nhìn|định hướng)(?: phát triển)?(?: đến)?$', 'u');
const SCHOOL = phrasePattern('\\bnăm học:? ?$', 'u');
const ONE_YEAR = phrasePattern(`\\bnăm (?<year>${YEAR})\\b`, 'gu');
/** What a plan carries out has a period of its own. */
const CITED = phrasePattern(
  '\\b(?:chương trình|đề án|dự án|nghị quyết|chiến lược|quyết định|chỉ thị|kết luận|thông tư|kế hoạch số|kế hoạch của|quy hoạch|phong trào|cuộc vận động)\\b',
  'u',
);

/**
 * What the title says about the years of the plan. `span`: it runs over several; `year`: it is for one year and the
 * period beside it is that of what it carries out ("thực hiện Chương trình … giai đoạn 2021 - 2030 năm 2026").
 * @param key text key of the title
 * @param issued year of the date line
 */
export function readPlanSpan(key: string, issued: number | null): { span: PlanSpan | null; year: number | null } {
  const found = spansIn(key, issued);
  const [own] = found;
  if (!own) return { span: null, year: null };
  const year = yearBeside(key, found);
  if (year !== null) return { span: null, year };
  const first = Math.max(own.first, issued ?? own.first);
  const isCited = CITED.test(key.slice(0, own.at)) && own.first < (issued ?? Number.POSITIVE_INFINITY);
  const last = Math.min(own.last, first + MOST_YEARS - 1);
  return { span: !isCited && last > first ? { first, last } : null, year: null };
}

interface Found extends PlanSpan {
  at: number;
  end: number;
}

function spansIn(key: string, issued: number | null): Found[] {
  const stated = [...key.matchAll(FROM_TO), ...key.matchAll(LISTED)].filter(({ index }) => !isElse(key, index));
  const from = stated.map((match) => foundAt(match, Number(match.groups?.['first'])));
  const until = [...key.matchAll(UNTIL)]
    .filter(({ index }) => !isElse(key, index) && !from.some(({ at, end }) => index >= at && index < end))
    .map((match) => foundAt(match, issued ?? Number(match.groups?.['last'])));
  return [...from, ...until].filter(({ first, last }) => last >= first).sort((a, b) => a.at - b.at);
}

function foundAt(match: RegExpExecArray, first: number): Found {
  return { first, last: Number(match.groups?.['last']), at: match.index, end: match.index + match[0].length };
}

/** A school year is one year, and "tầm nhìn đến năm 2045" is none of the plan's. */
function isElse(key: string, index: number): boolean {
  const before = key.slice(0, index).trimEnd();
  return OUTLOOK.test(before) || SCHOOL.test(before) || key.startsWith('năm học', index);
}

/** The one year that stands beside the period. */
function yearBeside(key: string, found: readonly Found[]): number | null {
  const alone = [...key.matchAll(ONE_YEAR)].filter(
    ({ index }) =>
      !found.some(({ at, end }) => index >= at && index < end) && !/(?:đến|từ|hết|cuối) $/u.test(key.slice(0, index)),
  );
  return alone.length === 1 ? Number(alone[0]?.groups?.['year']) : null;
}
