import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Harness, startHarness } from '../../../test/harness.js';
import { signIn } from '../../../test/password-client.js';
import { DEMO_PASSWORD } from '../../modules/access/account/index.js';
import { seedDemoAccounts } from './demo-accounts.js';

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness();
  await seedDemoAccounts(harness.em());
  await seedDemoAccounts(harness.em());
});
afterAll(() => harness.close());

it('demo accounts sign in by one click, and by the password that the terminal shows', async () => {
  const { data } = await harness.anonymous.graphql('{ publicSettings { demoAccounts { login role } } }');
  for (const { login, role } of data.publicSettings.demoAccounts) {
    expect((await signIn(harness, login, DEMO_PASSWORD)).payload.viewer).toMatchObject({ role, duties: [] });
    const clicked = await harness.anonymous.graphql(`mutation { demoSignIn(login: "${login}") { viewer { role } } }`);
    expect(clicked.data.demoSignIn.viewer.role).toBe(role);
  }
});
