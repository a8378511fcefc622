import { expect, test } from '../actors';

/** What the health office wrote, as a scanner gives it. */
const letter = { name: '复函.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF\n') };

/** The association issues a batch, a certificate is replaced, and its revocation is proposed; the city sees why it must wait. */
test('issue in a batch, replace, propose a revocation', async ({ signedIn }) => {
  test.slow();
  const association = await signedIn('association');
  await association.goto('/certificates');
  await association.getByRole('link', { name: '批量发证' }).first().click();
  await expect(association.getByRole('heading', { level: 1, name: '批量发证' })).toBeVisible();
  await association.getByRole('combobox', { name: '县（市、区）' }).click();
  await association.keyboard.type('lechang');
  await association.getByTitle(/乐昌市/).click();
  const run = association.getByRole('button', { name: /发证 [\d,]+ 人$/ }).last();
  await expect(run).toBeEnabled();
  await association.getByRole('button', { name: /^不能发证/ }).click();
  await expect(association.getByRole('table', { name: '批量发证' })).not.toContainText('可发证');
  await run.click();

  await expect(association).toHaveURL(/\/certificates\/batches\//);
  await expect(association.getByText('已办结')).toBeVisible({ timeout: 30_000 });
  await expect(association.getByText('未发证 0 人')).toBeVisible();
  await expect(association.getByRole('main')).not.toContainText('某县（市、区）');
  await association.getByRole('link', { name: /^SG-/ }).first().click();
  await expect(association.getByRole('main')).toContainText('第 1 版');

  await association.getByRole('button', { name: '换发' }).click();
  await association.getByLabel('遗失').check();
  await association.getByRole('dialog').getByRole('button', { name: '换发' }).click();
  await expect(association.getByRole('main')).toContainText('换发：遗失');

  await association.getByRole('button', { name: /更多/ }).click();
  await association.getByRole('menuitem', { name: '提议撤销' }).click();
  const dialog = association.getByRole('dialog');
  await dialog.getByLabel('以欺骗手段取得').check();
  await dialog.getByLabel('事实与理由').fill('提交的健康证经核实为伪造');
  await dialog.getByRole('textbox', { name: '证据' }).fill('疾控中心复函');
  await dialog.locator('input[type=file]').setInputFiles(letter);
  await dialog.getByRole('button', { name: '提议撤销' }).click();
  await expect(association.getByRole('main')).toContainText('撤销办理中');
  await expect(association.getByRole('main')).toContainText('1 个文件，只有市商务局可以打开');
  await expect(association.getByRole('link', { name: letter.name })).toHaveCount(0);

  const city = await signedIn('city');
  await city.goto(new URL(association.url()).pathname);
  await expect(city.getByRole('button', { name: '决定撤销' })).toBeDisabled();
  await expect(city.getByRole('main')).toContainText('期满后方可决定');
  const opened = city.waitForEvent('download');
  await city.getByRole('link', { name: letter.name }).click();
  expect((await opened).suggestedFilename()).toBe(letter.name);
  await city.reload();
  await expect(city.getByRole('main')).toContainText('打开记录');
});

/** What was typed is asked about before it is lost, and whoever gives it up gets away: by the menu, and by the button of a dialog. */
test('leave a form that is not finished', async ({ signedIn }) => {
  const association = await signedIn('association');
  const asked = association.getByRole('dialog', { name: '还有未保存的内容' });
  await association.goto('/training/institutions/new');
  const name = association.getByRole('main').getByRole('textbox').first();
  await name.fill('某职业学校');
  await association.getByRole('navigation').getByRole('link', { name: '年审' }).click();
  await asked.getByRole('button', { name: '继续填写' }).click();
  await expect(asked).toBeHidden();
  await expect(name).toHaveValue('某职业学校');
  await association.getByRole('navigation').getByRole('link', { name: '年审' }).click();
  await asked.getByRole('button', { name: '放弃修改' }).click();
  await expect(association).toHaveURL(/\/reviews/);

  await association.goto('/reviews?states=DECLARED');
  await association.getByRole('table').getByRole('link').first().click();
  await association.getByRole('button', { name: '责令整改' }).click();
  const dialog = association.getByRole('dialog', { name: '责令整改' });
  await dialog.getByRole('textbox').first().fill('健康证须补齐');
  await dialog.getByRole('button', { name: '取消' }).click();
  await asked.getByRole('button', { name: '放弃修改' }).click();
  await expect(association.getByRole('dialog')).toHaveCount(0);
});

/** Chosen certificates, then all that match: the dialog says how many sheets, the file comes, and too many are refused. */
test('print the cards of a list', async ({ signedIn }) => {
  test.slow();
  const association = await signedIn('association');
  const print = async (all: boolean) => {
    await association
      .getByRole('checkbox', { name: /^选择\s?SG-/ })
      .first()
      .check();
    if (all) await association.getByRole('button', { name: /^选择全部/ }).click();
    await association.getByRole('button', { name: '打印证卡' }).click();
    return association.getByRole('dialog', { name: '打印证卡' });
  };
  await association.goto('/certificates?states=VALID&county=440203');
  const dialog = await print(false);
  await expect(dialog).toContainText('共 1 张证卡，A4 纸 1 张');
  const file = association.waitForEvent('download');
  await dialog.getByRole('button', { name: /^生成 1 张/ }).click();
  expect((await file).suggestedFilename()).toBe('cards.pdf');
  await expect(dialog).toContainText('已生成 1 张');
  await dialog.getByRole('button', { name: '关闭' }).last().click();
  await expect(dialog).toBeHidden();

  await association.goto('/certificates');
  const over = await print(true);
  await expect(over).toContainText('一次最多打印 1,000 张');
  await expect(over.getByRole('button', { name: /^生成/ })).toBeDisabled();
});

/** The due list on paper: whose, how many, and neither menu nor buttons. */
test('print the due list', async ({ signedIn }) => {
  const county = await signedIn('county');
  await county.goto('/reviews?states=DUE');
  await expect(county.getByRole('table').locator('tbody tr').first()).toBeVisible();
  await county.emulateMedia({ media: 'print' });
  const main = county.getByRole('main');
  await expect(main.getByText(/^范围：武江区/)).toBeVisible();
  await expect(main.getByText(/状态：待申报/)).toBeVisible();
  await expect(county.getByRole('navigation')).toHaveCount(0);
  await expect(main.getByRole('button')).toHaveCount(0);
});
