/** Titles of leaders, folded, longest first where one begins another. `phó` before any of them makes a deputy. */
const headTitles = [
  'chủ tịch',
  'bí thư',
  'chủ nhiệm',
  'tổng giám đốc',
  'giám đốc',
  'cục trưởng',
  'chi cục trưởng',
  'hiệu trưởng',
  'chỉ huy trưởng',
  'chánh',
  'trưởng',
] as const;

/** Words for whoever leads, whatever the title. */
const headWords = ['thủ trưởng', 'người đứng đầu'] as const;

/** Heads and deputies together. */
const leadershipWords = ['lãnh đạo', 'tập thể lãnh đạo', 'ban lãnh đạo'] as const;

/** Everybody with a position in the body. */
const memberWords = ['thành viên', 'ủy viên'] as const;

const deputyTitles = [...headTitles.map((title) => `phó ${title}`), 'phó trưởng', 'phó thủ trưởng'] as const;

/** Everything that may begin a phrase about persons, longest first. */
export const personTitles: readonly string[] = [
  ...headTitles,
  ...deputyTitles,
  ...headWords,
  ...leadershipWords,
  ...memberWords,
].sort((a, b) => b.length - a.length);

function begins(text: string, titles: readonly string[]): boolean {
  return titles.some((title) => text === title || text.startsWith(`${title} `));
}

/** Whether somebody with the folded position `held` is meant by the folded title `asked`. */
export function holdsTitle(held: string, asked: string): boolean {
  const position = held.replace(/^quyền /u, '');
  if (begins(asked, memberWords)) return true;
  if (begins(asked, leadershipWords)) return begins(position, headTitles) || position.startsWith('phó ');
  if (begins(asked, headWords)) return begins(position, headTitles);
  return begins(position, [asked]);
}
