import { fileURLToPath } from 'node:url';
import { devices, type Page } from '@playwright/test';
import { type Actor, expect, test } from './actors';
import { counter, recordsOf, rosterPath, uploadRoster } from './desk';

const pathOf = (name: string) => fileURLToPath(new URL(`../docs/screenshots/${name}.png`, import.meta.url));

async function take(page: Page, name: string): Promise<void> {
  // The frame stands before what it holds has been asked for.
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expect(page.locator('.ant-skeleton, [aria-busy="true"]')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: pathOf(name), animations: 'disabled', caret: 'hide' });
}

const boards: readonly { name: string; actor: Actor; dark?: boolean }[] = [
  { name: 'city-board', actor: 'city' },
  { name: 'county-board', actor: 'county' },
  { name: 'dark', actor: 'city', dark: true },
];
for (const { name, actor, dark } of boards) {
  test(name, async ({ signedIn }) => {
    const page = await signedIn(actor);
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
    await page.goto('/board');
    await take(page, name);
  });
}

test('worker list with a look at one', async ({ signedIn }) => {
  const page = await signedIn('county');
  await page.goto('/workers?states=SUBMITTED');
  await recordsOf(page, 'workers').nth(2).press('Space');
  await take(page, 'worker-list');
});

test('worker record', async ({ signedIn }) => {
  const page = await signedIn('county');
  await page.goto('/workers?health=WITHIN_30_DAYS&states=VERIFIED');
  await recordsOf(page, 'workers').first().click();
  await expect(page).toHaveURL(/\/workers\/./);
  await take(page, 'worker-record');
});

test('import, checked', async ({ signedIn, words }) => {
  const page = await signedIn('county');
  await uploadRoster(page, words, words.imports.agencies, rosterPath('wujiang-agencies.xlsx'));
  await page.getByRole('button', { name: words.imports.commit(14) }).click();
  await expect(page.getByRole('heading', { name: words.imports.resultTitle })).toBeVisible();
  await uploadRoster(page, words, words.imports.workers, rosterPath('wujiang.xlsx'));
  await expect(counter(page, words.imports.bad, 14)).toBeVisible();
  await take(page, 'import-check');
});

test.describe('on a phone', () => {
  const { defaultBrowserType: _, ...phone } = devices['Pixel 7'];
  test.use({ ...phone, deviceScaleFactor: 2 });

  test('worker list', async ({ signedIn }) => {
    const page = await signedIn('county');
    await page.goto('/workers?states=SUBMITTED');
    await take(page, 'phone');
  });
});

test.describe('in English', () => {
  test.use({ language: 'en', locale: 'en-GB' });

  test('county board', async ({ signedIn }) => {
    const page = await signedIn('county');
    await page.goto('/board');
    await take(page, 'english');
  });
});
