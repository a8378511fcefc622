import pg from 'pg';

const SERVER = process.env.BENCH_SERVER ?? 'postgres://127.0.0.1:5432/postgres';
const NAME = process.env.BENCH_DATABASE ?? 'jiazheng_bench';

/** Address of the bench's own database. */
export function benchUrl(name = NAME): string {
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  return url.toString();
}

/** Runs statements on the server itself, to make and drop the bench's database. */
export async function onServer(run: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: SERVER });
  await client.connect();
  await run(client).finally(() => client.end());
}

/** True when the database was made now and is empty. */
export async function createDatabase(name = NAME): Promise<boolean> {
  let fresh = false;
  await onServer(async (client) => {
    const known = await client.query('select from pg_database where datname = $1', [name]);
    if (known.rowCount === 0) {
      await client.query(`create database ${name} template template0 encoding 'UTF8'`);
      fresh = true;
    }
  });
  return fresh;
}

export const dropDatabase = (name = NAME): Promise<void> =>
  onServer(async (client) => void (await client.query(`drop database if exists ${name} with (force)`)));
