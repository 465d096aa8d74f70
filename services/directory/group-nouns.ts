import type { UnitTag } from './unit-tags';

/** A plural noun on "Nơi nhận", folded, and the tags of the units it stands for. */
export interface GroupNoun {
  noun: string;
  tags: readonly UnitTag[];
}

const agencies: readonly UnitTag[] = ['phong-ban', 'so-ban-nganh', 'nganh'];

/**
 * Which tags exist depends on the level, so one row serves all: "ban" finds the sở, ban, ngành of a province,
 * the phòng, ban of a huyện. A noun without tags is understood, but adds nobody.
 */
export const groupNouns: readonly GroupNoun[] = [
  { noun: 'phòng', tags: ['phong-ban'] },
  { noun: 'phòng chuyên môn', tags: ['phong-ban'] },
  { noun: 'ban', tags: ['phong-ban', 'so-ban-nganh'] },
  { noun: 'ban đảng', tags: ['dang'] },
  { noun: 'ban xây dựng đảng', tags: ['dang'] },
  { noun: 'cơ quan đảng', tags: ['dang'] },
  { noun: 'sở', tags: ['so-ban-nganh'] },
  { noun: 'ngành', tags: ['nganh', 'so-ban-nganh'] },
  { noun: 'cơ quan', tags: agencies },
  { noun: 'cơ quan chuyên môn', tags: ['phong-ban', 'so-ban-nganh'] },
  { noun: 'cơ quan nhà nước', tags: agencies },
  { noun: 'cơ quan hành chính nhà nước', tags: agencies },
  { noun: 'cơ quan theo quy định', tags: ['nhan-bao-cao'] },
  { noun: 'đơn vị', tags: ['don-vi-su-nghiep', 'phong-ban', 'so-ban-nganh'] },
  { noun: 'đơn vị sự nghiệp', tags: ['don-vi-su-nghiep'] },
  { noun: 'đơn vị sự nghiệp công lập', tags: ['don-vi-su-nghiep'] },
  { noun: 'đoàn thể', tags: ['doan-the'] },
  { noun: 'đoàn thể chính trị xã hội', tags: ['doan-the'] },
  { noun: 'tổ chức chính trị xã hội', tags: ['doan-the'] },
  { noun: 'tổ chức đoàn thể', tags: ['doan-the'] },
  { noun: 'hội đoàn thể', tags: ['doan-the'] },
  { noun: 'tổ chức', tags: [...agencies, 'don-vi-su-nghiep', 'doan-the', 'khu-dan-cu'] },
  { noun: 'cá nhân', tags: [] },
  { noun: 'cấp ủy', tags: ['cap-uy'] },
  { noun: 'cấp ủy đảng', tags: ['cap-uy'] },
  { noun: 'chính quyền', tags: ['ubnd'] },
  { noun: 'khu dân cư', tags: ['khu-dan-cu'] },
  { noun: 'thôn', tags: ['khu-dan-cu'] },
  { noun: 'ấp', tags: ['khu-dan-cu'] },
  { noun: 'khu phố', tags: ['khu-dan-cu'] },
  { noun: 'tổ dân phố', tags: ['khu-dan-cu'] },
];

/** "địa phương" is the one noun that means the areas below and not the area itself. */
export const localitiesNoun = 'địa phương';
