const GENERAL = 'Đơn vị đã triển khai đầy đủ các nhiệm vụ được giao; không có khó khăn, vướng mắc.';

/** What a unit writes into the form of its report: each part of the outline, each figure, and a word in general. */
export function writeReport(html: string): { fields: Record<string, string>; parts: number; figures: number } {
  const names = [...html.matchAll(/ name="((?:parts|values|notes)\.[^"]+)"/g)].map(([, name = '']) => name);
  const fields = Object.fromEntries(names.map((name) => [name, wordsFor(name)]));
  const count = (prefix: string): number => names.filter((name) => name.startsWith(prefix)).length;
  return { fields: { ...fields, text: GENERAL }, parts: count('parts.'), figures: count('values.') };
}

/** The same by GraphQL, for the form of one report; an aim without a unit is told in words. */
export function reportInput(form: {
  sections: { key: string }[];
  indicators: { key: string; unit: string | null }[];
}): {
  input: {
    text: string;
    parts: { key: string; text: string }[];
    values: { key: string; value?: number; note: string }[];
  };
  parts: number;
  figures: number;
} {
  const parts = form.sections.map(({ key }) => ({ key, text: wordsFor('parts.') }));
  const values = form.indicators.map(({ key, unit }) => ({
    key,
    ...(unit === null ? {} : { value: 95.5 }),
    note: wordsFor('notes.'),
  }));
  const figures = values.filter((one) => 'value' in one).length;
  return { input: { text: GENERAL, parts, values }, parts: parts.length, figures };
}

function wordsFor(name: string): string {
  if (name.startsWith('values.')) return '95,5';
  if (name.startsWith('notes.')) return 'Theo số liệu tổng hợp của đơn vị.';
  return 'Đã tổ chức thực hiện đúng tiến độ, bảo đảm yêu cầu của kế hoạch.';
}
