import type { Directory } from './create-directory';

/** How a unit or person is written to; empty for an id the directory does not know. */
export function nameOf(directory: Pick<Directory, 'unit' | 'person'>, id: string): string {
  return directory.unit(id)?.names[0] ?? directory.person(id)?.fullName ?? '';
}
