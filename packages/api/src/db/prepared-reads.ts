import type { Pool, PoolClient } from 'pg';
import type { SendAlone } from '../kernel/sql.js';

/** Statements that each connection keeps prepared; later ones are planned each time, as without this. */
const KEPT = 400;

/**
 * Has PostgreSQL keep the plans of reads: their texts repeat with each request, only the values change. Each pool counts
 * its own, so that analysts' queries take no place from the pages'. Gives the way to send a statement by itself.
 */
export function prepareReads(pool: Pool): SendAlone {
  const names = new Map<string, string>();
  pool.on('connect', (client: PoolClient) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((...args: unknown[]) => {
      const [text, values] = args;
      if (args.length !== 2 || typeof text !== 'string' || !Array.isArray(values)) return query(...args);
      const name = nameOf(names, text);
      return name ? query({ name, text, values }) : query(text, values);
    }) as PoolClient['query'];
  });
  return async (text, values) => {
    const { rows, rowCount } = await pool.query({ name: nameOf(names, text), text, values });
    return { rows, changed: rowCount ?? 0 };
  };
}

function nameOf(names: Map<string, string>, text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= KEPT || !/^\s*(select|with)\b/i.test(text)) return known;
  const name = `read_${names.size}`;
  names.set(text, name);
  return name;
}
