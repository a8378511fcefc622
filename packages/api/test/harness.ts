import 'reflect-metadata';
import { createHash, randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { createApp } from '../src/app.js';
import type { Config } from '../src/config.js';
import type { Database } from '../src/db/orm.js';
import type { Role } from '../src/kernel/actor.js';
import type { Clock } from '../src/kernel/clock.js';
import { type Em, rows, sql } from '../src/kernel/sql.js';
import { openSession, SESSION_COOKIE } from '../src/modules/access/session/index.js';
import { openTestDatabase } from './database.js';

/** A clock that tests set. */
export interface TestClock extends Clock {
  set(instant: string): void;
}

export interface GraphqlResult<T = Record<string, unknown>> {
  status: number;
  data: T;
  errors: { message: string; extensions: Record<string, unknown> }[] | undefined;
}

// biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is what a test asserts, field by field
type Loose = any;

/** A signed-in client that speaks GraphQL over HTTP. */
export interface Client {
  accountId: string;
  cookie: string;
  graphql<T = Loose>(query: string, variables?: Record<string, unknown>): Promise<GraphqlResult<T>>;
}

export interface Bindings {
  county?: string;
  agency?: string;
  department?: string;
}

export interface Harness {
  app: FastifyInstance;
  config: Config;
  database: Database;
  clock: TestClock;
  em(): Em;
  as(role: Role, bindings?: Bindings): Promise<Client>;
  anonymous: Client;
  /** A client over the session cookie of a browser; empty for a visitor. */
  withCookie(cookie: string): Client;
  close(): Promise<void>;
}

const secret = (name: string) => createHash('sha256').update(name).digest();

/** What every harness seals with, unless told. */
export const testKeys = { field: secret('field'), index: secret('index'), audit: secret('audit') };

/** The whole server over a database of its own. The clock stands at noon of 2026-11-24 in Shanghai until it is set. */
export async function startHarness(
  overrides: Partial<Config> = {},
  options: { jobs?: boolean } = {},
): Promise<Harness> {
  const database = await openTestDatabase();
  let now = new Date('2026-11-24T04:00:00Z');
  const clock: TestClock = {
    now: () => new Date(now),
    set: (instant) => {
      now = new Date(instant);
    },
  };
  const config: Config = {
    production: false,
    demo: true,
    port: 0,
    host: '127.0.0.1',
    dataDir: '',
    databaseUrl: database.url,
    publicUrl: 'http://localhost',
    keys: testKeys,
    openDocuments: true,
    ...overrides,
  };
  const app = await createApp(config, database, { clock, jobs: options.jobs ?? false });
  const em = () => database.em.fork() as Em;

  const client = (accountId: string, cookie: string): Client => ({
    accountId,
    cookie,
    async graphql(query, variables) {
      const response = await app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { cookie, 'content-type': 'application/json' },
        payload: { query, variables },
      });
      return { status: response.statusCode, ...response.json() };
    },
  });

  return {
    app,
    config,
    database,
    clock,
    em,
    anonymous: client('', ''),
    withCookie: (cookie) => client('', cookie),
    async as(role, bindings = {}) {
      const id = randomUUID();
      await rows(
        em(),
        sql`insert into account (id, login, display_name, role, county_code, agency_id, department, created_at, updated_at)
            values (${id}, ${id}, ${`${role} 测试`}, ${role}, ${bindings.county ?? null}, ${bindings.agency ?? null}::uuid, ${bindings.department ?? null}, ${clock.now()}, ${clock.now()})`,
      );
      const token = await openSession(em(), clock, id, 'test');
      return client(id, `${SESSION_COOKIE}=${token}`);
    },
    async close() {
      await app.close();
      await database.close();
    },
  };
}
