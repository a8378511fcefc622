import type { Page } from '@playwright/test';
import { expect, test } from '../actors';

const result = (page: Page) => page.getByRole('region', { name: /result/i });
const run = (page: Page) => page.getByRole('button', { name: /execute query/i });

/** Types a query and runs it until the answer has come. */
async function ask(page: Page, query: string, answer: string): Promise<void> {
  await page
    .getByRole('region', { name: /operation editor/i })
    .getByRole('textbox')
    .first()
    .focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await page.keyboard.type(query);
  // The editor learns a moment after the last key which operation it holds.
  await expect(async () => {
    await run(page).click();
    await expect(result(page)).toContainText(answer, { timeout: 1_500 });
  }).toPass();
}

test.describe('an analyst asks', () => {
  test('how many workers each county has, in GraphiQL and on the page of statistics', { tag: '@en' }, async ({
    signedIn,
    words,
  }) => {
    const page = await signedIn('analyst');
    await page.goto('/graphiql');
    const explorer = page.locator('.graphiql-plugin');
    await expect(explorer).toContainText('query: Query');
    await expect(explorer).not.toContainText('Mutation');
    await page.getByRole('combobox', { name: words.analysis.sample }).click();
    await page.getByRole('option', { name: words.analysis.workersByCounty }).click();
    await run(page).click();
    await expect(result(page)).toContainText(/"total":\s*\d{4}/);
    const [, total] = /"total":\s*(\d+)/.exec(await result(page).innerText()) ?? [];
    await expect(result(page)).toContainText(/"440203"[\s\S]*"count":\s*\d{3}/);

    await page.goto('/statistics');
    await page.getByRole('link', { name: words.analysis.exampleByCounty }).click();
    await expect(page.getByRole('definition').first()).toHaveText(Number(total).toLocaleString('en-US'));
  });

  test('for a name, and is refused in words', async ({ signedIn, words }) => {
    const page = await signedIn('analyst');
    await page.goto('/graphiql');
    await ask(page, '{ workers(first: 1) { nodes { county { name } who: name } } }', 'FORBIDDEN');
    // The editor breaks long lines wherever they end.
    const joined = (text: string) => text.replace(/\s/g, '');
    expect(joined(await result(page).innerText())).toContain(joined(words.analysis.personal));
  });
});
