import type { Day } from '../reading/plan-reading';
import type { Directory } from './create-directory';
import type { UnitChannel } from './directory-data';

/** Somebody who gets a copy, a task or a report duty. */
export interface Addressee {
  kind: 'unit' | 'person';
  id: string;
  channel: UnitChannel;
  /** The piece of the line that led here, as printed, with a distributed prefix put before it. */
  via: string;
}

export interface Resolution {
  /** Each id once, in the order of the line; members of a group in the order of the directory. */
  addressees: readonly Readonly<Addressee>[];
  /** Pieces that nothing in the directory matches, as printed. */
  unresolved: readonly string[];
  /** For each of the first ten unresolved pieces up to three official names: the nearest, or what a dissolved unit became. */
  suggestions: { piece: string; names: string[] }[];
}

export interface ResolutionContext {
  directory: Directory;
  /** The body that issues the plan; bare words like "xã" or "Phòng Nội vụ" are read from where it stands. */
  issuerId: string;
  /** Groups have the members, and leaders the holders, of that day. */
  asOf: Day;
}
