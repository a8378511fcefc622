import { expect, test } from '../actors';
import { recordsOf } from '../desk';

/** From the number of a county to those behind it, to their agency, and from its notice to a place in a course. */
test('remind an agency of its uncertified workers, who are then enrolled', async ({ signedIn }) => {
  test.slow();
  const county = await signedIn('county');
  await county.goto('/coverage');
  await county.getByRole('link', { name: /武江区万家家庭服务有限公司.*未持证/ }).click();
  await expect(county.getByRole('heading', { level: 1, name: '未持证服务员' })).toBeVisible();
  await county.getByRole('button', { name: /^没有通过考试/ }).click();
  const remind = async () => {
    // No agency can mend that the county has suspended somebody.
    const mendable = county.getByRole('row').filter({ hasNotText: '暂停' });
    const boxes = mendable.getByRole('checkbox', { name: /^选择(?!本页)/ });
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    await county.getByRole('button', { name: '催办机构' }).click();
    await county.getByRole('dialog').getByRole('button', { name: '催办机构' }).click();
  };
  await remind();
  await expect(county.getByText(/^已催办 \d 家机构，涉及 2 人$/)).toBeVisible();
  await expect(county.getByRole('row').filter({ hasText: /\d{4}-\d{2}-\d{2}$/ })).toHaveCount(2);
  await remind();
  await expect(county.getByRole('dialog', { name: '以下没有通知' })).toContainText('近 7 天内已催办过');

  const agency = await signedIn('agency');
  await agency.goto('/notifications');
  const notice = agency.getByRole('link', { name: /商务局催办，2 名服务员还没有有效的家政服务证/ });
  await notice.click();
  await expect(agency.getByRole('heading', { level: 1, name: '未持证服务员' })).toBeVisible();
  await expect(agency.getByRole('navigation').getByRole('link', { name: '未持证服务员' })).toBeVisible();
  await expect(recordsOf(agency, 'workers')).toHaveCount(2);
  await agency.getByRole('checkbox', { name: '选择本页全部' }).check();
  await agency.getByRole('button', { name: '报名培训' }).click();
  await agency.getByRole('dialog').getByRole('button', { name: '报名 2 人' }).click();
  await expect(agency.getByText(/已报名 \d 人|候补 \d 人/)).toBeVisible();
});
