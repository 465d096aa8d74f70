import type { Unit } from './directory-data';
import type { Addressee } from './resolution';

/** What the pieces of a clause from some place on were found to mean. */
export interface PieceMatch {
  /** How many pieces the match used up. */
  taken: number;
  /** Empty: a group was understood, but nobody belongs to it that day. */
  addressees: Omit<Addressee, 'via'>[];
}

export function unitAddressee({ id, channel }: Unit): Omit<Addressee, 'via'> {
  return { kind: 'unit', id, channel };
}
