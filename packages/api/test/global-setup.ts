import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import 'reflect-metadata';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { createPglite, type Database, openPostgres, withPglite } from '../src/db/orm.js';
import { seedRegions } from '../src/db/seeds/regions.js';
import type { Em } from '../src/kernel/sql.js';

/** What test files need to open a copy of the migrated template. */
export interface Template {
  kind: 'pglite' | 'postgres';
  /** PGlite: file of the dumped data folder. PostgreSQL: URL of the server's maintenance database. */
  source: string;
  /** PostgreSQL: name of the template database. */
  name: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    template: Template;
  }
}

const prepare = async (database: Database) => {
  await database.migrate();
  const em = database.em.fork() as Em;
  await em.transactional((inner) => seedRegions(inner as Em));
};

/** Migrates once; each test file starts from a copy. TEST_DATABASE chooses the database, PGlite unless told. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (process.env.TEST_DATABASE === 'postgres') return setupPostgres(project);
  const folder = mkdtempSync(join(tmpdir(), 'jiazheng-test-'));
  const pglite = await createPglite();
  const database = await withPglite(pglite);
  await prepare(database);
  const file = join(folder, 'template.tar');
  writeFileSync(file, Buffer.from(await (await pglite.dumpDataDir('none')).arrayBuffer()));
  await database.close();
  project.provide('template', { kind: 'pglite', source: file, name: '' });
  return async () => rmSync(folder, { recursive: true, force: true });
}

async function setupPostgres(project: TestProject): Promise<() => Promise<void>> {
  const source = process.env.TEST_DATABASE_URL ?? 'postgres://root@127.0.0.1:5432/postgres';
  const name = `jiazheng_template_${randomBytes(4).toString('hex')}`;
  const admin = new pg.Client({ connectionString: source });
  await admin.connect();
  await admin.query(`create database ${name} template template0 encoding 'UTF8'`);
  const url = new URL(source);
  url.pathname = `/${name}`;
  const database = await openPostgres(url.toString());
  await prepare(database);
  await database.close();
  project.provide('template', { kind: 'postgres', source, name });
  return async () => {
    const left = await admin.query<{ datname: string }>('select datname from pg_database where datname like $1', [
      `${name}%`,
    ]);
    for (const { datname } of left.rows) await admin.query(`drop database if exists ${datname} with (force)`);
    await admin.end();
  };
}
