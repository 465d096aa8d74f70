import { composeHtml } from './compose-html';
import { composeText } from './compose-text';
import type { Letter } from './letter';

/** The three parts a mail is made of, from one model. The same letter always gives the same bytes. */
export function composeLetter(letter: Letter): { subject: string; text: string; html: string } {
  return { subject: letter.subject, text: composeText(letter), html: composeHtml(letter) };
}
