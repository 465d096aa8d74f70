const LONE_CONSONANTS = /^(?:ng|nh|ch|n|t|c|m|p)(?![\p{L}\p{N}/])/u;
const NO_ONSET = /^[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/u;

/**
 * Joins a line to the text before it. A symbol broken at its hyphen ("619/KH-⏎UBND") and a word broken
 * inside a syllable are closed up; "kinh tế -⏎xã hội" keeps its blank.
 */
export function joinWords(before: string, after: string, brokenWord = false): string {
  if (before === '' || after === '') return before + after;
  if (brokenWord) return before + after;
  if (/[\p{L}\p{N}][-–]$/u.test(before)) {
    const hyphenated = /\p{L}-$/u.test(before) && (NO_ONSET.test(after) || LONE_CONSONANTS.test(after));
    return hyphenated ? before.slice(0, -1) + after : before + after;
  }
  if (/[\p{N}\p{Lu}]\/$/u.test(before) && /^[\p{Lu}\p{N}]/u.test(after)) return before + after;
  if (/[\p{N}\p{Lu}]$/u.test(before) && /^\/\p{Lu}/u.test(after)) return before + after;
  if (/\p{Ll}$/u.test(before) && LONE_CONSONANTS.test(after)) return before + after;
  return `${before} ${after}`;
}
