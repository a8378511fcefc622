import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { onPostgres, openTestDatabase } from '../test/database.js';
import { ConfigError, readConfig } from './config.js';
import { openPostgres } from './db/orm.js';
import { refuseSuperuser } from './db/safe-login.js';
import { rows, sql } from './kernel/sql.js';

const key = () => randomBytes(32).toString('base64');

const production = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://jz.example.gov.cn',
  FIELD_KEY: key(),
  INDEX_KEY: key(),
  AUDIT_KEY: key(),
  DATABASE_URL: 'postgres://jiazheng@db/jiazheng',
};

const problemsOf = (env: NodeJS.ProcessEnv): string[] => {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    return (error as ConfigError).problems;
  }
};

describe('production', () => {
  it('starts with its own keys and an https address, without demo accounts', () => {
    expect(readConfig(production)).toMatchObject({ production: true, demo: false, openDocuments: false });
  });

  it('refuses demo accounts, plain http and missing or malformed keys, all told at once', () => {
    const { FIELD_KEY: _field, INDEX_KEY: _index, AUDIT_KEY: _audit, ...keyless } = production;
    const problems = problemsOf({ ...keyless, DEMO: '1', PUBLIC_URL: 'http://jz.example.gov.cn' });
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      'DEMO',
      'PUBLIC_URL',
      'FIELD_KEY',
      'INDEX_KEY',
      'AUDIT_KEY',
    ]);
    expect(problemsOf({ ...production, PUBLIC_URL: undefined })[0]).toContain('PUBLIC_URL');
    expect(problemsOf({ ...production, FIELD_KEY: 'secret' })[0]).toContain('FIELD_KEY');
  });

  it('refuses one key for two purposes', () => {
    expect(problemsOf({ ...production, INDEX_KEY: production.FIELD_KEY })[0]).toContain('INDEX_KEY');
  });

  it('takes other field keys by their numbers, and not two of one number', () => {
    const other = key();
    const { keys } = readConfig({ ...production, FIELD_KEY_VERSION: '2', OTHER_FIELD_KEYS: `1:${other},3:${key()}` });
    expect([keys.fieldVersion, [...keys.otherFields!.keys()]]).toEqual([2, [1, 3]]);
    expect(keys.otherFields!.get(1)!.toString('base64')).toBe(other);
    expect(problemsOf({ ...production, OTHER_FIELD_KEYS: `1:${other}` })[0]).toContain('FIELD_KEY_VERSION');
    expect(problemsOf({ ...production, OTHER_FIELD_KEYS: other })[0]).toContain('OTHER_FIELD_KEYS');
  });

  it('has no switch that opens free queries to everybody', () => {
    expect(readConfig({ ...production, OPEN_DOCUMENTS: '1' }).openDocuments).toBe(false);
  });
});

describe('the environment', () => {
  it('is read with every problem told, and nothing of a secret in it', () => {
    const problems = problemsOf({ PORT: 'x', DATABASE_URL: 'mysql://root:hunter2@db', FIELD_KEY: 'hunter2' });
    expect(problems).toHaveLength(3);
    expect(problems.join()).not.toContain('hunter2');
  });
});

describe.runIf(onPostgres)('the login of the database', () => {
  it('is refused in production when it is a superuser', async () => {
    const database = await openTestDatabase();
    await expect(refuseSuperuser(database.em)).rejects.toThrow(ConfigError);
    const role = `jz_plain_${randomBytes(4).toString('hex')}`;
    await rows(database.em.fork(), sql`create role ${sql.ref(role)} login nosuperuser nobypassrls`);
    const url = new URL(database.url!);
    url.username = role;
    const plain = await openPostgres(url.toString());
    await expect(refuseSuperuser(plain.em)).resolves.toBeUndefined();
    await plain.close();
    await rows(database.em.fork(), sql`drop role ${sql.ref(role)}`);
    await database.close();
  });
});
