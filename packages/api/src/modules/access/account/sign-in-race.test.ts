import { generateSync } from 'otplib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onPostgres } from '../../../../test/database.js';
import { type Harness, startHarness } from '../../../../test/harness.js';
import { signIn } from '../../../../test/password-client.js';
import { rows, sql } from '../../../kernel/sql.js';
import { hashPassword } from './password.js';

const PASSWORD = 'Lychee-harvest-73';
let harness: Harness;

beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());

async function account(login: string) {
  const client = await harness.as('EVALUATOR');
  await rows(
    harness.em(),
    sql`update account set login = ${login}, password_hash = ${await hashPassword(PASSWORD)} where id = ${client.accountId}`,
  );
  return client;
}

describe.runIf(onPostgres)('sign-ins at the same instant', () => {
  it('try no more passwords than one after the other could', async () => {
    await account('hurried');
    const answers = await Promise.all(Array.from({ length: 20 }, () => signIn(harness, 'hurried', 'wrong')));
    const codes = answers.map(({ payload }) => payload.userErrors[0].code);
    expect(codes.filter((code) => code === 'WRONG_PASSWORD')).toHaveLength(5);
    expect(codes.filter((code) => code === 'LOCKED')).toHaveLength(15);
  });

  it('use a code of the second factor once', async () => {
    const client = await account('twice');
    const started = await client.graphql('mutation { startSecondFactor { secret { secret } } }');
    const { secret } = started.data.startSecondFactor.secret;
    const codeAt = (seconds: number) => generateSync({ secret, epoch: harness.clock.now().getTime() / 1000 + seconds });
    await client.graphql(`mutation { confirmSecondFactor(code: "${codeAt(-30)}") { viewer { role } } }`);
    const code = codeAt(0);
    const answers = await Promise.all(Array.from({ length: 4 }, () => signIn(harness, 'twice', PASSWORD, code)));
    expect(answers.filter(({ payload }) => payload.viewer)).toHaveLength(1);
  });
});
