/**
 * TCVN 5712:1993 (ABC, fonts ".Vn…"): each letter is one character of the upper half of Latin-1.
 * Capitals with a tone have none of their own: the fonts ending in "H" print the small ones as capitals.
 */
const TCVN3_CODES = '\u00a1\u00a2\u00a3\u00a4\u00a5\u00a6\u00a7\u00a8\u00a9\u00aa\u00ab\u00ac\u00ad\u00ae';
const TCVN3_LETTERS = 'ĂÂÊÔƠƯĐăâêôơưđ';
const TCVN3_TONED: readonly (readonly [firstCode: number, letters: string])[] = [
  [0xb5, 'àảãáạ'],
  [0xbb, 'ằẳẵắ'],
  [0xc6, 'ặầẩẫấậè'],
  [0xce, 'ẻẽéẹềểễếệìỉ'],
  [0xdc, 'ĩíịò'],
  [0xe1, 'ỏõóọồổỗốộờởỡớợù'],
  [0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
];

export const TCVN3: ReadonlyMap<string, string> = new Map([
  ...Array.from(TCVN3_CODES).map((code, i) => [code, TCVN3_LETTERS[i] ?? ''] as const),
  ...TCVN3_TONED.flatMap(([first, letters]) =>
    Array.from(letters).map((letter, i) => [String.fromCharCode(first + i), letter] as const),
  ),
]);

/** VNI-Windows: a letter and, behind it, one character for its marks … */
export const VNI_MARKS: ReadonlyMap<string, string> = new Map([
  ['ù', '\u0301'],
  ['ø', '\u0300'],
  ['û', '\u0309'],
  ['õ', '\u0303'],
  ['ï', '\u0323'],
  ['â', '\u0302'],
  ['á', '\u0302\u0301'],
  ['à', '\u0302\u0300'],
  ['å', '\u0302\u0309'],
  ['ã', '\u0302\u0303'],
  ['ä', '\u0302\u0323'],
  ['ê', '\u0306'],
  ['é', '\u0306\u0301'],
  ['è', '\u0306\u0300'],
  ['ú', '\u0306\u0309'],
  ['ü', '\u0306\u0303'],
  ['ë', '\u0306\u0323'],
]);

/** … and these that stand alone. */
export const VNI_LETTERS: ReadonlyMap<string, string> = new Map([
  ['í', 'í'],
  ['ì', 'ì'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['î', 'ỵ'],
  ['ñ', 'đ'],
]);
