import { bareKey } from '../bare-key';
import type { Issuer } from '../plan-reading';

const PARTY =
  /^(?:dang (?:bo|uy|doan)|chi (?:bo|uy)|(?:tinh|thanh|huyen|thi|quan|khu) uy|ban (?:to chuc|tuyen giao|dan van|noi chinh|can su dang|thuong vu)|uy ban kiem tra|van phong (?:tinh|thanh|huyen|dang|quan|thi) uy|trung uong dang)(?![a-z])/;
const MASS =
  /^(?:hoi(?! dong)|doan|tinh doan|thanh doan|lien doan|cong doan|lien hiep|mat tran|uy ban (?:mttq|mat tran)|ubmttq|ub mttq|tong lien doan|ban chap hanh|lien minh)(?![a-z])/;
const COMMITTEE = /^(?:uy ban nhan dan|ubnd)(?![a-z])/;
/** Bodies with one head, who signs directly (Điều 13 khoản 1). */
const HEADED =
  /^(?:so|phong|truong|cuc|chi cuc|tong cuc|vu|trung tam|benh vien|vien|thanh tra|van phong|kho bac|thue|bao hiem|tram|thu vien|bao tang|cong ty|hoc vien|dai hoc|bo (?!chi huy|tu lenh|chinh tri))(?![a-z])/;

/** A body of the Party, by its own name or the one above it. */
export function isPartyBody({ name, parent }: Issuer): boolean {
  return (
    PARTY.test(bareKey(name ?? '')) || (MASS.test(bareKey(name ?? '')) ? false : PARTY.test(bareKey(parent ?? '')))
  );
}

/** Mass organisations number and sign partly as the Party does. */
export function isMassBody({ name }: Issuer): boolean {
  return MASS.test(bareKey(name ?? ''));
}

/** A People's Committee (UBND). */
export function isPeoplesCommittee(name: string | null): boolean {
  return COMMITTEE.test(bareKey(name ?? ''));
}

/** A department, school, hospital …: one head, no collective. */
export function isHeadedBody(name: string | null): boolean {
  return HEADED.test(bareKey(name ?? ''));
}

export type LocalLevel = 'commune' | 'district' | 'province';

/** Level of a People's Committee by its name; null where the name does not say. */
export function levelOf(name: string | null): LocalLevel | null {
  const key = bareKey(name ?? '');
  if (!COMMITTEE.test(key)) return null;
  if (/^(?:uy ban nhan dan|ubnd) (?:xa|phuong|thi tran|dac khu)(?![a-z])/.test(key)) return 'commune';
  if (/^(?:uy ban nhan dan|ubnd) (?:huyen|quan|thi xa)(?![a-z])/.test(key)) return 'district';
  return /^(?:uy ban nhan dan|ubnd) tinh(?![a-z])/.test(key) ? 'province' : null;
}
