import { readFile } from 'node:fs/promises';
import { expect, test } from '../actors';

test('the association keeps who teaches, and takes results from a file', async ({ signedIn, say }) => {
  const page = await signedIn('association');
  await page
    .getByRole('menu')
    .getByRole('link', { name: say('培训机构', 'Institutions') })
    .click();
  await page
    .getByRole('main')
    .getByRole('link', { name: say('登记培训机构', 'Register an institution') })
    .click();
  await expect(page).toHaveURL(/new$/);
  await page.getByLabel(say('名称', 'Name')).fill('浈江区巧手培训学校');
  await page.getByLabel(say('县（市、区）', 'County')).click();
  await page.getByTitle(say('浈江区', 'Zhenjiang')).click();
  await page.getByRole('button', { name: say('登记培训机构', 'Register an institution') }).click();
  await expect(page.getByRole('heading', { name: '浈江区巧手培训学校' })).toBeVisible();

  await page.getByRole('link', { name: say('登记教师', 'Register a trainer') }).click();
  await expect(page).toHaveURL(/trainers\/new/);
  await page.getByLabel(say('姓名', 'Name')).fill('宋巧手');
  await page.getByRole('button', { name: say('登记教师', 'Register a trainer') }).click();
  await expect(page.getByRole('heading', { name: '宋巧手' })).toBeVisible();
  await expect(page).not.toHaveTitle(/宋巧手/);

  await page.getByRole('main').getByRole('link', { name: '浈江区巧手培训学校' }).click();
  await page.getByRole('button', { name: say('停用', 'End'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('group').getByRole('button').first().click();
  await dialog.getByRole('textbox').press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('main').getByText(say('已停用', 'Ended')).first()).toBeVisible();

  await page.goto('/training?when=all&states=EXAMINED');
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
  await page.getByRole('button', { name: say('录入成绩', 'Enter results') }).click();
  const unmarked = page.getByRole('row').filter({ has: page.getByRole('textbox') });
  await expect(unmarked.first()).toBeVisible();
  const [first = '', second = ''] = (await unmarked.allInnerTexts()).map((row) => /W\d+/.exec(row)![0]);
  await page.getByRole('button', { name: say('导入成绩表', 'Import a file of results') }).click();
  const template = page.waitForEvent('download');
  await dialog.getByRole('button', { name: say('下载模板', 'Download the template') }).click();
  expect((await readFile(await (await template).path())).subarray(0, 2).toString()).toBe('PK');
  const table = `服务员编号,成绩\n${first},缺考\n${second},优秀\nW00000000,80\n`;
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: '成绩.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  await dialog.getByRole('button', { name: say('上传并核对', 'Upload and check') }).click();

  await expect(page.getByRole('button', { name: say('有误 2', 'faulty 2') })).toBeVisible();
  await expect(page.getByRole('row', { name: second })).toContainText('优秀');
  const enter = say('录入 1 项成绩', 'Enter 1 result');
  await page.getByRole('button', { name: enter }).click();
  await page.getByRole('dialog').getByRole('button', { name: enter }).click();
  await expect(page.getByRole('status')).toContainText(say('已录入 1 项', '1 entered'));
  const refused = page.waitForEvent('download');
  await page.getByRole('button', { name: say('下载未录入的行', 'Download what was not entered') }).click();
  expect((await refused).suggestedFilename()).toMatch(/^T\d+-refused\.xlsx$/);
  await page
    .getByRole('main')
    .getByRole('link', { name: say('录入成绩', 'Enter results') })
    .last()
    .click();
  await expect(page.getByRole('row', { name: first })).toContainText(say('缺考', 'absent'));
});

test('the association plans a session, and nothing half done there is lost unasked', { tag: '@en' }, async ({
  signedIn,
  say,
}) => {
  const page = await signedIn('association');
  const main = page.getByRole('main');
  const dialog = page.getByRole('dialog');
  const choose = async (label: string, title: string) => {
    await page.getByLabel(label, { exact: true }).click();
    await page.getByTitle(title).last().click();
  };
  const cancelled = async (content: () => Promise<void>) => {
    await content();
    await dialog.getByRole('button', { name: say('取消', 'Cancel') }).click();
    await page.getByRole('button', { name: say('继续填写', 'Keep editing') }).click();
    await dialog.getByRole('button', { name: say('取消', 'Cancel') }).click();
    await page.getByRole('button', { name: say('放弃修改', 'Discard') }).click();
    await expect(dialog).toBeHidden();
  };

  await page.goto('/training');
  await main.getByRole('link', { name: say('安排班次', 'Plan a session') }).click();
  await choose(say('课程', 'Course'), '居家沟通与心理学');
  await choose(say('培训机构', 'Institution'), '始兴县职业技术学校');
  await expect(main.getByTitle(say('始兴县', 'Shixing 始兴县'), { exact: true })).toBeVisible();
  await page.getByLabel(say('地点', 'Place')).fill('始兴县职业技术学校二楼');
  await page.getByLabel(say('日期', 'Day'), { exact: true }).click();
  await expect(page.getByText(say('今天', 'Today'), { exact: true })).toBeVisible();
  const day = new Date(Date.now() + 100 * 86_400_000).toISOString().slice(0, 10);
  await page.keyboard.type(day);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: say('安排', 'Plan'), exact: true }).click();
  await expect(main.getByText(day).first()).toBeVisible();
  await expect(main.getByText('09:00').first()).toBeVisible();
  await expect(main.getByText(say('开放报名后，机构和协会', 'Once enrolment is open'))).toBeVisible();

  await page.getByRole('button', { name: say('开放报名', 'Open enrolment') }).click();
  await page.getByRole('button', { name: say('报名', 'Enrol'), exact: true }).click();
  await cancelled(async () => {
    await page.keyboard.type('W000001');
    await page.getByTitle('W000001').click();
    await page.keyboard.press('Escape');
  });

  await page.goto('/training?when=all&states=EXAMINED');
  await main.getByRole('listitem').getByRole('link').first().click();
  await page.getByRole('button', { name: say('录入成绩', 'Enter results') }).click();
  await page.getByRole('button', { name: say('粘贴成绩表', 'Paste a table') }).click();
  await cancelled(() => dialog.getByLabel(say('成绩表', 'Table'), { exact: true }).fill('W000001\t80'));
});
