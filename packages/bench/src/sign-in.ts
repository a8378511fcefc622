import { randomBytes, randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { benchUrl } from './database.ts';

/** An officer signed in with a session of the product's own: the headers that its requests carry. */
export async function signIn(client: Client, role: string, county: string | null = null): Promise<{ cookie: string }> {
  const { openSession, SESSION_COOKIE } = await import('@jiazheng/api/dist/modules/access/session/index.js');
  const { openPostgres } = await import('@jiazheng/api/dist/db/orm.js');
  const id = randomUUID();
  await client.query(
    `insert into account (id, login, display_name, role, county_code, created_at, updated_at) values ($1, $2, '李敏', $3, $4, now(), now())`,
    [id, `bench-${randomBytes(6).toString('hex')}`, role, county],
  );
  const database = await openPostgres(benchUrl());
  const token = await openSession(database.em.fork(), { now: () => new Date() }, id, 'bench');
  await database.close();
  return { cookie: `${SESSION_COOKIE}=${token}` };
}
