import type { Unit } from '../directory/directory-data';
import { bareKey } from '../reading/bare-key';

/** As the national axis counts them (QCVN 102:2016). */
const PRIORITIES = ['khan', 'thuong khan', 'hoa toc', 'hoa toc hen gio'];

/** 0 for an ordinary document, up to 4. */
export function priorityOf(urgency: string | null): number {
  return PRIORITIES.indexOf(bareKey(urgency ?? '')) + 1;
}

/** The identifier the unit has now; null: it is not on the axis. */
export function organIdOf(unit: Pick<Unit, 'codes'> | null): string | null {
  return unit?.codes?.at(-1) ?? null;
}

/** Lengths of the decree (Phụ lục VI, Phần II.I) are in characters. */
export function clip(text: string, characters: number): string {
  return Array.from(text.normalize('NFC')).slice(0, characters).join('');
}
