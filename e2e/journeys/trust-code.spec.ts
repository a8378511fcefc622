import type { Page, Response } from '@playwright/test';
import { expectAccessible } from '../accessibility';
import { expect, test } from '../actors';
import { residentId } from '../people';

/** Public pages follow the system's theme by themselves: nothing on them tells which it is. */
const plain = async () => {};

/** The codes that the demonstration city lends, by what a scan answers. */
async function codesOf(page: Page): Promise<Map<string, string>> {
  await page.goto('/public');
  const links = await page.locator('a[href^="/v/"]').all();
  const found = await Promise.all(
    links.map(
      async (link) => [(await link.textContent())!, (await link.getAttribute('href'))!.split('?')[0]!] as const,
    ),
  );
  return new Map(found);
}

/** Opens the page of a code that was lent, which no card carries. */
async function scan(page: Page, path: string): Promise<Response> {
  return (await page.goto(path))!;
}

const verdict = (page: Page) => page.getByRole('heading', { level: 1 });

test.describe('a householder scans', { tag: '@phone' }, () => {
  test('a worker in order: the verdict without a tap, small, and nothing personal', async ({ page }) => {
    const codes = await codesOf(page);
    const response = await scan(page, codes.get('有效')!);
    expect(response.status()).toBe(200);
    expect((await response.body()).length).toBeLessThan(30_000);
    expect(response.headers()['cache-control']).toBe('no-store');
    await expect(verdict(page)).toHaveText('有效');
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(/^.{1,2}\*$/);
    await expect(page.getByText('在有效期内')).toBeVisible();
    await expect(page.getByRole('link', { name: /投诉 12345/ })).toHaveAttribute('href', 'tel:12345');
    expect(await page.locator('main').textContent()).not.toMatch(/\d{17}|1\d{10}/);
    await expectAccessible(page, plain);
  });

  for (const [word, advice] of [
    ['已撤销', '请对方所属机构更换服务员'],
    ['已换发', '请持证人出示新证，扫描新码'],
    ['健康证过期', '请对方所属机构说明情况'],
  ] as const) {
    test(`a code that is not in order: ${word}`, async ({ page }) => {
      const codes = await codesOf(page);
      await scan(page, codes.get(word)!);
      await expect(verdict(page)).toHaveText(word);
      await expect(page.getByText(advice)).toBeVisible();
      await expect(page.locator('img')).toHaveCount(0);
      await expectAccessible(page, plain);
    });
  }

  test('an unknown code has a page of its own', async ({ page }) => {
    const response = await scan(page, '/v/00000000000000000000000000');
    expect(response.status()).toBe(404);
    await expect(verdict(page)).toHaveText('查无此码');
    await expectAccessible(page, plain);
  });

  test('in English with one tap, and back', async ({ page }) => {
    const codes = await codesOf(page);
    await scan(page, codes.get('有效')!);
    await page.getByRole('link', { name: 'English' }).click();
    await expect(verdict(page)).toHaveText('Valid');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.getByRole('link', { name: '中文' }).click();
    await expect(verdict(page)).toHaveText('有效');
  });

  test('nothing runs off a screen of 320 pixels', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const codes = await codesOf(page);
    for (const path of ['/public', '/enrol', '/me', '/v/x', ...codes.values()]) {
      for (const language of ['zh', 'en']) {
        await page.goto(`${path}?lang=${language}`);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
      }
    }
  });
});

test.describe('without JavaScript', { tag: '@phone' }, () => {
  test.use({ javaScriptEnabled: false });

  test('a scan says all it has to say', async ({ page }) => {
    const codes = await codesOf(page);
    await scan(page, codes.get('有效')!);
    await expect(verdict(page)).toHaveText('有效');
    await expect(page.getByText('查询时间')).toBeVisible();
  });

  test('a worker enrols, and a mistake keeps what was typed', async ({ page }) => {
    await page.goto('/enrol');
    await page.getByRole('link', { name: /^报名/ }).first().click();
    await page.getByLabel('姓名').fill('测试甲');
    await page.getByLabel('身份证号码').fill('440203');
    await page.getByLabel('手机号', { exact: true }).fill(['138', '0000', '4321'].join(''));
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: '提交报名' }).click();
    await expect(page.getByRole('alert')).toContainText('18 位');
    await expect(page.getByLabel('姓名')).toHaveValue('测试甲');
    await page.getByLabel('身份证号码').fill(residentId('440203', '19850715', 2));
    await page.getByRole('button', { name: '提交报名' }).click();
    await expect(verdict(page)).toHaveText('报名已收到');
  });

  test('a stranger who guesses learns nothing about a worker', async ({ page }) => {
    await page.goto('/me');
    await page.getByLabel('服务员编号或证号').fill('W000001');
    await page.getByLabel('证件号码后四位').fill('0000');
    await page.getByRole('button', { name: '查询' }).click();
    await expect(page.getByRole('alert')).toContainText('对不上');
    await expect(page.getByLabel('服务员编号或证号')).toHaveValue('W000001');
  });
});

for (const path of ['/public', '/enrol', '/me', '/t/x']) {
  test(`${path} can be used by everybody in both themes`, { tag: '@phone' }, async ({ page }) => {
    await page.goto(path);
    await expectAccessible(page, plain);
  });
}

test('a form with a mistake can be used by everybody in both themes', { tag: '@phone' }, async ({ page }) => {
  await page.goto('/enrol');
  await page.getByRole('link', { name: /^报名/ }).first().click();
  await page.getByRole('button', { name: '提交报名' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page, plain);
});

test('from the sign-in one finds the pages for everybody', { tag: ['@en', '@phone'] }, async ({ page, say }) => {
  await page.goto('/sign-in');
  await page.getByRole('link', { name: say('公众服务', 'Public services') }).click();
  await expect(page).toHaveURL(/\/public/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
