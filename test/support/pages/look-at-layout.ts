import type { Page } from 'playwright-core';

export interface Layout {
  /** How far the page is wider than its window, px; positive means sideways scrolling. */
  overflowPx: number;
  /** Fields that no label names. */
  unlabelled: string[];
  /** Buttons and fields lower than a finger is wide (44 px). */
  tooLow: string[];
}

/** What a person would stumble over. Measured in the page, so the browser's own scripts run although the page has none. */
export async function lookAtLayout(page: Page): Promise<Layout> {
  const overflowPx = Number(
    await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
  );
  const unlabelled = await page.evaluate<
    string[]
  >(`[...document.querySelectorAll('input:not([type=hidden]),select,textarea')]
    .filter((field) => [...field.labels].every((label) => label.textContent.trim() === ''))
    .map((field) => field.id || field.name)`);
  const tooLow = await page.evaluate<string[]>(`[...document.querySelectorAll('button,input,select,textarea')]
    .filter((field) => field.type !== 'hidden' && field.offsetParent !== null)
    .map((field) => [field, field.closest('label.tick') ?? field])
    .filter(([, target]) => target.getBoundingClientRect().height < 44)
    .map(([field]) => field.id || field.textContent)`);
  return { overflowPx, unlabelled, tooLow };
}
