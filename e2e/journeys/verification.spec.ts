import { actors, expect, test } from '../actors';
import { recordsOf } from '../desk';

test.describe('an officer verifies workers', () => {
  test('by the keyboard alone, from the list to the decision', { tag: '@en' }, async ({ signedIn, words }) => {
    const page = await signedIn('county');
    await page.goto('/workers?states=SUBMITTED&lacks=IDENTITY_CHECK');
    const names = recordsOf(page, 'workers');
    await expect(names.first()).toBeVisible();
    const [first = '', second = ''] = await names.allInnerTexts();

    await page.keyboard.press('j');
    await expect(names.first()).toBeFocused();
    await page.keyboard.press('Space');
    await expect(page.getByRole('dialog', { name: first })).toBeVisible();
    await page.keyboard.press('j');
    await expect(page.getByRole('dialog', { name: second })).toBeVisible();
    await page.keyboard.press('k');
    const drawer = page.getByRole('dialog', { name: first });

    await drawer.getByRole('button', { name: words.worker.checkIdentity }).last().press('Enter');
    const check = page.getByRole('dialog', { name: words.worker.checkIdentity });
    await expect(check.getByRole('radio', { name: words.worker.inPerson })).toBeChecked();
    await check.getByRole('button', { name: words.worker.checkIdentity }).press('Enter');
    await drawer.getByRole('button', { name: words.verify, exact: true }).press('Enter');
    await expect(drawer.getByText(words.worker.verified, { exact: true }).first()).toBeVisible();

    await page.keyboard.press('Escape');
    await expect(drawer).toBeHidden();
    await expect(names.first()).toHaveText(second);
  });

  test('a filter stays in the address, and back leads to it', { tag: ['@en', '@phone'] }, async ({
    signedIn,
    words,
  }) => {
    const page = await signedIn('county');
    await page.goto('/workers');
    await page
      .getByRole('navigation')
      .getByRole('button', { name: new RegExp(`^${words.list.waiting} \\d`) })
      .click();
    await expect(page).toHaveURL(/states=SUBMITTED/);
    const found = page.getByRole('main').getByText(words.list.anyFound);
    // The line says the minute as well, which goes on while the test runs.
    const [count] = (await found.innerText()).match(/[\d,]+/) ?? [];
    const sameCount = new RegExp(`\\b${count}\\b`);
    await page.reload();
    await expect(page).toHaveURL(/states=SUBMITTED/);
    await expect(found).toHaveText(sameCount);

    await recordsOf(page, 'workers').first().click();
    await expect(page.getByRole('region', { name: words.worker.looks })).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL(/states=SUBMITTED/);
    await expect(found).toHaveText(sameCount);
  });

  test('whoever looks at an ID number says why, and is seen to have looked', { tag: '@en' }, async ({
    signedIn,
    words,
  }) => {
    const page = await signedIn('county');
    await page.goto('/workers?states=VERIFIED');
    await recordsOf(page, 'workers').first().click();
    const looks = page.getByRole('region', { name: words.worker.looks });
    await expect(looks).not.toContainText(actors.county);
    await expect(page.getByText(/\d{6} ?[•●*]{4}/).first()).toBeVisible();

    await page.getByRole('button', { name: words.worker.reveal }).click();
    const dialog = page.getByRole('dialog', { name: words.worker.reveal });
    await dialog.getByRole('button', { name: words.worker.see, exact: true }).click();
    await expect(dialog.getByText(words.worker.purposeRequired)).toBeVisible();
    await dialog.getByRole('button', { name: words.worker.toVerify }).click();
    await dialog.getByRole('button', { name: words.worker.see, exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText(/^\d{6} ?\d{8} ?\d{3}[\dX]$/)).toBeVisible();
    await expect(looks).toContainText(actors.county);
    await expect(looks).toContainText(words.worker.toVerify);
  });
});
