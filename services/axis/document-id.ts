import type { Day } from '../reading/plan-reading';
import { axisDay, parseAxisDay } from './axis-time';

/** Which document is meant: by whom, and number and symbol with the day or at least the year. */
export interface AxisDocumentId {
  organId: string;
  day: Day | null;
  year: number;
  number: number;
  symbol: string;
}

const LONGEST_CHARS = 200;
const ORGAN = '[A-Z0-9]+(?:\\.[A-Z0-9]+)*';
const NUMBER_AND_SYMBOL = '(\\d{1,6})/([\\p{L}\\d][\\p{L}\\d.\\-]*)';
const COMMAS = new RegExp(`^(${ORGAN}),(\\d{4})/(\\d{2})/(\\d{2}),${NUMBER_AND_SYMBOL}$`, 'u');
const HYPHENS = new RegExp(`^(${ORGAN})-(\\d{4})-${NUMBER_AND_SYMBOL}$`, 'u');

/** `000.00.00.H27,2026/02/05,05/KH-UBND`, as the samples of the axis have it. */
export function documentIdOf(organId: string, day: Day, numberAndSymbol: string): string {
  return `${organId},${axisDay(day)},${numberAndSymbol}`;
}

/** Both shapes in use: with commas and the day, and `<organ>-<year>-<number/symbol>`; null for anything else. */
export function parseDocumentId(text: string): AxisDocumentId | null {
  const id = text.normalize('NFC').replace(/\s+/g, '');
  if (id.length > LONGEST_CHARS) return null;
  const commas = COMMAS.exec(id);
  if (commas) {
    const [, organId = '', year = '', month = '', date = '', number = '', symbol = ''] = commas;
    const day = parseAxisDay(`${year}/${month}/${date}`);
    return day === null ? null : { organId, day, year: Number(year), number: Number(number), symbol };
  }
  const [, organId, year, number, symbol] = HYPHENS.exec(id) ?? [];
  if (!organId || !year || !number || !symbol) return null;
  return { organId, day: null, year: Number(year), number: Number(number), symbol };
}
