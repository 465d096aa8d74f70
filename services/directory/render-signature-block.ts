import type { SigningMandate } from './directory-data';

/**
 * The printed lines of a signature block (Phụ lục I, Mục II.7), last line the name:
 * `TM. ỦY BAN NHÂN DÂN` / `KT. CHỦ TỊCH` / `PHÓ CHỦ TỊCH` / `Nguyễn Minh Hùng`.
 * A mandate without `body` has no TM. line; TL. and TUQ. are signed for the head alone and never show one.
 */
export function renderSignatureBlock(mandate: SigningMandate, holder: { fullName: string }): string[] {
  const { form, body, forPosition, position } = mandate;
  const collective = body !== null && form !== 'TL' && form !== 'TUQ' ? [`TM. ${body}`] : [];
  const inPlaceOf = form !== 'TM' && form !== 'Q' && forPosition !== null ? [`${form}. ${forPosition}`] : [];
  const own = form === 'Q' ? `Q. ${position}` : position;
  return [...collective, ...inPlaceOf, own, holder.fullName];
}
