import { fileURLToPath } from 'node:url';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Words } from './words';

/** A number of a board, by its label; it links to the list that it counts. */
export const figure = (page: Page, label: string): Locator =>
  page.getByRole('main').getByRole('link', { name: new RegExp(`^${label} [\\d,]+`) });

/** The number in a text, as 1,063 in "已核验 1,063". */
export async function numberOf(shown: Locator): Promise<number> {
  return Number(((await shown.textContent()) ?? '').replace(/\D/g, ''));
}

/** A figure changes when the page has the answer of the server, not when the page opens. */
export const expectValue = (shown: Locator, count: number): Promise<void> =>
  expect.poll(() => numberOf(shown)).toBe(count);

/** A counter with its number, as "有误 14 …": a button whose name starts so. */
export const counter = (page: Page, label: string, count: number): Locator =>
  page.getByRole('button', { name: new RegExp(`^${label}\\s*${count}(?!\\d)`) });

/** The records that a list shows, by the links that carry their names: rows at a desk, cards on a phone. */
export const recordsOf = (page: Page, list: string): Locator =>
  page
    .getByRole('main')
    .getByRole('link')
    .and(page.locator(`[href^="/${list}/"]:not([href$="/new"])`));

/** Path of a sample workbook of 武江区. */
export const rosterPath = (name: string): string =>
  fileURLToPath(new URL(`../packages/api/test/rosters/${name}`, import.meta.url));

/** Sends a workbook and waits for the verdicts; `kind` is 机构 or 服务员 in the actor's language. */
export async function uploadRoster(page: Page, words: Words, kind: string, path: string): Promise<void> {
  await sendRoster(page, words, kind, path);
  await expect(page.getByRole('group', { name: words.imports.counters })).toBeVisible({ timeout: 30_000 });
}

/** Chooses kind and file of a roster and uploads it. */
export async function sendRoster(page: Page, words: Words, kind: string, path: string): Promise<void> {
  await page.goto('/imports');
  await page.getByRole('main').getByRole('link', { name: words.imports.start }).first().click();
  await page.getByRole('radio', { name: new RegExp(`^${kind}`) }).check();
  await page.getByLabel(words.imports.chooseFile).setInputFiles(path);
  await page.getByRole('button', { name: words.imports.upload }).click();
}
