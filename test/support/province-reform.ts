import type { DirectoryData } from '../../services/directory/directory-data';
import { provinceOfCommunes } from './province-of-communes';

/** Last day of xã Mẫu 2; xã Mẫu 1 and xã Mẫu 3 take its area over. */
export const LAST_DAY = '2027-06-30';
export const ABOLISHED = 'mau.xa-2';
export const SUCCESSORS = ['mau.xa-1', 'mau.xa-3'] as const;

/** The sample province of three communes, one of which is dissolved in the middle of the year. */
export function provinceWithReform(more: { successors?: readonly string[] } = {}): DirectoryData {
  const data = provinceOfCommunes(3);
  const successors = (more.successors ?? SUCCESSORS).map((unitId) => ({ unitId, share: 0.5 }));
  return {
    ...data,
    units: data.units.map((unit) => (unit.id === ABOLISHED ? { ...unit, validTo: LAST_DAY, successors } : unit)),
  };
}

/** What the communes owe under the sample plan: a task with a day, and a half-yearly report. */
export const REFORM_DUTIES = [
  'Theo dõi, đôn đốc việc thực hiện Kế hoạch này.',
  '2. UBND các xã',
  'Rà soát thủ tục hành chính hoàn thành trước ngày 30/9/2027; báo cáo kết quả về Ủy ban nhân dân tỉnh trước ngày 15/12/2027.',
];
