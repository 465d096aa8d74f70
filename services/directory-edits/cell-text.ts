/** What a spreadsheet takes for the beginning of a formula, and the sign that protects from it. */
const FORMULA = /^['=+\-@\t\r＝＋－＠]/u;

/** A cell no spreadsheet program runs: what begins like a formula gets an apostrophe before it. */
export function protectCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Takes the protection off again; an apostrophe before anything else belongs to the text. */
export function unprotectCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** Several texts in one cell; `\` stands before a separator that belongs to a text. */
export function joinCell(texts: readonly string[], separator: '|' | ';'): string {
  return texts.map((text) => text.replace(/[\\|;]/g, '\\$&')).join(separator === '|' ? ' | ' : '; ');
}

/** Entries of a list with their own parts: the parts are escaped already. */
export function joinEntries(entries: readonly string[]): string {
  return entries.join(' | ');
}

/** The texts of a cell as they were; an empty cell has none. */
export function splitCell(cell: string, separator: '|' | ';'): string[] {
  return splitRaw(cell, separator).map((part) => part.replace(/\\([\\|;])/g, '$1'));
}

/** Entries of a list, their parts still escaped. */
export function splitEntries(cell: string): string[] {
  return splitRaw(cell, '|');
}

function splitRaw(cell: string, separator: '|' | ';'): string[] {
  if (cell.trim() === '') return [];
  const parts: string[] = [];
  let part = '';
  for (let at = 0; at < cell.length; at += 1) {
    const sign = cell.charAt(at);
    if (sign === separator) {
      parts.push(part);
      part = '';
      continue;
    }
    part += sign;
    if (sign === '\\') {
      at += 1;
      part += cell.charAt(at);
    }
  }
  return [...parts, part].map((one) => one.trim());
}
