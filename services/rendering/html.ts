import { cleanLines } from '../wording/clean-text';

const SAFE = Symbol('safe');

/** HTML made by the `html` tag. Nothing that comes from outside can be one: the key is a symbol of this file. */
export interface SafeHtml {
  readonly [SAFE]: string;
}

/** What may stand between `${` and `}`: text is escaped, lists are joined, null and false give nothing. */
export type HtmlValue = SafeHtml | string | number | null | false | readonly HtmlValue[];

/**
 * Template tag that escapes every value, in element content and in quoted attributes alike. Control characters,
 * direction overrides and invisible characters are taken out, so that what is read is what is meant.
 */
export function html(parts: TemplateStringsArray, ...values: HtmlValue[]): SafeHtml {
  return {
    [SAFE]: parts.map((part, index) => part + (index < values.length ? render(values[index] ?? null) : '')).join(''),
  };
}

function render(value: HtmlValue): string {
  if (value === null || value === false) return '';
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  return isSafe(value) ? value[SAFE] : value.map(render).join('');
}

function isSafe(value: SafeHtml | readonly HtmlValue[]): value is SafeHtml {
  return SAFE in value;
}

export function escapeHtml(text: string): string {
  return cleanLines(text).replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The finished text, for an answer or a mail. */
export function htmlText(safe: SafeHtml): string {
  return safe[SAFE];
}

/** A style sheet or other markup that is a constant of this code, never data. */
export function trustedHtml(constant: string): SafeHtml {
  return { [SAFE]: constant };
}
