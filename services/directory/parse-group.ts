import { type AreaLevel, type AreaTier, areaLevels } from './area-levels';
import type { GroupQuery } from './create-directory';
import { groupNouns, localitiesNoun } from './group-nouns';
import { personTitles } from './person-titles';
import type { ResolutionContext } from './resolution';
import { splitScope } from './split-scope';
import type { UnitTag } from './unit-tags';

/** One piece of a group: "các phòng", "đơn vị cấp thị xã", "UBND các phường". */
export interface GroupPart {
  /** `NOUN`: units by what they are; `AREAS`: the UBND of the areas below. Parts of one kind form one run. */
  kind: 'NOUN' | 'AREAS';
  query: Omit<GroupQuery, 'areaId'>;
  /** Area printed with the piece; null: that of a later piece of the line, else the issuer's. */
  areaId: string | null;
}

const committee = 'ủy ban nhân dân';
const quantifier = /^(?:tất cả |toàn thể )?(?:các|những)(?: |$)/u;
const qualifier = / (?:có )?liên quan$/u;
const committeeTags: Record<AreaTier, UnitTag> = {
  PROVINCE: 'ubnd-tinh',
  DISTRICT: 'ubnd-huyen',
  COMMUNE: 'ubnd-xa',
};
const longestFirst = [...groupNouns].sort((a, b) => b.noun.length - a.noun.length);

function after(text: string, beginning: string): string | null {
  if (text === beginning) return '';
  return text.startsWith(`${beginning} `) ? text.slice(beginning.length + 1) : null;
}

/** Drops a title in front: "Chủ tịch UBND các xã" stands for the bodies. */
function cutTitle(key: string): string {
  const plain = key.replace(quantifier, '');
  const led = personTitles.map((title) => after(plain, title)).find((rest) => rest !== null && rest !== '');
  return led ?? key;
}

/** "sở ban ngành" → the tags of all three; null unless every word belongs to a noun. */
function readNouns(text: string): string[] | null {
  if (text === '') return [];
  for (const { noun, tags } of longestFirst) {
    const rest = after(text, noun);
    const more = rest === null ? null : readNouns(rest);
    if (more) return [...tags, ...more];
  }
  return null;
}

function parseNouns(key: string, context: ResolutionContext): GroupPart | null {
  const scoped = splitScope(key, context);
  if (scoped?.areaIds.length === 0) return null;
  const bare = (scoped?.base ?? key).replace(quantifier, '').replace(qualifier, '');
  const areaId = scoped?.areaIds[0] ?? null;
  if (bare === localitiesNoun) {
    return { kind: 'NOUN', query: { anyTag: ['ubnd'], reach: 'NEXT' }, areaId };
  }
  const tags = bare === '' ? null : readNouns(bare);
  return tags && { kind: 'NOUN', query: { anyTag: tags, reach: scoped?.allTiers ? 'ALL' : 'OWN' }, areaId };
}

/** "các phường", "cấp xã", after a first such piece also the bare "xã": the UBND of the areas below. */
function parseAreas(key: string, inRun: boolean, context: ResolutionContext): GroupPart | null {
  const withoutCommittee = after(key, committee) ?? key;
  const plural = quantifier.test(withoutCommittee);
  const byTier = withoutCommittee.startsWith('cấp ');
  if (!plural && !byTier && !inRun) return null;
  let rest = withoutCommittee.replace(quantifier, '').replace(/^cấp /u, '');
  const levels: AreaLevel[] = [];
  for (let level = nextLevel(rest); level; level = nextLevel(rest)) {
    levels.push(level);
    rest = after(rest, level.word)!;
  }
  if (levels.length === 0) return null;
  const scoped = rest === '' ? null : splitScope(rest, context);
  if (rest !== '' && (scoped?.base !== '' || scoped.areaIds.length === 0)) return null;
  const anyTag = levels.map(({ tag, tier }) => (byTier ? committeeTags[tier] : tag));
  return { kind: 'AREAS', query: { anyTag, reach: 'BELOW' }, areaId: scoped?.areaIds[0] ?? null };
}

function nextLevel(text: string) {
  return areaLevels.find(({ word }) => after(text, word) !== null);
}

/**
 * Reads a piece as (part of) a group.
 * @param run kind of the group the piece before belongs to, which lets "xã" continue "UBND các phường".
 * @returns null when the piece is no group.
 */
export function parseGroup(key: string, run: GroupPart['kind'] | null, context: ResolutionContext): GroupPart | null {
  const bodies = cutTitle(key);
  return parseAreas(bodies, run === 'AREAS', context) ?? parseNouns(bodies, context);
}
