import type { Language } from './wording';

const MAX_RANGES = 20;

/** The language of a page by `Accept-Language`; Vietnamese unless English is preferred to it. Never throws. */
export function negotiateLanguage(acceptLanguage: string | null): Language {
  const ranges = (acceptLanguage ?? '').slice(0, 1000).split(',', MAX_RANGES);
  const quality = { vi: -1, en: -1 };
  for (const range of ranges) {
    const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
    const primary = tag.trim().split('-')[0];
    if (primary !== 'vi' && primary !== 'en') continue;
    quality[primary] = Math.max(quality[primary], qualityOf(parameters));
  }
  return quality.en > 0 && quality.en > quality.vi ? 'en' : 'vi';
}

/** RFC 9110: `q` from 0 to 1, 1 when it is missing; what cannot be read counts for nothing. */
function qualityOf(parameters: string[]): number {
  const given = parameters
    .map((parameter) => /^\s*q\s*=\s*(.*?)\s*$/.exec(parameter)?.[1])
    .find((q) => q !== undefined);
  if (given === undefined) return 1;
  return /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(given) ? Number(given) : 0;
}
