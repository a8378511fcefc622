import { expect, type Page } from '@playwright/test';
import { codesIn } from '../packages/verifier/src/picture';
import { recordsOf } from './desk';

/** What the code on a printed card says. */
export interface PrintedCard {
  /** Path of the certificate's page. */
  record: string;
  number: string;
  /** `/v/CODE`, and what follows # with it. */
  path: string;
  proof: string;
  whole: string;
}

/** Prints cards of people whose scan answers green, the longest in force first, and reads their codes as a camera does. */
export async function printCards(page: Page, count: number): Promise<PrintedCard[]> {
  await page.goto('/certificates?states=VALID&order=NUMBER');
  const links = recordsOf(page, 'certificates').and(page.locator(':not([href$="/issue"])'));
  await expect(links.first()).toBeVisible();
  const cards: PrintedCard[] = [];
  for (const link of await links.all()) {
    const record = (await link.getAttribute('href'))!;
    const answer = await page.request.get(`/files/credentials/${record.split('/').at(-1)}/card.pdf`);
    // Somebody who does not agree to be shown has no card to print.
    if (answer.status() !== 200) continue;
    const [whole] = await codesIn(await answer.body());
    const { pathname, hash } = new URL(whole!);
    // Nor is a certificate in force green for somebody whose health certificate is out of date.
    if (!(await (await page.request.get(pathname)).text()).includes('class="verdict green"')) continue;
    cards.push({
      record,
      number: /SG-[\w-]*\d/.exec(answer.headers()['content-disposition']!)![0],
      path: pathname,
      proof: hash.slice(1),
      whole: whole!,
    });
    if (cards.length === count) return cards;
  }
  throw new Error('the list shows too few cards that may be printed');
}
