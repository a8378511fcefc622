import { expectAccessible } from '../accessibility';
import { expect, test } from '../actors';
import { counter, expectValue, figure, numberOf, recordsOf, rosterPath, sendRoster, uploadRoster } from '../desk';

const AGENCIES = 14;
const GOOD = 406;
const BAD = 14;

/** A county's workbooks from the desk of its officer to the register, and back. */
test.describe('a county imports its rosters', { tag: '@en' }, () => {
  test.describe.configure({ mode: 'serial' });

  let workersBefore = 0;
  let agencyBatch = '';
  let batch = '';

  test('the agencies, taken for workers, are refused with what to choose', async ({ signedIn, words }) => {
    const page = await signedIn('county');
    await sendRoster(page, words, words.imports.workers, rosterPath('wujiang-agencies.xlsx'));
    const refusal = page.getByText(words.imports.chooseAgencies);
    await expect(refusal).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('radio', { name: new RegExp(`^${words.imports.agencies}`) }).check();
    await expect(refusal).toBeHidden();
  });

  test('the agencies, taken for workers, go in whole after one click', async ({ signedIn, words }) => {
    const page = await signedIn('county');
    await page.goto('/board');
    const before = await numberOf(figure(page, words.board.agencies));
    workersBefore = await numberOf(figure(page, words.board.workers));

    await sendRoster(page, words, words.imports.workers, rosterPath('wujiang-agencies.xlsx'));
    await page.getByRole('button', { name: words.imports.readAsAgencies }).click();
    await expect(counter(page, words.imports.fresh, AGENCIES)).toBeVisible();
    await expect(counter(page, words.imports.bad, 0)).toBeVisible();
    await page.getByRole('button', { name: words.imports.commit(AGENCIES) }).click();
    await expect(page.getByRole('heading', { name: words.imports.resultTitle })).toBeVisible();
    await expect(page.getByText(words.imports.clean)).toBeVisible();
    agencyBatch = new URL(page.url()).pathname;

    await page.goto('/board');
    await expectValue(figure(page, words.board.agencies), before + AGENCIES);
  });

  test('an agency opens whole, though the workbook tells no number of its platform', async ({ signedIn, words }) => {
    const page = await signedIn('county');
    await page.goto(agencyBatch);
    await page.getByRole('link', { name: words.imports.seeAgencies }).click();
    await recordsOf(page, 'agencies').filter({ hasText: '丹霞家政服务中心' }).click();
    await expect(page.getByText(words.imports.numberUntold)).toBeVisible();
    await expectAccessible(page);
  });

  test('of the workers 406 rows go in and 14 say why not', async ({ signedIn, words }) => {
    const page = await signedIn('county');
    await uploadRoster(page, words, words.imports.workers, rosterPath('wujiang.xlsx'));
    await expect(counter(page, words.imports.fresh, GOOD)).toBeVisible();
    await expect(counter(page, words.imports.bad, BAD)).toBeVisible();
    await expect(page.getByText(words.imports.total(GOOD + BAD))).toBeVisible();

    const faults = page
      .getByRole('table')
      .getByRole('row')
      .filter({ has: page.getByRole('textbox') });
    await expect(faults).toHaveCount(BAD);
    await page.getByRole('button', { name: words.imports.causes.age, exact: true }).click();
    await expect(faults).toHaveCount(1);
    await page.getByRole('button', { name: words.imports.causes.age, exact: true }).click();

    await expectAccessible(page);

    await page.getByRole('button', { name: words.imports.commit(GOOD) }).click();
    await expect(page.getByText(words.imports.stillBad(BAD))).toBeVisible({ timeout: 30_000 });
    batch = new URL(page.url()).pathname;
    await expectAccessible(page);

    await page.goto('/board');
    await expectValue(figure(page, words.board.workers), workersBefore + GOOD);
  });

  test('a row mended in place follows', async ({ signedIn, words }) => {
    const page = await signedIn('county');
    await page.goto(batch);
    const name = page.getByRole('textbox', { name: words.imports.cell(177, '姓名') });
    await name.fill('沈素珍');
    await name.press('Enter');
    await expect(page.getByText(words.imports.mended(177))).toBeAttached();
    await expect(counter(page, words.imports.bad, BAD - 1)).toBeVisible();
    await page.getByRole('button', { name: words.imports.commit(1), exact: true }).click();
    await expect(page.getByText(words.imports.stillBad(BAD - 1))).toBeVisible();
    await expect(counter(page, words.imports.fresh, GOOD + 1)).toBeVisible();

    await page.getByRole('link', { name: words.imports.seeWorkers }).click();
    await expect(page.getByText(words.list.found(GOOD + 1))).toBeVisible();
    await recordsOf(page, 'workers').first().click();
    await expect(page.getByRole('region', { name: words.worker.looks })).toBeVisible();
  });

  test('the rest is downloaded with the reasons in a last column', async ({ signedIn, words }, testInfo) => {
    const page = await signedIn('county');
    await page.goto(batch);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: words.imports.rejects(BAD - 1) }).click(),
    ]);
    // The product itself reads the file: what it lists as the columns is what stands in it.
    const file = testInfo.outputPath('rest.xlsx');
    await download.saveAs(file);
    await uploadRoster(page, words, words.imports.workers, file);
    await expect(counter(page, words.imports.bad, BAD - 1)).toBeVisible();
    await page.getByRole('button', { name: words.imports.checkColumns }).first().click();
    const last = page.getByRole('table').getByRole('row').last();
    await expect(last.getByRole('rowheader')).toHaveText('错误原因');
    await expect(last).toContainText(/第 \d+ 行/);
    await page.getByRole('button', { name: words.imports.discard }).click();
    await page.getByRole('dialog').getByRole('button', { name: words.imports.discard }).click();
    await expect(page).toHaveURL(/\/imports$/);
  });
  test('the agencies of the batch are verified in bulk', async ({ signedIn, words }) => {
    const page = await signedIn('county');
    await page.goto('/board');
    // The first one stands with the figure of the agencies; the chart below says it of workers.
    const verified = page.getByText(new RegExp(`^${words.board.agenciesVerified('\\d+')}$`)).first();
    const before = await numberOf(verified);
    await page.goto(agencyBatch);
    await page.getByRole('link', { name: words.imports.seeAgencies }).click();
    await expect(page.getByText(words.list.found(AGENCIES))).toBeVisible();
    await page.getByRole('checkbox', { name: words.list.selectPage }).check();
    await expect(page.getByText(words.list.selected(AGENCIES))).toBeVisible();
    await page.getByRole('button', { name: words.verify, exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: words.verify, exact: true }).click();
    await expect(page.getByText(words.list.done(AGENCIES))).toBeVisible();
    await page.goto('/board');
    await expect(verified).toHaveText(words.board.agenciesVerified(before + AGENCIES));
  });

  test('numbers open the lists that they count', async ({ signedIn, words }) => {
    const page = await signedIn('county');
    for (const path of ['/board', '/census']) {
      await page.goto(path);
      for (const label of [words.board.workers, words.board.waiting, words.board.agencies]) {
        const count = await numberOf(figure(page, label));
        await figure(page, label).click();
        await expect(page.getByText(words.list.found(count))).toBeVisible();
        await page.goBack();
      }
    }
  });

  test('the officer of another county sees none of it', async ({ signedIn, words }) => {
    const page = await signedIn('otherCounty');
    await page.goto(batch);
    await expect(page.getByText(words.notFound)).toBeVisible();
    await page.goto(`/workers?batch=${batch.split('/').at(-1)}`);
    await expect(page.getByText(words.list.nothing)).toBeVisible();
    await page.goto('/imports');
    await expect(page.getByText(words.imports.none)).toBeVisible();
  });

  test('the same file again changes nothing', async ({ signedIn, words }) => {
    const page = await signedIn('county');
    await uploadRoster(page, words, words.imports.workers, rosterPath('wujiang.xlsx'));
    await expect(counter(page, words.imports.unchanged, GOOD)).toBeVisible();
    await expect(counter(page, words.imports.fresh, 0)).toBeVisible();
    await expect(page.getByText(words.imports.nothingNew)).toBeVisible();
    await expect(page.getByRole('button', { name: words.imports.commit(GOOD) })).toBeDisabled();
  });

  test('the batch is taken back with one click', async ({ signedIn, words }) => {
    const page = await signedIn('county');
    await page.goto(batch);
    await page.getByRole('button', { name: words.imports.revert }).click();
    await expect(page.getByText(words.imports.reverted)).toBeVisible({ timeout: 30_000 });
    await page.goto('/board');
    await expectValue(figure(page, words.board.workers), workersBefore);
  });
});
