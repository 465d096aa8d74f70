import type { BodyBlock } from './plan-document';

/** The words are a title and stand in bold: sections are, unless it is said that one is not. */
export function isTitled({ kind, titled }: BodyBlock): boolean {
  return kind === 'heading' || (titled ?? kind === 'section');
}
