import { resolveRecipientLine } from '../../../services/directory/resolve-recipient-line';
import { idsOf, offices, recipientLine } from './sample-offices';

const { thanhMien, phan, hongLinh, haiDuong } = offices;
const town = 'hd.thanh-mien.tt';

function reach(name: string, office: typeof thanhMien): string[] {
  return idsOf(resolveRecipientLine(recipientLine(name), office));
}

describe('a line of “Nơi nhận”', () => {
  test('“Phòng Nội vụ” of a thị trấn is the office of the huyện, of a thị xã its own', () => {
    expect(reach('Phòng Nội vụ', thanhMien)).toEqual(['hd.thanh-mien.phong-noi-vu']);
    expect(reach('Phòng Nội vụ', hongLinh)).toEqual(['ht.hong-linh.phong-noi-vu']);
    expect(reach('Phòng Nội vụ huyện', phan)).toEqual(['tn.duong-minh-chau.phong-noi-vu']);
    expect(reach('Sở Nội vụ', hongLinh)).toEqual(['ht.so-noi-vu']);
  });

  test('“Thường trực” holds for every body after it, with a colon or without', () => {
    const standing = ['ht.hong-linh.thuong-truc-thi-uy', 'ht.hong-linh.thuong-truc-hdnd'];
    expect(reach('Thường trực: Thị ủy, HĐND thị xã', hongLinh)).toEqual(standing);
    expect(reach('TT Thị uỷ, HĐND thị xã', hongLinh)).toEqual(standing);
    expect(reach('TT Đảng ủy, HĐND xã', phan)).toEqual([
      'tn.duong-minh-chau.phan.thuong-truc-dang-uy',
      'tn.duong-minh-chau.phan.thuong-truc-hdnd',
    ]);
  });

  test('the distributed word is shown with each piece', () => {
    const { addressees } = resolveRecipientLine(recipientLine('Thường trực: Thị ủy, HĐND thị xã'), hongLinh);
    expect(addressees.map(({ via }) => via)).toEqual(['Thường trực Thị ủy', 'Thường trực HĐND thị xã']);
  });

  test('an area printed at the end holds for the pieces before it', () => {
    expect(reach('Ủy ban MTTQVN, các đoàn thể CT-XH thị trấn', thanhMien)).toEqual([
      `${town}.mttq`,
      `${town}.hoi-phu-nu`,
      `${town}.doan-thanh-nien`,
      `${town}.hoi-nong-dan`,
      `${town}.hoi-cuu-chien-binh`,
    ]);
    expect(reach('Phòng Nội vụ, Tư pháp huyện', thanhMien)).toEqual([
      'hd.thanh-mien.phong-noi-vu',
      'hd.thanh-mien.phong-tu-phap',
    ]);
  });

  test('leaders are reached as persons, in the order of the directory', () => {
    const leaders = [`${town}.pham-quang-hung`, `${town}.vu-dinh-khai`, `${town}.nguyen-thi-thu-ha`];
    expect(reach('Chủ tịch, các PCT UBND thị trấn', thanhMien)).toEqual(leaders);
    expect(reach('CT, các PCT UBND TT', thanhMien)).toEqual(leaders);
    expect(reach('Lãnh đạo UBND xã', phan)).toEqual([
      'tn.duong-minh-chau.phan.tran-van-loc',
      'tn.duong-minh-chau.phan.nguyen-thi-ngoc-diem',
    ]);
    const { addressees } = resolveRecipientLine(recipientLine('Lãnh đạo UBND xã'), phan);
    expect(new Set(addressees.map(({ kind }) => kind))).toEqual(new Set(['person']));
  });

  test('the head of another body whose people are not known is reached through that body', () => {
    expect(reach('Bí thư Đảng ủy', thanhMien)).toEqual([`${town}.dang-uy`]);
    expect(reach('Chánh Văn phòng HĐND và UBND thị xã', hongLinh)).toEqual(['ht.hong-linh.ho-viet-lam']);
  });

  test('“UBND các phường, xã” of Hồng Lĩnh are its five phường and its xã', () => {
    expect(reach('UBND các phường, xã', hongLinh)).toEqual([
      'ht.hong-linh.phuong-bac-hong.ubnd',
      'ht.hong-linh.phuong-nam-hong.ubnd',
      'ht.hong-linh.phuong-duc-thuan.ubnd',
      'ht.hong-linh.phuong-trung-luong.ubnd',
      'ht.hong-linh.phuong-dau-lieu.ubnd',
      'ht.hong-linh.xa-thuan-loc.ubnd',
    ]);
    expect(reach('UBND các xã', hongLinh)).toEqual(['ht.hong-linh.xa-thuan-loc.ubnd']);
  });

  test('“UBND các huyện, thành phố, thị xã” of Hải Dương are twelve, in whatever order they are named', () => {
    const districts = reach('UBND các huyện, thành phố, thị xã', haiDuong);
    expect(districts).toHaveLength(12);
    expect(districts).toEqual(
      expect.arrayContaining(['hd.tp-hai-duong.ubnd', 'hd.kinh-mon.ubnd', 'hd.thanh-mien.ubnd']),
    );
    expect(new Set(reach('UBND các huyện, thị xã, thành phố', haiDuong))).toEqual(new Set(districts));
    expect(new Set(reach('UBND cấp huyện', haiDuong))).toEqual(new Set(districts));
  });

  test('groups are found by what their members are', () => {
    const branches = reach('Các ngành trực thuộc UBND xã', phan).map((id) =>
      id.replace('tn.duong-minh-chau.phan.', ''),
    );
    expect(branches).toEqual([
      'van-phong',
      'tu-phap',
      'van-hoa-xa-hoi',
      'tai-chinh',
      'dia-chinh',
      'cong-an',
      'quan-su',
    ]);
    expect(reach('Các ĐVSN công lập trực thuộc UBND tỉnh', haiDuong)).toEqual([
      'hd.dai-phat-thanh-truyen-hinh',
      'hd.truong-cao-dang',
      'hd.ban-quan-ly-du-an-dau-tu-xay-dung',
      'hd.quy-dau-tu-phat-trien',
    ]);
    expect(reach('Các sở, ban, ngành của tỉnh', haiDuong)).toHaveLength(24);
    expect(reach('Các phòng, ban, cơ quan, đơn vị thị xã', hongLinh)).toHaveLength(22);
  });

  test('a run of group nouns is one piece of the line', () => {
    const { addressees } = resolveRecipientLine(recipientLine('Các phòng, ban, cơ quan, đơn vị thị xã'), hongLinh);
    expect(new Set(addressees.map(({ via }) => via))).toEqual(new Set(['Các phòng, ban, cơ quan, đơn vị thị xã']));
  });

  test('a name that contains “và” or a comma is matched whole first', () => {
    expect(reach('Sở Thông tin và Truyền thông, Sở Văn hóa, Thể thao và Du lịch', haiDuong)).toEqual([
      'hd.so-thong-tin-va-truyen-thong',
      'hd.so-van-hoa-the-thao-va-du-lich',
    ]);
    expect(reach('VP HĐND-UBND thị xã; Phòng LĐ-TB&XH', hongLinh)).toEqual([
      'ht.hong-linh.van-phong',
      'ht.hong-linh.phong-lao-dong-thuong-binh-va-xa-hoi',
    ]);
  });

  test('pieces joined by “;” are read one by one, and nobody is named twice', () => {
    expect(reach('Công an tỉnh; Bộ CHQS tỉnh; Công an tỉnh', haiDuong)).toEqual([
      'hd.cong-an',
      'hd.bo-chi-huy-quan-su',
    ]);
  });

  test('the first word of a list need not be repeated', () => {
    expect(reach('Các Sở: Nội vụ, Tài chính, Kế hoạch và Đầu tư', haiDuong)).toEqual([
      'hd.so-noi-vu',
      'hd.so-tai-chinh',
      'hd.so-ke-hoach-va-dau-tu',
    ]);
  });

  test('a portal is reached by publication instead of mail', () => {
    const { addressees } = resolveRecipientLine(recipientLine('Cổng thông tin điện tử thị xã'), hongLinh);
    expect(addressees).toEqual([
      {
        kind: 'unit',
        id: 'ht.hong-linh.cong-thong-tin',
        channel: 'PUBLICATION',
        via: 'Cổng thông tin điện tử thị xã',
      },
    ]);
  });

  test('a note in brackets does not disturb the name', () => {
    expect(reach('Sở Nội vụ (báo cáo)', hongLinh)).toEqual(['ht.so-noi-vu']);
  });

  test('a note that tells which body is meant is read with the name', () => {
    const line = recipientLine('Ủy ban nhân dân', { note: 'tỉnh', noteKind: 'qualifier' });
    expect(idsOf(resolveRecipientLine(line, hongLinh))).toEqual(['ht.ubnd-tinh']);
  });

  test('the “Lưu” line reaches nobody and leaves nothing open', () => {
    const line = recipientLine('Lưu: VT, NV', { isArchive: true });
    expect(resolveRecipientLine(line, hongLinh)).toEqual({ addressees: [], unresolved: [], suggestions: [] });
  });
});
