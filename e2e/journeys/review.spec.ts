import { expect, test } from '../actors';
import { recordsOf } from '../desk';

test('an agency declares, the association passes by the keyboard, and the list shrinks', { tag: '@en' }, async ({
  signedIn,
  words,
}) => {
  const agency = await signedIn('agency');
  await agency.goto('/reviews?states=DUE');
  const due = recordsOf(agency, 'reviews');
  await expect(due.first()).toBeVisible();
  const number = await due.first().innerText();
  await agency.getByRole('checkbox', { name: words.list.row(number) }).check();
  await agency.getByRole('button', { name: words.review.declare, exact: true }).click();
  const declaration = agency.getByRole('dialog', { name: words.review.declare });
  for (const statement of await declaration.getByRole('checkbox').all()) await statement.check();
  await declaration.getByRole('button', { name: words.review.declareCount(1) }).click();
  await expect(agency.getByText(words.list.done(1))).toBeVisible();
  await expect(agency.getByRole('link', { name: number })).toBeHidden();

  const association = await signedIn('association');
  await association.goto('/reviews?states=DECLARED&clear=yes');
  const waiting = recordsOf(association, 'reviews');
  await expect(waiting.first()).toBeVisible();
  const [first = '', second = ''] = await waiting.allInnerTexts();
  await association.keyboard.press('j');
  await association.keyboard.press('Space');
  await expect(association.getByRole('dialog', { name: first })).toBeVisible();
  await association.keyboard.press('a');
  await expect(association.getByRole('dialog', { name: second })).toBeVisible();
  await expect(association.getByRole('link', { name: first })).toBeHidden();
  await association.keyboard.press('n');
  const demand = association.getByRole('dialog', { name: words.review.demand });
  await demand.getByRole('group', { name: words.review.reasons }).getByRole('button').first().click();
  await demand.getByRole('textbox').press('Control+Enter');
  await expect(demand).toBeHidden();
  await expect(association.getByRole('link', { name: second })).toBeHidden();
});
