import type { DirectoryData } from '../../services/directory/directory-data';
import { provinceOfCommunes } from './province-of-communes';

export const CHAIRMAN = 'mau.chu-tich';
export const DEPUTY = 'mau.pho-chu-tich';
export const DEPUTY_MANDATE = 'mau.kt-pho-chu-tich';
export const DELEGATE = 'mau.giam-doc';
export const DELEGATE_MANDATE = 'mau.tuq-giam-doc';

/** The director of the Department may sign for the chairman, plans about reform of administration only. */
export function provinceWithDelegate(): DirectoryData {
  const data = provinceOfCommunes(2);
  const [chairman] = data.mandates;
  if (!chairman) throw new Error('no mandate');
  const delegated = {
    ...chairman,
    id: DELEGATE_MANDATE,
    holderId: DELEGATE,
    form: 'TUQ' as const,
    forPosition: 'CHỦ TỊCH',
    position: 'GIÁM ĐỐC SỞ NỘI VỤ',
    validTo: '2030-12-31',
    basis: 'Quyết định ủy quyền số 12/QĐ-UBND',
    subjects: ['cải cách hành chính'],
    delegatedBy: chairman.id,
  };
  return { ...data, mandates: [...data.mandates, delegated] };
}
