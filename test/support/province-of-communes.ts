import type { DirectoryData, Person, Unit } from '../../services/directory/directory-data';

export const PROVINCE = 'mau.ubnd';
export const PROVINCE_DRAFTER = 'mau.nguoi-soan';

function unit(id: string, name: string, more: Partial<Unit>): Unit {
  return {
    id,
    names: [name],
    aliases: [],
    level: 'PROVINCE',
    parentId: PROVINCE,
    tags: [],
    mail: `${id.replaceAll('.', '-')}@mau.example.vn`,
    channel: 'MAIL',
    validFrom: null,
    validTo: null,
    successors: [],
    ...more,
  };
}

function person(id: string, fullName: string, title: string): Person {
  return {
    id,
    fullName,
    mail: `${id.replaceAll('.', '-')}@mau.example.vn`,
    positions: [{ unitId: PROVINCE, title }],
    roles: [],
  };
}

/** One issuing province with its staff and as many communes as wanted ("UBND các xã"): `mau.xa-1`, `mau.xa-2` … */
export function provinceOfCommunes(
  communes: number,
  more: { mailOf?: (commune: number) => string } = {},
): DirectoryData {
  return {
    units: [
      unit(PROVINCE, 'Ủy ban nhân dân tỉnh Mẫu', { parentId: null, tags: ['ubnd', 'ubnd-tinh', 'tinh'] }),
      unit('mau.so-noi-vu', 'Sở Nội vụ', { tags: ['so'] }),
      ...Array.from({ length: communes }, (_, index) =>
        unit(`mau.xa-${index + 1}`, `Ủy ban nhân dân xã Mẫu ${index + 1}`, {
          level: 'COMMUNE',
          tags: ['ubnd', 'ubnd-xa', 'xa'],
          ...(more.mailOf ? { mail: more.mailOf(index + 1) } : {}),
        }),
      ),
    ],
    people: [
      person('mau.chu-tich', 'Lê Văn Mẫu', 'Chủ tịch'),
      person('mau.pho-chu-tich', 'Trần Thị Mẫu', 'Phó Chủ tịch'),
      person('mau.giam-doc', 'Hoàng Văn Mẫu', 'Giám đốc Sở Nội vụ'),
      person('mau.chanh-van-phong', 'Phạm Thị Mẫu', 'Chánh Văn phòng'),
      person('mau.van-thu', 'Đỗ Thị Mẫu', 'Văn thư'),
      person(PROVINCE_DRAFTER, 'Vũ Văn Mẫu', 'Chuyên viên'),
    ],
    mandates: [
      mandate('mau.tm-chu-tich', 'mau.chu-tich', 'TM'),
      mandate('mau.kt-pho-chu-tich', 'mau.pho-chu-tich', 'KT'),
    ],
    issuers: [
      {
        unitId: PROVINCE,
        series: { scope: 'BY_TYPE', symbol: 'KH-UBND' },
        place: 'Mẫu',
        followUpUnitId: 'mau.so-noi-vu',
        archiveUnits: ['VT'],
        defaultRoute: {
          unitHeadId: 'mau.giam-doc',
          formCheckerId: 'mau.chanh-van-phong',
          signerId: 'mau.chu-tich',
          clerkId: 'mau.van-thu',
        },
      },
    ],
  };
}

function mandate(id: string, holderId: string, form: 'TM' | 'KT'): DirectoryData['mandates'][number] {
  return {
    id,
    holderId,
    form,
    body: 'ỦY BAN NHÂN DÂN',
    forPosition: form === 'KT' ? 'CHỦ TỊCH' : null,
    position: form === 'KT' ? 'PHÓ CHỦ TỊCH' : 'CHỦ TỊCH',
    validFrom: '2021-07-01',
    validTo: null,
    basis: 'Nghị quyết của Hội đồng nhân dân tỉnh Mẫu về kết quả bầu',
    canSubDelegate: false,
  };
}

/** A short sound plan of that province. */
export function provincePlanText(parts: { recipients?: string[]; subject?: string; duties?: string[] } = {}): string {
  const { recipients = ['UBND các xã'], subject = 'Tuyên truyền cải cách hành chính', duties } = parts;
  return `ỦY BAN NHÂN DÂN
TỈNH MẪU

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: /KH-UBND
Mẫu, ngày tháng năm 2027

KẾ HOẠCH
${subject} năm 2027

Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ về cải cách hành chính nhà nước;

Ủy ban nhân dân tỉnh Mẫu ban hành Kế hoạch như sau:

I. MỤC ĐÍCH
Nâng cao nhận thức về cải cách hành chính.

II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ
${(duties ?? ['Theo dõi, đôn đốc việc thực hiện Kế hoạch này.']).join('\n')}

Nơi nhận:
${recipients.map((name) => `- ${name};`).join('\n')}
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lê Văn Mẫu
`;
}
