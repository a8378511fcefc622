import { randomUUID } from 'node:crypto';
import { type Em, row, rows, sql } from '../../kernel/sql.js';
import { DEMO_PASSWORD, demoAccounts, hashPassword } from '../../modules/access/account/index.js';

/** The key of the agency that the demo account of agencies belongs to, in a statement. */
export const demoAgency =
  "(select id from agency where state = 'VERIFIED' and headquarters_id is null order by county_code, number limit 1)";

/** The demo accounts; the agency's own waits until there is an agency for it to belong to. */
export async function seedDemoAccounts(em: Em): Promise<void> {
  // One hash for all: these accounts share a public password, and hashing is slow on purpose.
  const hash = await hashPassword(DEMO_PASSWORD);
  for (const account of demoAccounts) {
    const agency =
      account.role === 'AGENCY'
        ? await row(em, sql<{ id: string }>`select id from agency where id = ${sql.raw(demoAgency)}`)
        : undefined;
    if (account.role === 'AGENCY' && !agency) continue;
    await rows(
      em,
      sql`insert into account (id, login, display_name, role, county_code, agency_id, department, password_hash, created_at, updated_at)
          values (${randomUUID()}, ${account.login}, ${account.displayName}, ${account.role},
                  ${account.county ?? null}, ${agency?.id ?? null}, ${account.department ?? null}, ${hash}, now(), now())
          on conflict (login) do nothing`,
    );
  }
}

/** The lines that the terminal shows in demo mode. */
export function demoLines(): string[] {
  const lines = demoAccounts.map(
    (account) => `  ${account.login.padEnd(12)} ${account.office.zh} / ${account.office.en}`,
  );
  return [
    '演示模式：在登录页点一下即可登录，或用下列账号 / Demo mode: one click on the sign-in page, or sign in as:',
    ...lines,
    `  密码 / password: ${DEMO_PASSWORD}`,
  ];
}
