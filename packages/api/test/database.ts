import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { inject } from 'vitest';
import { createPglite, type Database, openPostgres, withPglite } from '../src/db/orm.js';

/** Whether the tests run on PostgreSQL; races are tested there alone, since PGlite serialises everything. */
export const onPostgres = process.env.TEST_DATABASE === 'postgres';

/** A database of the test file's own, a copy of the migrated template. */
export async function openTestDatabase(): Promise<Database> {
  const template = inject('template');
  if (template.kind === 'pglite') {
    return withPglite(await createPglite({ loadDataDir: new Blob([readFileSync(template.source)]) }));
  }
  const admin = new pg.Client({ connectionString: template.source });
  await admin.connect();
  const name = `${template.name}_${randomBytes(4).toString('hex')}`;
  await admin.query(`create database ${name} template ${template.name}`);
  await admin.end();
  const url = new URL(template.source);
  url.pathname = `/${name}`;
  return openPostgres(url.toString());
}
