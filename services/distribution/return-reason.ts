import { type Language, wording } from '../wording/wording';
import type { ReturnKind } from './delivery';

const MAX_REASON_CHARS = 100_000;

/** Why a copy is returned, in words: the kind as the list names it, and what the recipient wrote. Null: nothing said. */
export function returnReason(kind: ReturnKind | null, words: string, language: Language): string | null {
  const parts = [kind ? wording(language).pages.acknowledge.reasonKinds[kind] : '', words.trim()];
  return (
    parts
      .filter((part) => part !== '')
      .join(': ')
      .slice(0, MAX_REASON_CHARS) || null
  );
}
