/** What stands before the words of a heading, an item or a bullet. */
export interface Marker {
  type: 'part' | 'roman' | 'upper' | 'number' | 'letter' | 'dash' | 'plus';
  /** As printed, without the sign after it: `II`, `Phần I`, `1.2`, `a`. Empty for bullets. */
  label: string;
  /** The words after the marker. */
  rest: string;
}

const PART =
  /^((?:PHẦN|Phần|CHƯƠNG|Chương|MỤC|Mục) +(?:(?:thứ|THỨ) +\p{L}+|[IVXLC]{1,6}|\d{1,2}|[A-ZĐ])(?![\p{L}\p{N}]))(.*)$/u;
/** "V/v" opens the subject of a letter. */
const ROMAN = /^(?!V\/[vV](?!\p{L}))([IVXLC]{1,6}) ?[./)\-–:]+ ?(.*)$/u;
const ROMAN_BARE = /^([IVX]{1,5}) +((?=\p{Lu})[^\p{Ll}]{4,})$/u;
const UPPER = /^([A-HĐ]) ?[./)\-–] ?((?=[“"(]?\p{Lu}).+)$/u;
const NUMBER = /^(\d{1,2}(?:\.\d{1,2}){0,3}) ?[.)/:\-–] ?(?=[^\d\s.…])(.+)$/;
const NUMBER_BARE = /^(\d{1,2}(?:\.\d{1,2}){1,3}) +((?=[“"(]?\p{Lu}).+)$/u;
const LETTER = /^([a-zđ]\.?\d?) ?[.)/] ?(?=[^\s\d.…])(.+)$/;
/** "87/TTr-KL ngày …" at the start of a printed line is the number of a document. */
const SYMBOL = /^\d{1,5} ?[/-] ?\p{Lu}[\p{L}\d]*[-–/]\p{Lu}/u;
const DASH = /^(?:[-–—−•·*●▪] ?|o +(?=\p{Lu}))((?=[\p{L}\p{N}“"'‘(<>≥]).+)$/u;
const PLUS = /^\+ ?(.+)$/;

/** Reads the marker a line begins with; null when it begins with plain words. */
export function readMarker(text: string): Marker | null {
  const part = PART.exec(text);
  if (part && isPartHeading(part[2] ?? '')) {
    return { type: 'part', label: part[1] ?? '', rest: (part[2] ?? '').replace(/^ ?[.:\-–)/]+ ?/, '').trim() };
  }
  if (SYMBOL.test(text)) return null;
  const roman = ROMAN.exec(text) ?? ROMAN_BARE.exec(text);
  if (roman && isRomanNumeral(roman[1] ?? '') && !/^\d{3}/.test(roman[2] ?? ''))
    return { type: 'roman', label: roman[1] ?? '', rest: roman[2] ?? '' };
  const upper = UPPER.exec(text);
  if (upper && isMostlyCapital(upper[2] ?? '')) return { type: 'upper', label: upper[1] ?? '', rest: upper[2] ?? '' };
  const number = NUMBER.exec(text) ?? NUMBER_BARE.exec(text);
  if (number) return { type: 'number', label: number[1] ?? '', rest: number[2] ?? '' };
  const letter = LETTER.exec(text);
  if (letter) return { type: 'letter', label: letter[1] ?? '', rest: letter[2] ?? '' };
  const dash = DASH.exec(text);
  if (dash) return { type: 'dash', label: '', rest: dash[1] ?? '' };
  const plus = PLUS.exec(text);
  if (plus) return { type: 'plus', label: '', rest: plus[1] ?? '' };
  return null;
}

/** "Phần I: …" is a heading, "Phần I của Kế hoạch này" is prose. */
function isPartHeading(after: string): boolean {
  return after.trim() === '' || /^ ?[.:\-–)/]/.test(after) || isMostlyCapital(after);
}

/** Plans number up to thirty sections; "C", "D", "L", "M" are letters. */
function isRomanNumeral(label: string): boolean {
  return /^(?:X{0,2}(?:IX|IV|V?I{1,3}|V)|X{1,3})$/.test(label);
}

function isMostlyCapital(text: string): boolean {
  const letters = text.slice(0, 60).match(/\p{L}/gu) ?? [];
  const capitals = letters.filter((letter) => letter !== letter.toLowerCase());
  return letters.length > 2 && capitals.length >= letters.length * 0.7;
}
