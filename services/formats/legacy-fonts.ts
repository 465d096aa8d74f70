import { fromLegacyLetters, type LegacyFont } from '../reading/legacy-letters';
import type { Finding } from '../reading/plan-reading';
import { convertedEncoding } from '../reading/repair-encoding';
import { vietnameseShare } from '../reading/vietnamese-share';
import { Refused } from './extraction';
import { FILE_REFUSALS } from './refusals-of-files';

/** Pieces of one paragraph with the font they were set in. */
export interface Runs {
  add(text: string, font: string | null, capitals?: boolean): void;
  /** The text collected so far, in Unicode; begins anew. */
  take(): string;
}

/** Converts what was set in the fonts before Unicode (.VnTime, VNI-Times). */
export interface LegacyFonts {
  collect(): Runs;
  /** What was converted. @throws Refused when the result does not look like Vietnamese. */
  notes(): Finding[];
}

const SURE_SHARE = 0.85;
/** Fewer words prove nothing; the font's name then is proof enough. */
const FEW_WORDS = 12;
const CHECKED_CHARACTERS = 60_000;
/** Neither Latin-1 nor the quotation marks and dashes of windows-1252: Unicode already. */
const BEYOND_LATIN_1 = /[\u0100-\u0151\u0193-\u02c5\u02c7-\u02db\u02dd-\u2012\u2123-\uffff]/;

export function createLegacyFonts(): LegacyFonts {
  let converted = '';
  const used = new Set<string>();
  const convert = ({ text, font, capitals }: Piece): string => {
    const legacy = legacyFont(font);
    // What is Unicode already was typed in another way, whatever the font is called.
    const isLegacy = legacy !== null && !BEYOND_LATIN_1.test(text) && !/^\p{ASCII}*$/u.test(text);
    const letters = isLegacy ? fromLegacyLetters(text, legacy) : text;
    if (isLegacy) {
      used.add(legacy === 'TCVN3' ? 'TCVN3 (ABC)' : 'VNI Windows');
      if (converted.length < CHECKED_CHARACTERS) converted += `${letters} `;
    }
    return capitals || isCapitalFont(font) ? letters.toUpperCase() : letters;
  };
  return {
    collect() {
      let pieces: Piece[] = [];
      return {
        add(text, font, capitals = false) {
          const last = pieces.at(-1);
          // A letter and its mark may stand in two runs of one font.
          if (last && (text === '\n' || (last.font === font && last.capitals === capitals))) last.text += text;
          else pieces.push({ text, font, capitals });
        },
        take() {
          const text = pieces.map(convert).join('');
          pieces = [];
          return text;
        },
      };
    },
    notes() {
      if (used.size === 0) return [];
      const { words, valid } = vietnameseShare(converted);
      if (words >= FEW_WORDS && valid < SURE_SHARE) throw new Refused(FILE_REFUSALS.unsureFonts);
      return [convertedEncoding([...used].join(', '))];
    },
  };
}

interface Piece {
  text: string;
  font: string | null;
  capitals: boolean;
}

function legacyFont(name: string | null): LegacyFont | null {
  if (name === null) return null;
  if (/^\s*\.Vn/i.test(name)) return 'TCVN3';
  return /^\s*VNI[- ]/i.test(name) ? 'VNI' : null;
}

/** ".VnTimeH", ".VnArialH": the small letters are printed as capitals. */
function isCapitalFont(name: string | null): boolean {
  return name !== null && /^\s*\.Vn.*H\s*$/.test(name);
}
