import type { Page } from '@playwright/test';
import { expectAccessible } from '../accessibility';
import { type Actor, expect, test } from '../actors';
import { recordsOf } from '../desk';

/** Every page of every role, short ones of the lists. `/workers/*` is the first record of a list, `/workers?open` its drawer. */
const pages: Record<Actor, readonly string[]> = {
  city: [
    '/',
    '/board',
    '/board?county=440203',
    '/workers?size=20',
    '/employments?size=20',
    '/imports',
    '/census',
    '/coverage',
    '/uncertified?size=20',
    '/account',
  ],
  county: [
    '/',
    '/board',
    '/census',
    '/workers?states=SUBMITTED&size=20',
    '/workers?open',
    '/workers/*',
    '/workers/new',
    '/agencies?open',
    '/agencies/*',
    '/agencies/new',
    '/employments?states=CONFLICT',
    '/employments?open',
    '/employments/*',
    '/employments/new',
    '/imports',
    '/imports/new',
    '/coverage',
    '/reviews?open',
  ],
  otherCounty: ['/imports'],
  association: ['/', '/workers?size=20', '/workers/*', '/agencies?size=20', '/census', '/reviews?open', '/reviews/*'],
  agency: [
    '/',
    '/workers?size=20',
    '/workers/*',
    '/agencies',
    '/employments?size=20',
    '/employments/*',
    '/reviews',
    '/uncertified',
  ],
  evaluator: ['/'],
  department: ['/'],
  analyst: ['/catalogue', '/statistics', '/statistics?by=COUNTY,SEX', '/tokens', '/graphiql?sample=workers-by-county'],
  auditor: ['/audit'],
  admin: ['/accounts', '/settings', '/outbox', '/receivers', '/notifications'],
};

async function open(page: Page, path: string): Promise<void> {
  const [, list, way] = /^\/(workers|agencies|employments|reviews)(\/\*|\?open)$/.exec(path) ?? [];
  await page.goto(list ? `/${list}?size=20` : path);
  if (list) {
    const record = recordsOf(page, list).first();
    await (way === '/*' ? record.click() : record.press('Space'));
  }
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await page.waitForLoadState('networkidle');
}

test.describe('every page can be used by everybody, in both themes', () => {
  for (const [actor, paths] of Object.entries(pages) as [Actor, readonly string[]][]) {
    const tag = actor === 'agency' ? ['@en', '@phone'] : [];
    test(`the pages of ${actor}`, { tag }, async ({ signedIn }) => {
      test.setTimeout(paths.length * 15_000 + 20_000);
      const page = await signedIn(actor);
      for (const path of paths) {
        await test.step(path, async () => {
          await open(page, path);
          await expectAccessible(page);
        });
      }
    });
  }
});
