import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DirectoryData } from '../../services/directory/directory-data';
import { provinceOfCommunes, provincePlanText } from './province-of-communes';

/** The sample province of three communes, with Sở Tài chính beside Sở Nội vụ. */
export function provinceForYears(): DirectoryData {
  const data = provinceOfCommunes(3);
  const finance = data.units
    .filter(({ id }) => id === 'mau.so-noi-vu')
    .map((unit) => ({
      ...unit,
      id: 'mau.so-tai-chinh',
      names: ['Sở Tài chính'],
      mail: 'mau-so-tai-chinh@mau.example.vn',
    }));
  return { ...data, units: [...data.units, ...finance] };
}

/** The plan “giai đoạn 2027 - 2029”. */
export const PLAN_FOR_YEARS = readFileSync(join(__dirname, '../fixtures/plan-2027-2029.txt'), 'utf8');
/** A small plan beside it, of 2029. */
export const PLAN_BESIDE = provincePlanText({
  subject: 'Kiểm tra cải cách hành chính',
  recipients: ['Sở Nội vụ', 'UBND các xã'],
  duties: [
    'Theo dõi, đôn đốc việc thực hiện Kế hoạch này.',
    '2. Ủy ban nhân dân các xã',
    '- Tự kiểm tra công tác cải cách hành chính trước ngày 15/5/2029.',
    '- Khắc phục tồn tại, hạn chế trước ngày 30/9/2029.',
  ],
}).replaceAll('năm 2027', 'năm 2029');
