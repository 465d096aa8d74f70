import type { DirectoryData, Role } from '../../services/directory/directory-data';
import { PROVINCE, provinceOfCommunes } from './province-of-communes';

/** Office roles by person, and somebody who answers for the first commune. */
const ROLES: Readonly<Record<string, [role: Role, unitId: string][]>> = {
  'mau.van-thu': [
    ['CLERK', PROVINCE],
    ['RECIPIENT_CLERK', PROVINCE],
  ],
  'mau.chu-tich': [['SIGNER', PROVINCE]],
  'mau.giam-doc': [['FOLLOW_UP_OFFICER', 'mau.so-noi-vu']],
};
export const COMMUNE_CLERK = 'mau.can-bo-xa-1';

/** The sample province with people who use GraphQL. */
export function reportingProvince(communes: number): DirectoryData {
  const data = provinceOfCommunes(communes);
  const clerk = { id: COMMUNE_CLERK, fullName: 'Cao Thị Xã', mail: 'can-bo-xa-1@mau.example.vn', unitId: 'mau.xa-1' };
  return {
    ...data,
    people: [
      ...data.people.map((person) => ({
        ...person,
        roles: (ROLES[person.id] ?? []).map(([role, unitId]) => ({ role, unitId })),
      })),
      {
        ...{ id: clerk.id, fullName: clerk.fullName, mail: clerk.mail },
        positions: [{ unitId: clerk.unitId, title: 'Công chức' }],
        roles: [{ role: 'RECIPIENT_CLERK', unitId: clerk.unitId }],
      },
    ],
  };
}

/**
 * A plan of the sample province that gives each commune a task and two reports, with aims in numbers to report on.
 * @param basis a further document it rests on: the superior's plan.
 */
export function reportingPlanText(basis?: string): string {
  return `ỦY BAN NHÂN DÂN
TỈNH MẪU

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: /KH-UBND
Mẫu, ngày tháng năm 2027

KẾ HOẠCH
Công tác dân vận chính quyền năm 2027

Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ về cải cách hành chính nhà nước;
${basis === undefined ? '' : `Căn cứ ${basis};\n`}
Ủy ban nhân dân tỉnh Mẫu ban hành Kế hoạch như sau:

I. MỤC ĐÍCH
Nâng cao hiệu quả công tác dân vận của chính quyền.

II. CHỈ TIÊU
1. Trên 95% hồ sơ của Nhân dân được giải quyết đúng hạn.
2. Tổ chức ít nhất 12 cuộc đối thoại với Nhân dân.

III. CÔNG TÁC TUYÊN TRUYỀN
Tuyên truyền các chủ trương của Đảng, pháp luật của Nhà nước.

IV. CÔNG TÁC ĐỐI THOẠI
Tổ chức đối thoại với Nhân dân theo quy định.

V. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ
Theo dõi, đôn đốc việc thực hiện Kế hoạch này.
2. Ủy ban nhân dân các xã
- Tổ chức đối thoại với Nhân dân trước ngày 30/4/2027.
- Báo cáo kết quả thực hiện về Ủy ban nhân dân tỉnh (qua Sở Nội vụ) định kỳ 6 tháng (trước ngày 10/6), năm (trước ngày 25/11).

Nơi nhận:
- Sở Nội vụ;
- UBND các xã;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lê Văn Mẫu
`;
}
