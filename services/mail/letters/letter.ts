import type { Language } from '../../wording/wording';

export interface LetterFact {
  label: string;
  value: string;
}

export interface LetterList {
  title: string;
  items: string[];
}

/** A link and the words on it. */
export interface LetterLink {
  label: string;
  url: string;
}

/** Several things to do, each with a link of its own. */
export interface LetterSection {
  title: string;
  link: LetterLink | null;
  items: { text: string; link: LetterLink | null }[];
}

/**
 * One letter as it is meant; text and HTML are two prints of it and never differ in what they say.
 * All strings are one line unless said otherwise; they may come from people and are escaped in print.
 */
export interface Letter {
  language: Language;
  /** Vietnamese in either language: the clerk's mailbox is sorted by it. One line, at most 250 characters. */
  subject: string;
  greeting: string;
  paragraphs: string[];
  facts: LetterFact[];
  /** Words of a person, kept as written; may have several lines. */
  quote: { label: string; text: string } | null;
  lists: LetterList[];
  /** Only of letters about several things. */
  sections?: LetterSection[];
  /** Six digits, shown large. */
  code: string | null;
  action: LetterLink | null;
  /** Below the link. */
  notes: string[];
  closing: string;
  footer: string;
}
