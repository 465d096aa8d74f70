const olderPlacement: Readonly<Record<string, string>> = {
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

/**
 * Writes the tone mark of open `oa`, `oe`, `uy` on the first vowel (uỷ → ủy, hoá → hóa): both
 * spellings are in use and the seed plans mix them. `qu` is a consonant, so "quý" stays.
 * Expects lower case NFC text.
 */
export function unifyTonePlacement(text: string): string {
  return text.replace(
    /(?<!q)(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![\p{L}\p{M}])/gu,
    (vowels: string) => olderPlacement[vowels] ?? vowels,
  );
}
