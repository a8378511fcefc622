import type { Pool, PoolClient } from 'pg';
import { changesRows, type SendAlone } from '../kernel/sql.js';
import type { ReadingLanes } from './reading-lanes.js';

/** Statements that each connection keeps prepared; later ones are planned each time, as without this. */
const KEPT = 400;

/** A statement that stays prepared. */
interface KeptRead {
  name: string;
  waitsForNobody: boolean;
}

/** Words of a read that may wait for another's transaction; one for update has a word that changes. */
const takesLock = /\b(for (key )?share|pg_advisory\w*)\b/i;

/**
 * Has PostgreSQL keep the plans of reads: their texts repeat with each request, only the values change. Each pool counts
 * its own, so that analysts' queries take no place from the pages'. Gives the way to send a statement by itself: by one of the
 * lanes, if there are any and it waits for nobody.
 */
export function prepareReads(pool: Pool, lanes?: ReadingLanes): SendAlone {
  const kept = new Map<string, KeptRead>();
  pool.on('connect', (client: PoolClient) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((...args: unknown[]) => {
      const [text, values] = args;
      if (args.length !== 2 || typeof text !== 'string' || !Array.isArray(values)) return query(...args);
      const name = keep(kept, text)?.name;
      return name ? query({ name, text, values }) : query(text, values);
    }) as PoolClient['query'];
  });
  return async (text, values) => {
    const known = keep(kept, text);
    const { rows, rowCount } =
      known?.waitsForNobody && lanes
        ? await lanes.send({ name: known.name, text, values })
        : await pool.query({ name: known?.name, text, values });
    return { rows, changed: rowCount ?? 0 };
  };
}

function keep(kept: Map<string, KeptRead>, text: string): KeptRead | undefined {
  const known = kept.get(text);
  if (known || kept.size >= KEPT || !/^\s*(select|with)\b/i.test(text)) return known;
  const read = { name: `read_${kept.size}`, waitsForNobody: !changesRows.test(text) && !takesLock.test(text) };
  kept.set(text, read);
  return read;
}
