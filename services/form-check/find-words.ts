export interface FoundWords {
  at: number;
  text: string;
}

/** Words on a printed line, whatever blanks stand between them; whole words only. Linear in the line. */
export function findWords(line: string, words: string): FoundWords | null {
  const parts = words.trim().split(/\s+/u);
  if (parts[0] === undefined || parts[0] === '') return null;
  const body = parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('[^\\S\\n]+');
  const before = /^[\p{L}\p{N}]/u.test(words.trim()) ? '(?<![\\p{L}\\p{N}])' : '';
  const after = /[\p{L}\p{N}]$/u.test(words.trim()) ? '(?![\\p{L}\\p{N}])' : '';
  const found = new RegExp(`${before}${body}${after}`, 'u').exec(line);
  return found ? { at: found.index, text: found[0] } : null;
}
