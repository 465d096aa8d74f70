import { resolveAssignee } from '../../../services/directory/resolve-assignee';
import { idsOf, offices } from './sample-offices';

const { thanhMien, phan, hongLinh, haiDuong } = offices;
const town = 'hd.thanh-mien.tt';

function owners(phrase: string, office: typeof thanhMien): string[] {
  return idsOf(resolveAssignee(phrase, office));
}

describe('who is given a task or a report', () => {
  test('“UBND xã” is the issuer itself', () => {
    expect(owners('UBND xã', phan)).toEqual([phan.issuerId]);
    expect(owners('Ủy ban nhân dân thị trấn', thanhMien)).toEqual([thanhMien.issuerId]);
  });

  test('a bare level stands for its UBND: “báo cáo huyện”', () => {
    expect(owners('huyện', thanhMien)).toEqual(['hd.thanh-mien.ubnd']);
  });

  test('a post is found with and without “công chức”, whatever the case and the tone placement', () => {
    expect(owners('Công chức Văn phòng Đảng uỷ - Nội vụ', thanhMien)).toEqual([`${town}.noi-vu`]);
    expect(owners('công chức Văn phòng Đảng uỷ - nội vụ', thanhMien)).toEqual([`${town}.noi-vu`]);
    expect(owners('Văn Phòng - Thống kê', phan)).toEqual(['tn.duong-minh-chau.phan.van-phong']);
    expect(owners('Văn hóa xã hội', phan)).toEqual(['tn.duong-minh-chau.phan.van-hoa-xa-hoi']);
  });

  test('a field that contains “và” and a comma is one post', () => {
    expect(owners('Công chức Văn hóa và Thông tin, TDTT, Đài truyền thanh', thanhMien)).toEqual([
      `${town}.van-hoa`,
      `${town}.dai-truyen-thanh`,
    ]);
  });

  test('heads stand for the bodies they lead', () => {
    expect(owners('Chủ tịch Ủy ban nhân dân các phường, xã', hongLinh)).toEqual(
      owners('UBND các phường, xã', hongLinh),
    );
    expect(owners('Thủ trưởng các phòng, ban, đơn vị cấp thị xã', hongLinh)).toEqual(
      owners('Các phòng ban, đơn vị', hongLinh),
    );
    expect(owners('Giám đốc Sở Nội vụ', haiDuong)).toEqual(['hd.so-noi-vu']);
  });

  test('“Uỷ ban nhân dân thị xã và các phường, xã” are the thị xã and the six below it', () => {
    const all = owners('Uỷ ban nhân dân thị xã và các phường, xã', hongLinh);
    expect(all[0]).toBe(hongLinh.issuerId);
    expect(all).toHaveLength(7);
  });

  test('communities belong to “khu dân cư trên địa bàn thị trấn”', () => {
    const all = owners('Các ban, ngành, đoàn thể, khu dân cư trên địa bàn thị trấn', thanhMien);
    expect(all).toHaveLength(19);
    expect(all.filter((id) => id.startsWith(`${town}.kdc-`))).toHaveLength(6);
  });

  test('“Cấp ủy đảng, chính quyền thị trấn” are the Đảng ủy and the UBND', () => {
    expect(owners('Cấp ủy đảng, chính quyền thị trấn', thanhMien)).toEqual([`${town}.dang-uy`, `${town}.ubnd`]);
  });

  test('“các cấp” reaches below the issuer, “địa phương” one level down', () => {
    expect(owners('chính quyền các cấp', haiDuong)).toContain('hd.thanh-mien.tt.ubnd');
    const localities = owners('địa phương', haiDuong);
    expect(localities).toHaveLength(12);
    expect(localities).not.toContain('hd.thanh-mien.tt.ubnd');
  });

  test('the three clauses of a long heading are all read', () => {
    const phrase =
      'Các Sở, ban, ngành; đơn vị sự nghiệp trực thuộc UBND tỉnh; Ủy ban nhân dân các huyện, thị xã, thành phố';
    expect(owners(phrase, haiDuong)).toHaveLength(24 + 4 + 12);
  });
});
