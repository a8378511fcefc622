import { ConfigError } from '../config.js';
import { type Em, row, sql } from '../kernel/sql.js';

/** Production refuses a database login that could set every rule aside. */
export async function refuseSuperuser(em: Em): Promise<void> {
  const login = await row(
    em.fork() as Em,
    sql<{ strong: boolean }>`select rolsuper or rolbypassrls as strong from pg_roles where rolname = current_user`,
  );
  if (login?.strong !== false) {
    throw new ConfigError([
      'DATABASE_URL: 生产环境不得使用超级用户登录数据库，请建 NOSUPERUSER NOBYPASSRLS 的账号。 / production refuses a superuser login; create one with NOSUPERUSER NOBYPASSRLS.',
    ]);
  }
}
