import type { LetterDue } from '../../services/mail/letters/letter-obligation';
import type { Language } from '../../services/wording/wording';

/** What every page needs. */
export interface PageContext {
  language: Language;
  /** Of the Content-Security-Policy, for the one <style>. */
  nonce: string;
}

export interface PagePlan {
  /** `05/KH-UBND`; null until numbered. */
  number: string | null;
  title: string;
  issuer: string;
  urgency: string | null;
  revision: number;
}

/** Where the document of a page can be fetched as a file. */
export interface DocumentFiles {
  pdf: string;
  docx: string;
}

/** Hidden in every form; a form without them is refused. */
export interface FormGuard {
  csrf: string;
  /** SHA-256 (hex) of what the page shows. */
  docHash: string;
}

/** The answer to the last attempt, shown above the page; the fields keep what was typed. */
export interface PageNotice {
  kind: 'error' | 'done';
  text: string;
}

export type PageDue = LetterDue;
