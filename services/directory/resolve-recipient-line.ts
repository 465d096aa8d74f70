import type { RecipientLine } from '../reading/plan-reading';
import type { Resolution, ResolutionContext } from './resolution';
import { resolvePhrase } from './resolve-phrase';

export type { Addressee, Resolution, ResolutionContext } from './resolution';

/** "Như trên", "Như Điều 3": points at another place of the text, which a plan does not have. */
const reference = /^\s*như\s/iu;

const nobody: Resolution = { addressees: [], unresolved: [], suggestions: [] };

/**
 * Whom one line of "Nơi nhận" reaches (Phụ lục I, Mục II.9). Leaders are persons, groups have the members of the day,
 * notes in brackets count only where they tell which body is meant. The "Lưu" line keeps copies and reaches nobody.
 */
export function resolveRecipientLine(line: RecipientLine, context: ResolutionContext): Resolution {
  if (line.isArchive) return nobody;
  if (reference.test(line.name)) return { ...nobody, unresolved: [line.name] };
  if (line.noteKind === 'qualifier' && line.note !== null) {
    const qualified = resolvePhrase(`${line.name} ${line.note}`, 'PERSONS', context);
    if (qualified.unresolved.length === 0) return qualified;
  }
  return resolvePhrase(line.name, 'PERSONS', context);
}
