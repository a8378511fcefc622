import { expect, test } from '../actors';

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
  await dialog.getByRole('button', { name: '提议撤销' }).click();
  await expect(association.getByRole('main')).toContainText('撤销办理中');

  const city = await signedIn('city');
  await city.goto(new URL(association.url()).pathname);
  await expect(city.getByRole('button', { name: '决定撤销' })).toBeDisabled();
  await expect(city.getByRole('main')).toContainText('期满后方可决定');
});
