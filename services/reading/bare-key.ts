/** Lower-case letters without marks, đ as d, white space collapsed: for stamps and searches typed without marks. */
export function bareKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[đð]/g, 'd')
    .replace(/\s+/g, ' ')
    .trim();
}
