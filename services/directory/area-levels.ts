import type { UnitLevel } from './directory-data';

export type AreaTier = Exclude<UnitLevel, 'CENTRAL' | 'INTERNAL'>;

/** A word for a kind of area, folded, and the tag its UBND carries. */
export interface AreaLevel {
  word: string;
  tag: string;
  /** What "cấp <word>" means: the tier, whatever the kind. */
  tier: AreaTier;
}

/** Longest first: "thị xã" must not be read as "xã". */
export const areaLevels: readonly AreaLevel[] = [
  { word: 'thành phố', tag: 'thanh-pho', tier: 'DISTRICT' },
  { word: 'thị trấn', tag: 'thi-tran', tier: 'COMMUNE' },
  { word: 'thị xã', tag: 'thi-xa', tier: 'DISTRICT' },
  { word: 'phường', tag: 'phuong', tier: 'COMMUNE' },
  { word: 'huyện', tag: 'huyen', tier: 'DISTRICT' },
  { word: 'tỉnh', tag: 'tinh', tier: 'PROVINCE' },
  { word: 'xã', tag: 'xa', tier: 'COMMUNE' },
  // Only where it ends a phrase ("Công an TT"); elsewhere TT is mostly "Thường trực".
  { word: 'tt', tag: 'thi-tran', tier: 'COMMUNE' },
];
