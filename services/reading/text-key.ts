/** Old and new placement of the tone mark: "hoà" and "hòa", "uỷ" and "ủy" are the same word (domain A18). */
const TONE_PLACEMENT: Readonly<Record<string, string>> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oè: 'òe',
  oé: 'óe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
};

/** Only at the end of a syllable, and never after q: "hoàn", "huỳnh" and "quý" have one spelling. */
const TONE_PAIR = /(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/gu;

/**
 * Lower-case key with one tone placement, for matching.
 *
 * The key has exactly the length of `text` (which must be NFC), so an index found in the key
 * is an index in the quotation: grammar runs on keys, values are cut from the text.
 * Words spelled the newer way ("ủy", "hòa", "hóa") are their own key.
 */
export function textKey(text: string): string {
  let lower = text.toLowerCase();
  if (lower.length !== text.length) {
    // A few letters outside Vietnamese ("İ") grow when lowered; keep those as they are.
    lower = Array.from(text, (c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join('');
  }
  return lower.replace(TONE_PAIR, (pair) => TONE_PLACEMENT[pair] ?? pair);
}
