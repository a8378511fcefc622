import type { Page } from '@playwright/test';
import { expect, test } from '../actors';
import { recordsOf } from '../desk';

test('a worker leaves the trade: the employment ends first, and the association cancels the certificate', async ({
  signedIn,
  say,
}) => {
  const leave = say('登记离业', 'Record leaving');
  const state = (page: Page) => page.getByRole('heading', { level: 1 }).locator('..');
  const more = (page: Page) => page.getByRole('button', { name: say('更多', 'More'), exact: true });
  const decide = async (page: Page, name: string) => {
    const dialog = page.getByRole('dialog', { name });
    await dialog.getByRole('group').getByRole('button').first().click();
    await dialog.getByRole('button', { name, exact: true }).click();
  };

  const county = await signedIn('county');
  // One of the county's own: who only works in it leaves its sight with the employment.
  await county.goto('/certificates?states=VALID&county=440203&size=20');
  await recordsOf(county, 'certificates').first().click();
  await expect(county).toHaveURL(/\/certificates\/./);
  const certificate = new URL(county.url()).pathname;
  await recordsOf(county, 'workers').first().click();
  await expect(county).toHaveURL(/\/workers\/./);
  const worker = new URL(county.url()).pathname;

  // Who is still employed cannot leave, and the page says what comes first.
  await more(county).click();
  await expect(county.getByRole('menuitem', { name: leave })).toContainText(say('请先解除', 'End it first'));
  await county.keyboard.press('Escape');
  await county
    .getByRole('row')
    .filter({ hasText: say('在职', 'Current') })
    .locator('a[href^="/employments/"]')
    .click();
  await county.getByRole('button', { name: say('解除', 'End'), exact: true }).click();
  await decide(county, say('解除', 'End'));
  await expect(county.getByText(say('已解除', 'Ended')).first()).toBeVisible();

  await county.goto(worker);
  await more(county).click();
  await county.getByRole('menuitem', { name: leave }).click();
  await expect(county.getByRole('dialog', { name: leave })).toContainText(
    say('由协会办理注销', 'cancels a certificate'),
  );
  await decide(county, leave);
  await expect(state(county)).toContainText(say('已离业', 'Left'));

  const association = await signedIn('association');
  await association.goto('/inbox?kind=CREDENTIAL_TO_CANCEL');
  await association.locator(`a[href="${certificate}"]`).click();
  await association.getByRole('button', { name: say('注销', 'Cancel certificate'), exact: true }).click();
  const dialog = association.getByRole('dialog');
  await dialog.getByRole('radio').first().check();
  await dialog.getByRole('textbox').fill('已登记离业');
  await dialog.getByRole('button', { name: say('注销', 'Cancel certificate'), exact: true }).click();
  await expect(state(association)).toContainText(say('已注销', 'Cancelled'));
});
