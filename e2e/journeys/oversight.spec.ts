import { expectAccessible } from '../accessibility';
import { expect, test } from '../actors';

test.describe('an auditor', () => {
  test('proves the trail and finds an act in it', { tag: '@en' }, async ({ signedIn, say }) => {
    const page = await signedIn('auditor');
    await page.goto('/audit');
    await page.getByRole('button', { name: say('开始核验', 'Verify'), exact: true }).click();
    await expect(page.getByText(say('条记录与封印一致', 'agree with their seals'))).toBeVisible({ timeout: 30_000 });
    await expect(page.getByLabel(say('末端哈希', 'Head hash'))).toHaveValue(/^[0-9a-f]{64}$/);

    await page.goto('/audit?action=SIGN_IN&subjectKind=Account');
    await expect(page.getByRole('cell', { name: say('登录', 'Signed in'), exact: true }).first()).toBeVisible();
    await expectAccessible(page);
  });
});

test.describe('an administrator', () => {
  test('opens an account for an agency and closes it again', { tag: '@en' }, async ({ signedIn, say }) => {
    const login = `he.${test.info().project.name}`;
    const page = await signedIn('admin');
    await page.goto('/accounts');
    await page.getByRole('button', { name: say('新建账号', 'Create account') }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel(say('登录名', 'Login')).fill(login);
    await form.getByLabel(say('姓名', 'Name')).fill('何霞');
    await form.getByLabel(say('岗位', 'Role')).click();
    await page.getByTitle(say('家政机构', 'Agency'), { exact: true }).click();
    await form.getByLabel(say('机构', 'Agency'), { exact: true }).fill('万家');
    await page.getByTitle(/万家/).first().click();
    await form.getByRole('button', { name: say('新建', 'Create'), exact: true }).click();
    const password = page.getByRole('textbox', { name: say('一次性密码', 'One-time password') });
    await expect(password).toHaveValue(/.{12,}/);
    await page.getByRole('button', { name: say('我已妥善保存', 'I have kept it') }).click();

    await page.getByRole('main').getByPlaceholder(say('登录名或姓名', 'Login or name')).fill(login);
    await page.getByRole('button', { name: `${say('停用', 'Disable')} ${login}` }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('停用', 'Disable'), exact: true })
      .click();
    await expect(page.getByRole('button', { name: `${say('启用', 'Enable')} ${login}` })).toBeVisible();
    await expectAccessible(page);
  });

  test('changes a deadline, which keeps its history', async ({ signedIn, say }) => {
    const page = await signedIn('admin');
    await page.goto('/settings');
    await page.getByRole('button', { name: say('修改“核验时限”', 'Change “Time for a verification”') }).click();
    const form = page.getByRole('dialog');
    // Its name begins with the word of the spinner while the server is asked.
    const change = form.getByRole('button', { name: new RegExp(`${say('修改', 'Change')}$`) });
    await form.getByLabel(say('新的数值', 'New value')).fill('999');
    await change.click();
    await expect(form.getByText(say('应为 1 至 60 的整数', 'whole number from 1 to 60'))).toBeVisible();
    // The value in force: the other journeys count on it.
    await form.getByLabel(say('新的数值', 'New value')).fill('5');
    await change.click();
    await expect(page.getByText(say('历次修改（', 'Changes ('))).toBeVisible();
    await expectAccessible(page);
  });
});

test.describe('an analyst', () => {
  for (const path of [
    '/catalogue',
    '/statistics?by=COUNTY,LACK',
    '/statistics?by=SEX&view=bars',
    '/tokens',
    '/graphiql',
  ]) {
    test(`${path} can be used by everybody in both themes`, async ({ signedIn }) => {
      const page = await signedIn('analyst');
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
      await expectAccessible(page);
    });
  }
});
