import { expectAccessible } from '../accessibility';
import { type Actor, actors, clickDemoButton, expect, test } from '../actors';

test.describe('signing in', () => {
  for (const actor of Object.keys(actors) as Actor[]) {
    const tag = actor === 'county' ? ['@en', '@phone'] : [];
    test(`${actor}: one click leads to the desk`, { tag }, async ({ signedIn, say }) => {
      const page = await signedIn(actor);
      const menu = page.getByRole('button', { name: say('打开菜单', 'Open menu') });
      if (await menu.isVisible()) await menu.click();
      await expect(page.getByRole('button', { name: actors[actor] })).toBeVisible();
      await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
    });
  }

  test('a wrong password is told in words and keeps what was typed', { tag: '@en' }, async ({ page, say }) => {
    await page.goto('/sign-in');
    await page.getByLabel(say('账号', 'Account'), { exact: true }).fill('county');
    await page.getByLabel(say('密码', 'Password'), { exact: true }).fill('not the password');
    await page.getByRole('button', { name: say('登录', 'Sign in'), exact: true }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.getByLabel(say('账号', 'Account'), { exact: true })).toHaveValue('county');
    await expect(page).toHaveURL(/sign-in/);
  });

  test('a copied address asks for the sign-in and then opens', async ({ page }) => {
    await page.goto('/account');
    await expect(page).toHaveURL(/sign-in\?next=%2Faccount/);
    await clickDemoButton(page, 'county');
    await expect(page).toHaveURL(/\/account$/);
  });

  test('a page for other roles says whose it is, and nothing of it', { tag: ['@en', '@phone'] }, async ({
    signedIn,
    say,
  }) => {
    const page = await signedIn('city');
    const pages = {
      '/accounts': say('可以打开的岗位：系统管理员。', 'It is for: Administrator.'),
      '/workers/new': say('可以打开的岗位：县（市、区）商务局、家政机构。', 'It is for: County bureau, Agency.'),
      '/training/sessions/1/attendance': say('可以打开的岗位：行业协会。', 'It is for: Association.'),
    };
    for (const [path, whose] of Object.entries(pages)) {
      await page.goto(path);
      const main = page.getByRole('main');
      await expect(main.getByText(say('这个页面不在您的岗位范围内', 'This page is not for your role'))).toBeVisible();
      await expect(main.getByText(whose)).toBeVisible();
      await expect(main.getByRole('button')).toHaveCount(0);
    }
  });

  test('after signing out the desk is closed', { tag: ['@en', '@phone'] }, async ({ signedIn, say }) => {
    const page = await signedIn('county');
    const menu = page.getByRole('button', { name: say('打开菜单', 'Open menu') });
    if (await menu.isVisible()) await menu.click();
    await page.getByRole('button', { name: actors.county }).click();
    await page.getByRole('menuitem', { name: say('退出登录', 'Sign out') }).click();
    await expect(page).toHaveURL(/sign-in/);
    await page.goto('/account');
    await expect(page).toHaveURL(/sign-in/);
  });

  test('the bell leads to what the office was told', { tag: '@phone' }, async ({ signedIn, say }) => {
    const page = await signedIn('city');
    const bell = page.getByRole('button', { name: say('通知，', 'Notifications, ') });
    const unread = async () => Number((await bell.getAttribute('aria-label'))?.match(/\d+/)?.[0] ?? 0);
    await expect.poll(unread).toBeGreaterThan(0);
    const before = await unread();
    await bell.click();
    const panel = page.getByRole('dialog', { name: say('最新通知', 'Latest notifications') });
    await expectAccessible(page);
    await panel
      .getByRole('listitem')
      .filter({ hasText: say('未读', 'Unread') })
      .getByRole('link')
      .first()
      .click();
    await expect(page).toHaveURL(/\/certificates\/./);
    await expect.poll(unread).toBe(before - 1);
    await page.goto('/notifications?unread=yes');
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(before - 1);
  });

  test('the page can be used by everybody in both themes', { tag: ['@en', '@phone'] }, async ({ page, say }) => {
    await page.goto('/sign-in');
    await expect(page.getByRole('heading', { name: say('演示账号', 'Demo accounts') })).toBeVisible();
    await expectAccessible(page);
  });
});
