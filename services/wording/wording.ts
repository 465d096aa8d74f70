import { en } from './en';
import { vi } from './vi';

export type Language = 'vi' | 'en';

/** The shape every language fills; Vietnamese is the source of the keys. */
export type Wording = typeof vi;

const CATALOGUES: Record<Language, Wording> = { vi, en };

/** Everything officials read, in one language. */
export function wording(language: Language): Wording {
  return CATALOGUES[language];
}
