import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../accessibility';
import { actors, expect, test } from '../actors';
import { recordsOf } from '../desk';

/** The six digits that an authenticator app shows for a key, as RFC 6238 has it. */
function codeOf(secret: string, now: number): string {
  const bits = [...secret.replace(/\s/g, '')]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((octet) => Number.parseInt(octet, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(now / 30_000)));
  const hash = createHmac('sha1', key).update(counter).digest();
  const at = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(at) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, '0');
}

test.describe('an end that the worker confirms', () => {
  test('a lost link is made anew, and the old one is dead', async ({ signedIn, phoneOfStranger, words, say }) => {
    const page = await signedIn('agency');
    await page.goto('/employments?states=CURRENT&size=20');
    await recordsOf(page, 'employments').first().click();
    await page.getByRole('button', { name: say('解除', 'End'), exact: true }).click();
    const dialog = page.getByRole('dialog', { name: say('解除', 'End') });
    await dialog.getByRole('button', { name: say('合同到期', 'contract') }).click();
    await dialog.getByRole('button', { name: say('解除', 'End'), exact: true }).click();

    const linkDialog = page.getByRole('dialog', { name: words.link.title });
    const takeLink = async () => {
      const path = new URL(await linkDialog.getByRole('textbox', { name: words.link.label }).inputValue()).pathname;
      await linkDialog.getByRole('button', { name: words.link.done }).click();
      return path;
    };
    const lost = await takeLink();
    await page.getByRole('button', { name: say('重新生成确认链接', 'Make a new link') }).click();
    const link = await takeLink();
    expect(link).not.toBe(lost);

    const phone = await phoneOfStranger();
    await phone.goto(lost);
    await expect(phone.getByRole('heading', { name: words.answer.gone })).toBeVisible();
    await phone.goto(link);
    await phone.getByRole('button', { name: say('同意解除', 'I agree'), exact: true }).click();
    await expect(phone.getByRole('heading', { name: words.answer.accepted })).toBeVisible();
    await page.reload();
    await expect(page.getByText(words.employment.states.ended).first()).toBeVisible();
  });
});

test.describe('a worker whom the county has to stop', () => {
  test('is suspended and resumed by the county, barred and let back by the city', async ({ signedIn, say }) => {
    const act = async (page: Page, name: string, done: string) => {
      const offered = page.getByRole('button', { name, exact: true }).or(page.getByRole('menuitem', { name })).first();
      // The menu closes when the record behind it is fetched anew.
      await expect(async () => {
        const more = page.getByRole('button', { name: say('更多', 'More') });
        if (!(await offered.isVisible())) await more.click({ timeout: 3_000 });
        await offered.click({ timeout: 3_000 });
      }).toPass({ timeout: 20_000 });
      const dialog = page.getByRole('dialog', { name });
      await dialog.getByRole('group').getByRole('button').first().click();
      await dialog.getByRole('button', { name, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 }).locator('..')).toContainText(done);
    };
    const county = await signedIn('county');
    await county.goto('/workers?states=VERIFIED&conflict=no&size=20');
    await recordsOf(county, 'workers').first().click();
    await act(county, say('暂停', 'Suspend'), say('暂停', 'Suspended'));
    await act(county, say('恢复', 'Resume'), say('已核验', 'Verified'));

    const city = await signedIn('city');
    await city.goto(new URL(county.url()).pathname);
    await act(city, say('禁止从业', 'Bar'), say('禁止从业', 'Barred'));
    await act(city, say('解除禁止', 'Lift the bar'), say('待核验', 'To verify'));
  });

  test('the dialogs of a worker and an agency can be used by everybody', async ({ signedIn, say }) => {
    const page = await signedIn('county');
    const open = async (list: 'workers' | 'agencies') => {
      await page.goto(`/${list}?states=SUBMITTED&size=20`);
      await recordsOf(page, list).first().click();
      await expect(page).toHaveURL(new RegExp(`/${list}/[^/?]+$`));
    };
    await open('workers');
    await page.getByRole('button', { name: say('更多', 'More'), exact: true }).click();
    await page.getByRole('menuitem', { name: say('登记培训', 'Record training') }).click();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await open('agencies');
    await page.getByRole('button', { name: say('退回', 'Return'), exact: true }).click();
    await expectAccessible(page);
  });
});

test.describe('the rows that were chosen', () => {
  test('are exported alone', async ({ signedIn, words, say }) => {
    const page = await signedIn('county');
    await page.goto('/workers?size=20');
    const boxes = page.getByRole('main').getByRole('checkbox');
    await boxes.nth(1).check();
    await boxes.nth(2).check();
    await expect(page.getByText(words.list.selected(2))).toBeVisible();
    await page.getByRole('button', { name: say('导出所选', 'Export selection') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /CSV/ }).check();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: say('导出 2 行', 'Export 2 rows') }).click(),
    ]);
    expect((await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n')).toHaveLength(3);
  });
});

test.describe('an account of one’s own', () => {
  const login = 'zhou.lan';
  const password = '清晨先喝一杯温开水再出门';

  const signIn = async (page: Page, typed: string, say: (zh: string, en: string) => string) => {
    await page.getByRole('textbox', { name: say('账号', 'Login'), exact: true }).fill(login);
    await page.getByRole('textbox', { name: say('密码', 'Password'), exact: true }).fill(typed);
    await page.getByRole('button', { name: say('登录', 'Sign in'), exact: true }).click();
  };

  test('is given a password of one’s own, and kept by a second factor', async ({ signedIn, page, say }) => {
    const admin = await signedIn('admin');
    await admin.goto('/accounts?roles=CITY_BUREAU');
    await expect(admin.getByRole('row', { name: actors.city })).toBeVisible();
    await expect(admin.getByRole('row', { name: actors.association })).toBeHidden();
    await admin.getByRole('button', { name: say('新建账号', 'Create account') }).click();
    const form = admin.getByRole('dialog');
    await form.getByLabel(say('登录名', 'Login')).fill(login);
    await form.getByLabel(say('姓名', 'Name')).fill('周兰');
    await form.getByLabel(say('岗位', 'Role')).click();
    await admin.getByTitle(say('行业协会', 'Association'), { exact: true }).click();
    await form.getByRole('button', { name: say('新建', 'Create'), exact: true }).click();
    const once = await admin.getByRole('textbox', { name: say('一次性密码', 'One-time password') }).inputValue();

    await page.goto('/sign-in');
    await signIn(page, once, say);
    await expect(page).not.toHaveURL(/sign-in/);
    await page.goto('/account');
    await page.getByLabel(say('当前密码', 'Current password')).fill(once);
    await page.getByLabel(say('新密码', 'New password'), { exact: true }).fill(password);
    await page.getByLabel(say('再输一次新密码', 'New password again')).fill(password);
    await page.getByRole('button', { name: say('修改密码', 'Change password') }).click();
    await expect(page.getByText(say('密码已修改', 'Password changed'))).toBeVisible();

    await page.getByRole('button', { name: say('启用', 'Turn on'), exact: true }).click();
    const secret = await page.locator('code').first().textContent();
    const asked = page.getByLabel(say('应用显示的六位数字', 'Six digits'));
    await asked.fill(codeOf(secret ?? '', Date.now()));
    await page.getByRole('button', { name: say('确认启用', 'Confirm') }).click();
    await expect(page.getByText(say('第二步验证已启用', 'The second factor is on'))).toBeVisible();

    await page.context().clearCookies();
    await page.goto('/sign-in');
    await signIn(page, password, say);
    await expect(page.getByRole('heading', { name: say('第二步验证', 'Second factor') })).toBeVisible();
    // The code that turned it on is spent; the next one is the authenticator's next half minute.
    await page.keyboard.type(codeOf(secret ?? '', Date.now() + 30_000));
    await page.getByRole('button', { name: say('验证', 'Check'), exact: true }).click();
    await expect(page).not.toHaveURL(/sign-in/);
  });
});
