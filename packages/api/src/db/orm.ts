import { setFlagsFromString } from 'node:v8';
import { PGlite, type PGliteOptions, types } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM as PgliteOrm } from '@mikro-orm/pglite';
import { MikroORM as PostgresOrm } from '@mikro-orm/postgresql';
import type { Config } from '../config.js';
import { type Em, sendAloneBy } from '../kernel/sql.js';
import { entities } from './entities.js';
import { lockFolder } from './folder-lock.js';
import { migrations } from './migrations/index.js';
import { clusterIn, makeWhole } from './new-folder.js';
import { prepareReads } from './prepared-reads.js';
import { ReadingLanes } from './reading-lanes.js';

/** An open database: PostgreSQL, or PGlite embedded in this process. */
export interface Database {
  em: Em;
  /** For free queries of analysts: reads only, few at a time, each statement ended when it takes too long. */
  analysis: Em;
  /** Brings the tables up to date and gives the names of the migrations that it applied. */
  migrate(): Promise<string[]>;
  close(): Promise<void>;
  /** The embedded database itself; undefined on PostgreSQL. */
  pglite: PGlite | undefined;
  url: string | undefined;
}

const shared = {
  entities,
  extensions: [Migrator],
  migrations: {
    migrationsList: migrations,
    snapshot: false,
    silent: true,
    transactional: true,
    tableName: 'migration',
  },
  discovery: { warnWhenNoEntities: false },
  forceUtcTimezone: true,
  allowGlobalContext: false,
};

/** Opens the database that the configuration names. */
export const openDatabase = ({ databaseUrl, dataDir }: Pick<Config, 'databaseUrl' | 'dataDir'>): Promise<Database> =>
  databaseUrl ? openPostgres(databaseUrl) : openEmbedded(dataDir);

/** How long one statement of an analyst's query may take, and how many run at once beside the officers' work. */
const ANALYSIS = { seconds: 15, connections: 4 };

/** Opens PostgreSQL by its URL. */
export async function openPostgres(url: string, analysisSeconds = ANALYSIS.seconds): Promise<Database> {
  const orm = await PostgresOrm.init({
    ...shared,
    clientUrl: url,
    pool: { min: 0, max: 16 },
  });
  const analysis = await PostgresOrm.init({
    ...shared,
    clientUrl: url,
    pool: { min: 0, max: ANALYSIS.connections },
    driverOptions: {
      statement_timeout: analysisSeconds * 1_000,
      options: '-c default_transaction_read_only=on',
    },
  });
  const pool = await orm.em.getConnection().getNativeClient();
  const lanes = new ReadingLanes(pool);
  sendAloneBy(orm.em.getDriver(), prepareReads(pool, lanes));
  sendAloneBy(analysis.em.getDriver(), prepareReads(await analysis.em.getConnection().getNativeClient()));
  return {
    em: orm.em as Em,
    analysis: analysis.em as Em,
    migrate: async () => (await orm.migrator.up()).map(({ name }) => name),
    close: async () => {
      lanes.close();
      await analysis.close(true);
      await orm.close(true);
    },
    pglite: undefined,
    url,
  };
}

/**
 * The code of the embedded database is compiled once, quickly, and not a second time when it turns out to be hot: that takes
 * 500 MB for a moment, and makes pages of a register a tenth to a quarter faster. Who needs them faster takes PostgreSQL.
 */
function compileOnce(): void {
  for (const flag of ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering']) setFlagsFromString(flag);
}

/** Opens the embedded database in a folder, which is locked for this process; without a folder, in memory. */
export async function openEmbedded(dataDir?: string): Promise<Database> {
  compileOnce();
  if (!dataDir) return withPglite(await createPglite());
  const release = lockFolder(dataDir);
  const folder = clusterIn(dataDir);
  await makeWhole(folder, async (unfinished) => (await createPglite({ dataDir: unfinished })).close());
  return withPglite(await createPglite({ dataDir: folder }), release);
}

/** Its pages lie in files that the system caches anyway; the 128 MB that PostgreSQL would take are memory of this process. */
const SHARED_BUFFERS = '16MB';

/** PGlite takes bytes apart one by one, which costs two hundred times their size for a moment. */
const bytes = {
  serialize: (value: Uint8Array) =>
    `\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}`,
  parse: (value: string) => Buffer.from(value.slice(2), 'hex'),
};

/** PGlite with the extensions that the migrations ask for, in little memory. */
export const createPglite = (options: PGliteOptions = {}): Promise<PGlite> =>
  PGlite.create({
    ...options,
    extensions: { btree_gist },
    startParams: [...PGlite.defaultStartParams, '-c', `shared_buffers=${SHARED_BUFFERS}`],
    serializers: { [types.BYTEA]: bytes.serialize },
    parsers: { [types.BYTEA]: bytes.parse },
  });

/** The same over an instance that exists already. */
export async function withPglite(pglite: PGlite, release = () => {}): Promise<Database> {
  const orm = await PgliteOrm.init({ ...shared, dbName: 'postgres', driverOptions: { pglite } });
  return {
    em: orm.em as unknown as Em,
    analysis: orm.em as unknown as Em,
    migrate: async () => (await orm.migrator.up()).map(({ name }) => name),
    close: async () => {
      await orm.close(true);
      await pglite.close();
      release();
    },
    pglite,
    url: undefined,
  };
}
