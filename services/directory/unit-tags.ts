/**
 * The words by which groups on "Nơi nhận" find their members. One sentence each;
 * an office may use further tags of its own, which only its own queries see.
 */
export const unitTags = {
  ubnd: 'Ủy ban nhân dân of any level: the anchor of an area (địa bàn).',
  'ubnd-tinh': 'Ủy ban nhân dân of a province or city under the central government.',
  'ubnd-huyen': 'Ủy ban nhân dân of a huyện, thị xã or thành phố of a province.',
  'ubnd-xa': 'Ủy ban nhân dân of a xã, phường or thị trấn.',
  tinh: 'Kind of area: tỉnh.',
  'thanh-pho': 'Kind of area: thành phố.',
  'thi-xa': 'Kind of area: thị xã.',
  huyen: 'Kind of area: huyện.',
  phuong: 'Kind of area: phường.',
  xa: 'Kind of area: xã.',
  'thi-tran': 'Kind of area: thị trấn.',
  'so-ban-nganh': 'Specialised agency of a UBND tỉnh: sở, ban, thanh tra, văn phòng.',
  'phong-ban': 'Specialised agency of a UBND huyện or UBND phường, xã: phòng, ban, thanh tra, văn phòng.',
  nganh: 'Branch in the area that is no agency of the UBND (công an, quân sự, thuế), or a post of a commune.',
  'don-vi-su-nghiep': 'Public service unit under the UBND: trung tâm, trường, đài, ban quản lý.',
  'doan-the': 'Mass organisation: Công đoàn, Đoàn Thanh niên, Hội Phụ nữ, Hội Nông dân, Hội Cựu chiến binh.',
  mttq: 'Ủy ban Mặt trận Tổ quốc Việt Nam.',
  dang: 'Body of the Party.',
  'cap-uy': 'The Party committee itself (Đảng ủy, Huyện ủy, Thị ủy, Tỉnh ủy), as in "cấp ủy đảng".',
  hdnd: 'Body of a Hội đồng nhân dân.',
  'thuong-truc': 'Standing body that receives for its parent (Thường trực Đảng ủy, Thường trực HĐND).',
  'khu-dan-cu': 'Community below the commune: khu dân cư, thôn, ấp, tổ dân phố.',
  'cong-thong-tin': 'Information portal; its channel is PUBLICATION.',
  'nhan-bao-cao': 'Receives the periodic reports of the area by regulation, as in "các cơ quan theo quy định".',
  'trung-uong': 'Body of the central government.',
} as const;

export type UnitTag = keyof typeof unitTags;
