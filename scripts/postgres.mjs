import { userInfo } from 'node:os';
import { run } from './process.mjs';
import { api, environment, serverNode } from './workspace.mjs';

/** Where a developer's own PostgreSQL usually answers. */
function localUrls() {
  const user = encodeURIComponent(userInfo().username);
  const socket = encodeURIComponent('/var/run/postgresql');
  return [`postgres://${user}@127.0.0.1:5432/postgres`, `postgres://${user}@${socket}/postgres`];
}

/** Runs in the workspace's Node, which has the driver; exits 0 when the login may create databases on a new enough server. */
const probe = `
  const { Client } = require('pg');
  const client = new Client({ connectionString: process.env.PROBE_URL, connectionTimeoutMillis: 3000 });
  client.connect()
    .then(() => client.query("select current_setting('server_version_num')::int >= 150000 as new_enough, rolcreatedb or rolsuper as creates from pg_roles where rolname = current_user"))
    .then(({ rows: [row] }) => process.exit(row.new_enough && row.creates ? 0 : 1), () => process.exit(1));
`;

/**
 * The PostgreSQL to test against: `TEST_DATABASE_URL`, else a local server that answers the current user; `undefined`
 * when there is none.
 */
export async function testDatabaseUrl() {
  if (process.env.TEST_DATABASE_URL) return process.env.TEST_DATABASE_URL;
  for (const url of localUrls()) {
    const env = environment({ PROBE_URL: url });
    const { code } = await run(serverNode(), ['-e', probe], { cwd: api, env, limitMs: 10_000 });
    if (code === 0) return url;
  }
  return undefined;
}
