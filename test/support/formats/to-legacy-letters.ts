import { TCVN3, VNI_LETTERS, VNI_MARKS } from '../../../services/reading/vocabulary/legacy-encodings';

const tcvn3 = inverse(TCVN3);
const vniLetters = inverse(VNI_LETTERS);
const vniMarks = inverse(VNI_MARKS);
const HORN = '\u031b';
const SHAPES = ['\u0302', '\u0306'];

/** Unicode as somebody typed it with a TCVN3 font, capitals with a tone as the small letter. */
export function toTcvn3(text: string): string {
  return Array.from(
    text.normalize('NFC'),
    (letter) => tcvn3.get(letter) ?? tcvn3.get(letter.toLowerCase()) ?? letter,
  ).join('');
}

/** Unicode as somebody typed it with a VNI font. */
export function toVni(text: string): string {
  return Array.from(text.normalize('NFC'), (letter) => {
    const lower = letter.toLowerCase();
    const code = vniLetters.get(lower) ?? compose(lower);
    return letter === lower ? code : code.toUpperCase();
  }).join('');
}

function compose(letter: string): string {
  const [base = '', ...marks] = Array.from(letter.normalize('NFD'));
  if (marks.length === 0 || !/[aeiouy]/.test(base)) return letter;
  const vowel = marks.includes(HORN) ? (vniLetters.get(`${base}${HORN}`.normalize('NFC')) ?? base) : base;
  const rest = marks.filter((mark) => mark !== HORN);
  const ordered = [...rest.filter((mark) => SHAPES.includes(mark)), ...rest.filter((mark) => !SHAPES.includes(mark))];
  return vowel + (vniMarks.get(ordered.join('')) ?? '');
}

function inverse(map: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...map].map(([from, to]) => [to, from]));
}
