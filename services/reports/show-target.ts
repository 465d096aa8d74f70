import { type Language, wording } from '../wording/wording';
import type { Target } from './indicator-target';
import { printNumber } from './vietnamese-number';

/** "từ 95% trở lên", "trên 12 cuộc". */
export function showTarget({ comparison, value }: Target, unit: string | null, language: Language): string {
  return wording(language).reports.targets[comparison](showValue(value, unit));
}

/** "85,5%", "250.000 cây xanh". */
export function showValue(value: number, unit: string | null): string {
  if (unit === null) return printNumber(value);
  return unit === '%' ? `${printNumber(value)}%` : `${printNumber(value)} ${unit}`;
}
