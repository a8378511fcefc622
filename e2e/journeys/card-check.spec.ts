import type { Page } from '@playwright/test';
import { expectAccessible } from '../accessibility';
import { expect, test } from '../actors';
import { type PrintedCard, printCards } from '../cards';

/** Public pages follow the system's theme by themselves: nothing on them tells which it is. */
const plain = async () => {};

const altered = (proof: string) => proof.slice(0, -3) + (proof.at(-3) === 'A' ? 'B' : 'A') + proof.slice(-2);
const state = (page: Page, words: string) => page.locator('[data-state]').filter({ visible: true, hasText: words });
const line = (page: Page, words: string) => page.locator('[data-card]').filter({ visible: true, hasText: words });
const shown = (page: Page) => page.locator('.verdict h1').filter({ visible: true });

test.describe('who scans a printed card', { tag: '@phone' }, () => {
  let cards: PrintedCard[];

  test.beforeEach(async ({ signedIn }) => {
    cards = await printCards(await signedIn('association'), 2);
  });

  test('reads in one quiet line that it is genuine and agrees with the register', async ({ page }) => {
    const scripts: number[] = [];
    page.on('response', async (answer) => {
      if (answer.url().includes('/check/')) scripts.push((await answer.body()).length);
    });
    await page.goto(`${cards[0]!.path}#${cards[0]!.proof}`);
    await expect(line(page, '真实，与登记一致')).toBeVisible();
    await expect(shown(page)).toHaveText('有效');
    expect(scripts).toHaveLength(1);
    expect(scripts[0]).toBeLessThanOrEqual(5 * 1024);
    await expectAccessible(page, plain);
    await page.getByRole('link', { name: 'English' }).click();
    await expect(line(page, 'Genuine, agrees with the register')).toBeVisible();
  });

  for (const [what, proofOf] of [
    ['altered', () => altered(cards[0]!.proof)],
    ['of another card', () => cards[1]!.proof],
    ['cut off', () => cards[0]!.proof.slice(0, 60)],
    ['no signature at all', () => 'nonsense'],
  ] as const) {
    test(`is warned when the signature is ${what}, and sees no green`, async ({ page }) => {
      await page.goto(`${cards[0]!.path}#${proofOf()}`);
      const warning = page.getByRole('alert');
      await expect(warning.getByRole('heading')).toHaveText('疑似假证');
      await expect(warning).toContainText('未必是面前的人');
      await expect(page.locator('.verdict.green').filter({ visible: true })).toHaveCount(0);
      await expect(line(page, '真实')).toHaveCount(0);
      await expectAccessible(page, plain);
    });
  }

  test('who scans another card after it learns of that one', async ({ page }) => {
    await page.goto(`${cards[0]!.path}#${cards[0]!.proof}`);
    await expect(line(page, '真实，与登记一致')).toBeVisible();
    await page.goto(`${cards[0]!.path}#${cards[1]!.proof}`);
    await expect(shown(page).first()).toHaveText('疑似假证');
  });

  test('who typed the code, or opens it in an app that adds to the address, is not alarmed', async ({ page }) => {
    for (const end of ['', '#wechat_redirect']) {
      await page.goto('about:blank');
      const [answer] = await Promise.all([
        page.waitForResponse((response) => response.url().includes('/check/card-')),
        page.goto(cards[0]!.path + end),
      ]);
      await answer.finished();
      await page.waitForLoadState('networkidle');
      await expect(shown(page)).toHaveText('有效');
    }
  });

  test('whose keys cannot be fetched is told so, and that is all', async ({ page }) => {
    await page.route('**/.well-known/jwks.json', (route) => route.abort());
    await page.goto(`${cards[0]!.path}#${cards[0]!.proof}`);
    await expect(line(page, '暂未核对')).toBeVisible();
    await expect(shown(page)).toHaveText('有效');
  });
});

/** Opens the page once, until the phone holds what it needs and the browser lets it stand in for scans. */
async function keep(page: Page): Promise<void> {
  await page.goto('/check');
  await expect(state(page, '已存到本机')).toBeVisible();
  await page.evaluate(async () => {
    for (const scope of ['/check', '/v/']) {
      const held = await navigator.serviceWorker.getRegistration(scope);
      const worker = held!.installing ?? held!.waiting ?? held!.active!;
      while (worker.state !== 'activated') await new Promise((done) => worker.addEventListener('statechange', done));
    }
  });
}

async function paste(page: Page, code: string): Promise<void> {
  await page.getByLabel('粘贴二维码内容').fill(code);
  await page.getByRole('button', { name: '核验' }).click();
}

test.describe('without a network', { tag: '@phone' }, () => {
  let cards: PrintedCard[];

  test.beforeEach(async ({ signedIn }) => {
    cards = await printCards(await signedIn('association'), 2);
  });

  test('a scan is answered by the page that the phone keeps, and says how old its list is', async ({ page }) => {
    await keep(page);
    await page.context().setOffline(true);
    await page.goto(`${cards[0]!.path}#${cards[0]!.proof}`);
    await expect(shown(page)).toHaveText('证件真实');
    await expect(state(page, '没有联网')).toBeVisible();
    await expect(
      page.getByText(/未撤销、未暂停：名单截至 \d{4}-\d\d-\d\d \d\d:\d\d（(此刻|\d+分钟前)）/),
    ).toBeVisible();
    await expect(page.getByText(cards[0]!.number)).toBeVisible();
    await expect(page.locator('[data-fact="name"]')).toHaveText(/^.{1,2}\*$/);
    await expect(page.locator('.verdict.green').filter({ visible: true })).toHaveCount(0);
    await expectAccessible(page, plain);
    await page.goto(`${cards[0]!.path}?lang=en#${cards[1]!.proof}`);
    await expect(shown(page)).toHaveText('Likely forged');
    await page.context().setOffline(false);
    await page.goto(`${cards[0]!.path}?lang=zh#${cards[0]!.proof}`);
    await expect(shown(page)).toHaveText('有效');
  });

  test('an inspector opens the page and pastes what a scanner read', async ({ page }) => {
    await keep(page);
    await page.context().setOffline(true);
    await page.goto('/check?lang=zh');
    await expect(state(page, '没有联网')).toBeVisible();
    for (const [code, answer] of [
      [cards[0]!.whole, '证件真实'],
      [cards[0]!.whole.replace('#', '?lang=en#'), '证件真实'],
      [altered(cards[0]!.whole), '疑似假证'],
      [cards[0]!.whole.replace(/#.*/, `#${cards[1]!.proof}`), '疑似假证'],
      [cards[0]!.whole.replace(/^http:..[^/]+/, 'https://jz.example.com'), '不是本平台的码'],
      [cards[0]!.path.slice(3), '需要联网'],
      ['https://example.com/#abc', '不是本平台的码'],
    ] as const) {
      await paste(page, code);
      await expect(shown(page)).toHaveText(answer);
    }
  });

  test('an inspector whose browser reads codes looks through the camera', async ({ page }) => {
    // No browser of the tests reads codes by itself: this one reads what the camera is said to see.
    await page.addInitScript((seen) => {
      const looks = [[], [{ rawValue: seen }]];
      Object.assign(window, {
        BarcodeDetector: class {
          detect = async () => looks.shift() ?? [];
        },
      });
      navigator.mediaDevices.getUserMedia = async () => {
        const canvas = document.createElement('canvas');
        canvas.getContext('2d')!.fillRect(0, 0, 9, 9);
        return canvas.captureStream();
      };
    }, cards[0]!.whole);
    await keep(page);
    await page.context().setOffline(true);
    await page.goto('/check');
    await page.getByRole('button', { name: '扫描二维码' }).click();
    await expect(shown(page)).toHaveText('证件真实');
    await expect(page.locator('video')).toBeHidden();
  });

  test('a list that is old says so first, and a card past its date is not called good', async ({ page }) => {
    await keep(page);
    await page.context().setOffline(true);
    for (const [days, answer] of [
      [2, '名单已旧'],
      [800, '卡面已过期'],
      [-0.25, '状态未知'],
      [-800, '尚未生效'],
    ] as const) {
      await page.clock.setFixedTime(new Date(Date.now() + days * 86_400_000));
      await page.goto('/check');
      await paste(page, cards[0]!.whole);
      await expect(shown(page)).toHaveText(answer);
    }
  });

  test('a card that was replaced is void by the list that was fetched after', async ({ page, signedIn }) => {
    const association = await signedIn('association');
    await association.goto(cards[1]!.record);
    await association.getByRole('button', { name: '换发' }).click();
    await association.getByLabel('遗失').check();
    await association.getByRole('dialog').getByRole('button', { name: '换发' }).click();
    await expect(association.getByRole('main')).toContainText('换发：遗失');
    // The server looks at a list anew after some seconds; nobody is told sooner.
    await expect(async () => {
      await keep(page);
      await paste(page, cards[1]!.whole);
      await expect(shown(page)).toHaveText('已作废', { timeout: 1_000 });
    }).toPass({ timeout: 30_000 });
    await page.context().setOffline(true);
    await page.goto(`${cards[1]!.path}#${cards[1]!.proof}`);
    await expect(shown(page)).toHaveText('已作废');
  });

  test('a phone that has kept nothing says so', async ({ page }) => {
    await page.route('**/status/**', (route) => route.abort());
    await page.goto('/check');
    await expect(state(page, '本机没有存下名单')).toBeVisible();
    await paste(page, cards[0]!.whole);
    await expect(shown(page)).toHaveText('无法判断');
  });
});

test('the page that a phone keeps is small and can be used by everybody', { tag: '@phone' }, async ({ page }) => {
  const response = (await page.goto('/check'))!;
  expect(response.headers()['content-security-policy']).toContain("script-src 'self'");
  await expect(state(page, '已存到本机')).toBeVisible();
  expect(
    (await response.body()).length + (await (await page.request.get('/check/check.js')).body()).length,
  ).toBeLessThan(30_000);
  await expectAccessible(page, plain);
  await page.goto('/check?lang=en');
  await expect(state(page, 'Kept on this phone')).toBeVisible();
  await expectAccessible(page, plain);
});
