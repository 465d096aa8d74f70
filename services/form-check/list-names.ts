import type { Directory } from '../directory/create-directory';
import { nameOf } from '../directory/name-of';

const SHOWN_NAMES = 3;

/** "Sở Nội vụ, Sở Y tế, Sở Tư pháp và 9 nơi khác". */
export function listNames(directory: Pick<Directory, 'unit' | 'person'>, ids: readonly string[]): string {
  const names = ids.slice(0, SHOWN_NAMES).map((id) => nameOf(directory, id));
  const others = ids.length - names.length;
  return others > 0 ? `${names.join(', ')} và ${others} nơi khác` : names.join(', ');
}
