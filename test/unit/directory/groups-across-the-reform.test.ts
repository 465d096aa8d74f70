import { createDirectory } from '../../../services/directory/create-directory';
import type { Unit } from '../../../services/directory/directory-data';
import { resolveRecipientLine } from '../../../services/directory/resolve-recipient-line';
import { idsOf, recipientLine } from './sample-offices';

const BEFORE = '2025-06-30';
const AFTER = '2025-07-01';

function unit(id: string, name: string, tags: string[], more: Partial<Unit> = {}): Unit {
  return {
    id,
    names: [name],
    aliases: [],
    level: 'COMMUNE',
    parentId: 'khu',
    tags,
    mail: `${id}@mau.example.vn`,
    channel: 'MAIL',
    validFrom: null,
    validTo: null,
    successors: [],
    ...more,
  };
}

/** A unit that ends with the reform of 01/7/2025 (Luật 72/2025/QH15) and the one that has its work from that day. */
function replaced(old: string, name: string, by: string, newName: string, tags: string[]): Unit[] {
  return [
    unit(old, name, tags, { validTo: BEFORE, successors: [{ unitId: by, share: 1 }] }),
    unit(by, newName, tags, { validFrom: AFTER }),
  ];
}

const directory = createDirectory({
  units: [
    unit('khu', 'Ủy ban nhân dân thành phố Mẫu', ['ubnd', 'thanh-pho'], { parentId: null, level: 'PROVINCE' }),
    ...replaced('phong-ldtbxh', 'Phòng Lao động', 'phong-noi-vu-moi', 'Phòng Nội vụ mới', ['phong-ban']),
    unit('phong-tai-chinh', 'Phòng Tài chính', ['phong-ban']),
    ...replaced('phuong-cu', 'Ủy ban nhân dân phường Cũ', 'phuong-moi', 'Ủy ban nhân dân phường Mới', [
      'ubnd',
      'phuong',
    ]),
    ...replaced('xa-cu', 'Ủy ban nhân dân xã Cũ', 'xa-moi', 'Ủy ban nhân dân xã Mới', ['ubnd', 'xa']),
    ...replaced('hoi-nd-cu', 'Hội Nông dân khối Cũ', 'hoi-nd-moi', 'Hội Nông dân khối Mới', ['doan-the']),
    unit('hoi-phu-nu', 'Hội Liên hiệp Phụ nữ', ['doan-the']),
  ],
  people: [],
  mandates: [],
  issuers: [],
});

const membersOn = (line: string, asOf: string) =>
  idsOf(resolveRecipientLine(recipientLine(line), { directory, issuerId: 'khu', asOf })).sort();

describe('groups are questions to the directory as of a day', () => {
  test.each([
    ['Các phòng, ban', ['phong-ldtbxh', 'phong-tai-chinh'], ['phong-noi-vu-moi', 'phong-tai-chinh']],
    ['UBND các phường, xã', ['phuong-cu', 'xa-cu'], ['phuong-moi', 'xa-moi']],
    ['Các đoàn thể CT-XH', ['hoi-nd-cu', 'hoi-phu-nu'], ['hoi-nd-moi', 'hoi-phu-nu']],
  ])('“%s” has the abolished unit on its last day and its successor the day after', (line, before, after) => {
    expect(membersOn(line, BEFORE)).toEqual(before);
    expect(membersOn(line, AFTER)).toEqual(after);
  });

  test('whoever left a group is answered for by a member of it', () => {
    for (const old of ['phong-ldtbxh', 'phuong-cu', 'xa-cu', 'hoi-nd-cu']) {
      const [successor] = directory.successorsOf(old, AFTER);
      const tags = directory.unit(old)?.tags ?? [];
      expect(directory.unit(successor?.unitId ?? '')?.tags).toEqual(tags);
      expect(directory.successorsOf(old, BEFORE)).toEqual([{ unitId: old, share: 1 }]);
    }
  });
});
