import { accessSync, constants } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=vi',
];

/** The browser's own words, such as those of the file field. */
const VIETNAMESE = { ...process.env, LANGUAGE: 'vi' };

/** The browser of the end-to-end tests. */
export const browserPath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/** @throws Error where REQUIRE_BROWSER is set and there is none: a skipped test must not look like a passed one. */
export function isBrowserThere(): boolean {
  try {
    accessSync(browserPath, constants.X_OK);
    return true;
  } catch {
    if (process.env['REQUIRE_BROWSER']) throw new Error(`REQUIRE_BROWSER is set and ${browserPath} cannot be run`);
    process.stderr.write(`No browser at ${browserPath} (CHROMIUM_PATH): the tests in a browser are skipped.\n`);
    return false;
  }
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath, args: FLAGS, env: VIETNAMESE });
}
