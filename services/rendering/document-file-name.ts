import { bareKey } from '../reading/bare-key';
import type { PlanDocument } from './plan-document';

const LONGEST_SLUG_CHARS = 60;

/** `05_KH-UBND_2026.pdf`; without a number `du-thao-<slug>.pdf`, the title in plain letters. */
export function documentFileName(plan: PlanDocument, extension: string): string {
  if (plan.number && plan.symbol) {
    const symbol = plan.symbol.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '-');
    const parts = [plan.number, symbol, plan.date.year].filter((part) => part !== null);
    return `${parts.join('_')}.${extension}`;
  }
  const slug = bareKey(plan.title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG_CHARS)
    .replace(/^-+|-+$/g, '');
  return `${[plan.draft ? 'du-thao' : 'ke-hoach', slug].filter((part) => part !== '').join('-')}.${extension}`;
}
