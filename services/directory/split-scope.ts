import { areaLevels } from './area-levels';
import type { Unit } from './directory-data';
import { isInForce } from './is-in-force';
import type { ResolutionContext } from './resolution';

/** A phrase cut into what is meant and where: "công an" + the xã. */
export interface ScopedPhrase {
  base: string;
  /** Areas (ids of their UBND) the words at the end stand for; empty when they name none that is in reach. */
  areaIds: string[];
  /** "các cấp": the area in `areaIds` and all below it. */
  allTiers: boolean;
}

/** Words that join a noun to its area, folded, longest first. */
const connectors = [
  'đóng trên địa bàn',
  'trên địa bàn',
  'trực thuộc',
  'trong toàn',
  'trên toàn',
  'thuộc',
  'trong',
  'trên',
  'của',
  'tại',
  'ở',
];
const committee = 'ủy ban nhân dân';
/** "thị trấn Nông trường Việt Lâm" has six. */
const maxWordsOfArea = 8;

function cutEnd(text: string, ending: string): string | null {
  if (text === ending) return '';
  return text.endsWith(` ${ending}`) ? text.slice(0, -ending.length - 1) : null;
}

/** Drops "trực thuộc UBND", "trên địa bàn", "của" from the end of the base. */
function cutConnector(base: string): string {
  const beforeCommittee = cutEnd(base, committee);
  for (const text of beforeCommittee === null ? [base] : [beforeCommittee, base]) {
    for (const connector of connectors) {
      const rest = cutEnd(text, connector);
      if (rest !== null) return cutConnector(rest);
    }
  }
  return base;
}

/**
 * Among areas of one name the one nearest to the issuer: its own or one below, else one that shares the nearest
 * superior with it. Null when none is in reach or two are equally near.
 */
function nearestArea(named: readonly Unit[], { directory, issuerId, asOf }: ResolutionContext): string | null {
  const existing = named.filter((unit) => isInForce(unit, asOf));
  const chain = directory.areaChain(issuerId);
  const candidates = (existing.length > 0 ? existing : named)
    .map(({ id }) => ({ id, steps: chain.findIndex((above) => directory.areaChain(id).includes(above)) }))
    .filter(({ steps }) => steps >= 0)
    .sort((a, b) => a.steps - b.steps);
  const [first, second] = candidates;
  return first === undefined || first.steps === second?.steps ? null : first.id;
}

/** The full name of an area at the end ("công an huyện thanh miện"), longest first. */
function cutNamedArea(key: string, context: ResolutionContext): ScopedPhrase | null {
  const words = key.split(' ');
  for (let start = Math.max(0, words.length - maxWordsOfArea); start < words.length - 1; start++) {
    const named = context.directory.areasNamed(words.slice(start).join(' '));
    if (named.length === 0) continue;
    const areaId = nearestArea(named, context);
    return {
      base: cutConnector(words.slice(0, start).join(' ')),
      areaIds: areaId === null ? [] : [areaId],
      allTiers: false,
    };
  }
  return null;
}

function cutLevelWord(key: string, { directory, issuerId }: ResolutionContext): ScopedPhrase | null {
  const level = areaLevels.find(({ word }) => cutEnd(key, word) !== null);
  if (!level) return null;
  const before = cutEnd(key, level.word) ?? '';
  const withoutTier = cutEnd(before, 'cấp');
  const areaId = directory.areaChain(issuerId).find((id) => {
    const unit = directory.unit(id);
    return withoutTier === null ? unit?.tags.includes(level.tag) : unit?.level === level.tier;
  });
  return {
    base: cutConnector(withoutTier ?? before),
    areaIds: areaId === undefined ? [] : [areaId],
    allTiers: false,
  };
}

/**
 * Cuts the area off the end of a folded phrase, as seen from the issuer: "xã" is the nearest xã at or above it,
 * "huyện Thanh Miện" that huyện, "các cấp" the issuer's area with everything below.
 * @returns null when the phrase ends in no area.
 */
export function splitScope(key: string, context: ResolutionContext): ScopedPhrase | null {
  const { directory, issuerId } = context;
  const ownArea = directory.areaOf(issuerId);
  const everyTier = cutEnd(key, 'các cấp');
  if (everyTier !== null) return { base: cutConnector(everyTier), areaIds: [ownArea], allTiers: true };
  const sameTier = cutEnd(key, 'cùng cấp') ?? cutEnd(key, 'địa phương mình');
  if (sameTier !== null) return { base: sameTier, areaIds: [ownArea], allTiers: false };
  return cutNamedArea(key, context) ?? cutLevelWord(key, context);
}
