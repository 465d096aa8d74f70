const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  ndash: '–',
  mdash: '—',
};

/** A line without the marks of Markdown and HTML that copies from the web leave behind; spacing is kept. */
export function stripMarkup(raw: string): { text: string; bold: boolean } {
  if (!/[*_#`<&\\[>]/.test(raw)) return { text: raw, bold: false };
  let text = raw
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<\/?[a-zA-Z][^<>]{0,200}>/g, '')
    .replace(/&([a-z]{2,5});/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/^\s*(?:>\s?)+/, '')
    .replace(/^(\s*)(\*{0,2})#{1,6}(?=[\s*_\p{L}\d])\s*/u, '$1$2')
    .replace(/`+/g, '')
    .replace(/!?\[([^\]]{0,300})\]\([^)]{0,500}\)/g, '$1');
  const bold = /^\s*(?:\*\*|__).*(?:\*\*|__)\s*\\?\s*$/.test(text);
  text = text
    .replace(/\*{2,}|_{2,}/g, '')
    .replace(/^(\s*)\*(?=\s)/, '$1-')
    .replace(/(?<![\p{L}\p{N}*])\*(?=[^\s*])/gu, '')
    .replace(/(?<=[^\s*])\*(?![\p{L}\p{N}*])/gu, '')
    .replace(/(?<![\p{L}\p{N}_])_(?=[\p{L}\p{N}(“"])/gu, '')
    .replace(/(?<=[\p{L}\p{N}.,;:)”"])_(?![\p{L}\p{N}_])/gu, '')
    .replace(/\\([-.*_#()[\]+!|&>])/g, '$1')
    .replace(/\\\s*$/, '');
  return { text, bold };
}
