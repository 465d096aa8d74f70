import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { enginesCacheDir } from './engines-cache-dir';

const rememberedForMs = 10 * 60_000;

/** Remembers on disk that something failed, so that the next starts do not wait for the same failure again. */
export interface RecentFailure {
  isRemembered(): Promise<boolean>;
  remember(reason: string): Promise<void>;
  forget(): Promise<void>;
}

export function recentFailure(name: string): RecentFailure {
  const file = join(enginesCacheDir(), `${name}.failed`);
  return {
    async isRemembered() {
      const found = await stat(file).catch(() => null);
      return found !== null && Date.now() - found.mtimeMs < rememberedForMs;
    },
    async remember(reason) {
      await mkdir(enginesCacheDir(), { recursive: true });
      await writeFile(file, `${reason}\n`);
    },
    async forget() {
      await rm(file, { force: true });
    },
  };
}
