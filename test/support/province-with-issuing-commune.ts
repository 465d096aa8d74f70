import type { DirectoryData, Person, Role } from '../../services/directory/directory-data';
import { PROVINCE, PROVINCE_DRAFTER, provinceOfCommunes } from './province-of-communes';

/** The commune that issues plans of its own; the others do not use the service. */
export const COMMUNE = 'mau.xa-1';
export const COMMUNE_DRAFTER = 'xa1.nguoi-soan';
export const COMMUNE_OFFICE = 'mau.xa-1.phong-van-hoa';
/** Receives for the commune that has no system. */
export const OTHER_COMMUNE = 'mau.xa-2';
export const PROVINCE_OFFICER = 'mau.theo-doi';

/** The sample province, one of whose communes is an issuer in the same directory, with the roles of both in GraphQL. */
export function provinceWithIssuingCommune(communes = 3): DirectoryData {
  const data = provinceOfCommunes(communes);
  const people = data.people.map((person) =>
    person.id === PROVINCE_DRAFTER ? { ...person, roles: [{ role: 'DRAFTER' as const, unitId: PROVINCE }] } : person,
  );
  const [commune] = data.units.filter(({ id }) => id === COMMUNE);
  const [mandate] = data.mandates;
  const [issuer] = data.issuers;
  if (!commune || !mandate || !issuer) throw new Error('the sample province has changed');
  return {
    units: [
      ...data.units,
      {
        ...commune,
        id: COMMUNE_OFFICE,
        names: ['Phòng Văn hóa - Xã hội'],
        level: 'INTERNAL',
        parentId: COMMUNE,
        tags: ['phong'],
        mail: 'phong-van-hoa-xa-1@mau.example.vn',
      },
    ],
    people: [
      ...people,
      person(PROVINCE_OFFICER, 'Bùi Văn Mẫu', 'mau.so-noi-vu', 'FOLLOW_UP_OFFICER'),
      person('xa1.chu-tich', 'Ngô Văn Xã', COMMUNE, 'SIGNER'),
      person('xa1.truong-phong', 'Đặng Thị Xã', COMMUNE_OFFICE),
      person('xa1.chanh-van-phong', 'Hồ Văn Xã', COMMUNE, 'FORM_CHECKER'),
      person('xa1.van-thu', 'Dương Thị Xã', COMMUNE, 'CLERK'),
      person(COMMUNE_DRAFTER, 'Lý Văn Xã', COMMUNE, 'DRAFTER'),
    ],
    mandates: [...data.mandates, { ...mandate, id: 'xa1.tm-chu-tich', holderId: 'xa1.chu-tich' }],
    issuers: [
      ...data.issuers,
      {
        ...issuer,
        unitId: COMMUNE,
        place: 'Mẫu 1',
        followUpUnitId: COMMUNE_OFFICE,
        defaultRoute: {
          unitHeadId: 'xa1.truong-phong',
          formCheckerId: 'xa1.chanh-van-phong',
          signerId: 'xa1.chu-tich',
          clerkId: 'xa1.van-thu',
        },
      },
    ],
  };
}

function person(id: string, fullName: string, unitId: string, role?: Role): Person {
  return {
    id,
    fullName,
    mail: `${id.replaceAll('.', '-')}@mau.example.vn`,
    positions: [{ unitId, title: 'Công chức' }],
    roles: role ? [{ role, unitId }] : [],
  };
}

/** What the communes owe under the sample plan: a plan of their own, a task, and a report. */
export const CASCADE_DUTIES = [
  'Theo dõi, đôn đốc việc thực hiện Kế hoạch này.',
  '2. UBND các xã',
  '- Xây dựng kế hoạch triển khai thực hiện tại địa phương trước ngày 31/3/2027.',
  '- Niêm yết công khai thủ tục hành chính hoàn thành trước ngày 30/6/2027.',
  '- Báo cáo kết quả thực hiện về Ủy ban nhân dân tỉnh trước ngày 15/12/2027.',
];
