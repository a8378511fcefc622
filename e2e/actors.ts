import { type Browser, type BrowserContextOptions, test as base, devices, expect, type Page } from '@playwright/test';
import { type Language, type Words, wordsIn } from './words';

export { expect } from '@playwright/test';

export interface Options {
  /** The language in which the actors read. */
  language: Language;
}

/** Who acts: the demo accounts, by the names that their buttons show. */
export const actors = {
  city: '周海宁',
  county: '李敏',
  otherCounty: '陈立群',
  association: '黄秋月',
  agency: '何晓芸',
  evaluator: '许志强',
  department: '罗文',
  analyst: '唐思远',
  auditor: '邹静',
  admin: '梁伟',
} as const;

export type Actor = keyof typeof actors;

interface Fixtures {
  /** The words of a control in the actor's language: `say('登录', 'Sign in')`. */
  say: (zh: string, en: string) => string;
  /** The words of the product in the actor's language. */
  words: Words;
  /** A page of one's own, signed in as the actor by the button of the sign-in page. */
  signedIn: (actor: Actor) => Promise<Page>;
  /** A phone of somebody who has no account. */
  phoneOfStranger: () => Promise<Page>;
}

/** Clicks the actor's button on the sign-in page that is open. */
export async function clickDemoButton(page: Page, actor: Actor): Promise<void> {
  await page.getByRole('button', { name: actors[actor] }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  await expect(page.locator('main#main')).toBeVisible();
}

/** Opens a browser window that reads in `language`. */
async function openWindow(browser: Browser, language: Language, device: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(device);
  await context.addInitScript((value) => localStorage.setItem('jiazheng.language', value), language);
  return context.newPage();
}

export const test = base.extend<Options & Fixtures>({
  language: ['zh-CN', { option: true }],
  say: async ({ language }, use) => {
    await use((zh, en) => (language === 'en' ? en : zh));
  },
  words: async ({ language }, use) => {
    await use(wordsIn(language));
  },
  page: async ({ browser, language }, use) => {
    const page = await openWindow(browser, language);
    await use(page);
    await page.context().close();
  },
  signedIn: async ({ browser, language }, use) => {
    const pages: Page[] = [];
    await use(async (actor) => {
      const page = await openWindow(browser, language);
      pages.push(page);
      await page.goto('/');
      await clickDemoButton(page, actor);
      return page;
    });
    for (const page of pages) await page.context().close();
  },
  phoneOfStranger: async ({ browser, language }, use) => {
    const pages: Page[] = [];
    await use(async () => {
      const page = await openWindow(browser, language, devices['Pixel 7']);
      pages.push(page);
      return page;
    });
    for (const page of pages) await page.context().close();
  },
});
