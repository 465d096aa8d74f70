import { isDeepStrictEqual } from 'node:util';
import type { DirectoryData } from '../../services/directory/directory-data';
import { directorySchema } from '../../services/directory/directory-schema';
import { findDirectoryFaults } from '../../services/directory/find-directory-faults';
import thanhMien from './directories/thi-tran-thanh-mien.json';
import hongLinh from './directories/thi-xa-hong-linh.json';
import haiDuong from './directories/tinh-hai-duong.json';
import phan from './directories/xa-phan.json';

/** Imported rather than read from a folder, so that a build carries them along. */
const samples: Readonly<Record<string, unknown>> = {
  'thi-tran-thanh-mien.json': thanhMien,
  'thi-xa-hong-linh.json': hongLinh,
  'tinh-hai-duong.json': haiDuong,
  'xa-phan.json': phan,
};

/** One entry for each id; files may share a unit (the province above two of them) only word for word. */
function mergeById<T extends { id: string }>(lists: T[][]): T[] {
  const merged = new Map<string, T>();
  for (const entry of lists.flat()) {
    const known = merged.get(entry.id);
    if (known && !isDeepStrictEqual(known, entry)) {
      throw new Error(`Danh bạ mẫu ghi “${entry.id}” theo hai cách khác nhau.`);
    }
    if (!known) merged.set(entry.id, entry);
  }
  return [...merged.values()];
}

/**
 * Checks and merges directories as read from JSON.
 * @param parts file name → content.
 * @throws Error that names the file or the entries when a shape, a reference or a shared entry is wrong.
 */
export function mergeDirectories(parts: Readonly<Record<string, unknown>>): DirectoryData {
  const checked = Object.entries(parts).map(([file, content]) => {
    const result = directorySchema.safeParse(content);
    if (!result.success) throw new Error(`${file}: ${result.error.message}`);
    return result.data;
  });
  const merged: DirectoryData = {
    note: checked.map(({ note }) => note ?? '').join('\n'),
    units: mergeById(checked.map(({ units }) => units)),
    people: mergeById(checked.map(({ people }) => people)),
    mandates: mergeById(checked.map(({ mandates }) => mandates)),
    issuers: checked.flatMap(({ issuers }) => issuers),
  };
  const faults = findDirectoryFaults(merged);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return merged;
}

/** The four issuing bodies of the seed plans with their recipients and staff, as one directory. */
export function loadSampleDirectories(): DirectoryData {
  return mergeDirectories(samples);
}
