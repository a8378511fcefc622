import type { Page } from '@playwright/test';
import { expectAccessible } from '../accessibility';
import { expect, test } from '../actors';
import { recordsOf } from '../desk';
import { residentId } from '../people';
import type { Words } from '../words';

const worker = { name: '沈桂兰', masked: '沈*', id: residentId('440203', '19840619', 428), phone: '13927861508' };

/** Fills the form of a new worker, with a labour contract. */
async function fillWorker(page: Page, words: Words): Promise<void> {
  await page.getByRole('textbox', { name: words.worker.name }).fill(worker.name);
  await page.getByRole('textbox', { name: words.worker.idNumber }).fill(worker.id);
  await page.getByRole('textbox', { name: words.worker.phone }).fill(worker.phone);
}

/** Registers with a labour contract and takes the link that the worker is to get. */
async function registerForLink(page: Page, words: Words): Promise<string> {
  await page.getByRole('radio', { name: new RegExp(`^${words.worker.labour}`) }).check();
  await page.getByRole('button', { name: words.worker.register, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: words.link.title });
  const link = await dialog.getByRole('textbox', { name: words.link.label }).inputValue();
  await dialog.getByRole('button', { name: words.link.done }).click();
  await expect(page).toHaveURL(/\/workers\/(?!new)/);
  return new URL(link).pathname;
}

test.describe('a worker is bound by both sides', { tag: '@en' }, () => {
  test.describe.configure({ mode: 'serial' });

  let firstAgency = '';

  test('an agency offers, the worker confirms on a phone by a link that works once', async ({
    signedIn,
    phoneOfStranger,
    words,
  }) => {
    const page = await signedIn('agency');
    await page.goto('/workers/new');
    await fillWorker(page, words);
    const link = await registerForLink(page, words);
    expect(link).toMatch(/^\/e\/[\w-]{20,}$/);
    const contract = page.getByRole('table').getByRole('row').filter({ hasText: words.worker.labour });
    await expect(contract).toContainText(words.employment.states.offered);

    const phone = await phoneOfStranger();
    await phone.goto(link);
    await expect(phone.getByRole('heading', { name: words.answer.greeting(worker.masked) })).toBeVisible();
    await expectAccessible(phone);
    firstAgency = await phone.getByRole('definition').first().innerText();
    await phone.getByRole('button', { name: words.answer.accept }).click();
    await expect(phone.getByRole('heading', { name: words.answer.accepted })).toBeVisible();
    await phone.goto(link);
    await expect(phone.getByRole('heading', { name: words.answer.gone })).toBeVisible();

    await page.reload();
    await expect(contract).toContainText(words.employment.states.current);
  });

  test('a second labour contract is a conflict that the county settles', async ({
    signedIn,
    phoneOfStranger,
    words,
  }) => {
    const page = await signedIn('county');
    await page.goto('/agencies?states=VERIFIED&order=NAME');
    const agencies = recordsOf(page, 'agencies');
    await expect(agencies.first()).toBeVisible();
    const second = (await agencies.allInnerTexts()).find((name) => name !== firstAgency);

    await page.goto('/workers/new');
    await fillWorker(page, words);
    const choice = page.getByRole('combobox', { name: words.worker.agency, exact: true });
    await choice.fill(second ?? '');
    await expect(page.getByRole('option', { name: new RegExp(`^${second}`) }).first()).toBeAttached();
    await choice.press('Enter');
    const link = await registerForLink(page, words);

    const phone = await phoneOfStranger();
    await phone.goto(link);
    await phone.getByRole('button', { name: words.answer.accept }).click();
    await expect(phone.getByRole('heading', { name: words.answer.accepted })).toBeVisible();

    await page.goto('/employments?states=CONFLICT');
    await recordsOf(page, 'employments').filter({ hasText: worker.name }).click();
    await page.getByRole('button', { name: words.employment.settle }).click();
    const dialog = page.getByRole('dialog', { name: words.employment.settle });
    await dialog.getByRole('radio', { name: new RegExp(words.employment.contested) }).check();
    await dialog.getByRole('textbox', { name: words.employment.reason }).fill('本人确认以后一份为准');
    await dialog.getByRole('button', { name: words.employment.settle }).click();
    await expect(page.getByText(words.employment.settled)).toBeVisible();
    await expect(page.getByText(words.employment.states.current).first()).toBeVisible();
  });
});
