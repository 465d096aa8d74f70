import { homedir } from 'node:os';
import { join } from 'node:path';

/** The folder of this user in which engines are kept between runs; it may be deleted at any time. */
export function enginesCacheDir(): string {
  const base = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  return join(base, 'noinhan', 'engines');
}
