import { TCVN3, VNI_LETTERS, VNI_MARKS } from './vocabulary/legacy-encodings';

export type LegacyFont = 'TCVN3' | 'VNI';

/** Letters typed for a font of the days before Unicode, as the letters that font shows. */
export function fromLegacyLetters(text: string, font: LegacyFont): string {
  return font === 'TCVN3' ? fromTcvn3(text) : fromVni(text);
}

function fromTcvn3(text: string): string {
  return text.split('\n').map(fromTcvn3Line).join('\n');
}

/** There are no toned capitals in this encoding: "CéNG HßA" was typed with the capitals lock on. */
function fromTcvn3Line(line: string): string {
  const letters = Array.from(line, (letter) => TCVN3.get(letter) ?? letter).join('');
  const inCapitals = !/[a-z]/.test(line) && /[A-Z].*[A-Z].*[A-Z]/.test(line);
  if (inCapitals) return letters.toUpperCase();
  return letters.replace(/\p{L}+/gu, (word) =>
    /[A-Z]/.test(word.slice(1)) && !/[a-z]/.test(word) ? word.toUpperCase() : word,
  );
}

function fromVni(text: string): string {
  let converted = '';
  let before = '';
  for (const letter of text) {
    const lower = letter.toLowerCase();
    const marks = /^[aeiouyôö]$/i.test(before) ? VNI_MARKS.get(lower) : undefined;
    const alone = VNI_LETTERS.get(lower);
    if (marks) converted += marks;
    else if (alone) converted += letter === lower ? alone : alone.toUpperCase();
    else converted += letter;
    before = letter;
  }
  return converted.normalize('NFC');
}
