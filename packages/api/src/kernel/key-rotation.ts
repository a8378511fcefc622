import { recordAct } from './audit.js';
import type { FieldPlace } from './field-crypto.js';
import { rows, sql } from './sql.js';
import { transact, type Work } from './work.js';

/** Values that are sealed anew in one transaction: at most so many, and at most so many bytes. */
const BATCH = { values: 500, bytes: 16 * 1024 * 1024 };

/** A column of sealed values. Its place is called by the table, the column without its ending, and the primary key. */
export interface SealedColumn {
  table: string;
  column: string;
  key: string[];
}

const ENDING = '_sealed';

/** A column that is called otherwise. */
const IRREGULAR = 'second_factor_secret';

const placeOf = ({ table, column }: SealedColumn, id: string): FieldPlace => ({
  table,
  column: column.replace(new RegExp(`${ENDING}$`), ''),
  id,
});

/** Every column of sealed values, read from the database itself, so that none is forgotten. */
export const sealedColumns = (work: Work): Promise<SealedColumn[]> =>
  rows(
    work.em,
    sql<SealedColumn>`select c.relname as "table", a.attname as "column",
          array(select k.attname::text from pg_attribute k where k.attrelid = c.oid and k.attnum = any(i.indkey::int2[])
                order by array_position(i.indkey::int2[], k.attnum)) as key
        from pg_class c join pg_attribute a on a.attrelid = c.oid join pg_index i on i.indrelid = c.oid and i.indisprimary
        where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace and not a.attisdropped
          and a.atttypid = 'bytea'::regtype and (right(a.attname, ${ENDING.length}) = ${ENDING} or a.attname = ${IRREGULAR})
        order by 1, 2`,
  );

/**
 * Seals every value that another field key has sealed anew with the present one, batch by batch, and tells how many of each
 * column. May be stopped and started again, beside running servers that are given both keys.
 */
export async function rotateFieldKeys(work: Work, tell: (column: string, values: number) => void): Promise<number> {
  let total = 0;
  for (const column of await sealedColumns(work)) {
    const values = await sealAnew(work, column);
    total += values;
    if (values > 0) tell(`${column.table}.${column.column}`, values);
  }
  await transact(work, (work) =>
    recordAct(work, {
      action: 'ROTATE_KEY',
      subject: { kind: 'FieldKey', id: String(work.crypto.version) },
      changes: [{ field: 'values', to: String(total) }],
    }),
  );
  return total;
}

/** Runs over the column from its beginning until a run finds nothing: rows may move while they are changed. */
async function sealAnew(work: Work, column: SealedColumn): Promise<number> {
  let total = 0;
  for (;;) {
    let found = 0;
    let after: string | undefined = '(0,0)';
    while (after) {
      const batch: Batch = await sealBatch(work, column, after);
      found += batch.values;
      after = batch.last;
    }
    if (found === 0) return total;
    total += found;
  }
}

interface Batch {
  values: number;
  /** Where the next one goes on; undefined at the end. */
  last: string | undefined;
}

function sealBatch(work: Work, column: SealedColumn, after: string): Promise<Batch> {
  const table = sql.ref(column.table);
  const sealed = sql.ref(column.column);
  const foreign = sql`substring(${sealed} from 1 for 1) <> ${Buffer.from([work.crypto.version])}`;
  return transact(work, async (work) => {
    const waiting = await rows(
      work.em,
      sql<{ tid: string; size: number }>`select ctid::text as tid, octet_length(${sealed}) as size from ${table}
          where ctid > ${after}::tid and ${foreign} limit ${BATCH.values}`,
    );
    const taken = withinBytes(waiting).map(({ tid }) => tid);
    const id = sql.join(
      column.key.map((part) => sql`${sql.ref(part)}::text`),
      sql` || ':' || `,
    );
    const values = await rows(
      work.em,
      sql<{
        tid: string;
        id: string;
        sealed: Buffer;
      }>`select ctid::text as tid, ${id} as id, ${sealed} as sealed from ${table}
          where ctid = any(${taken}::tid[]) and ${foreign} for update`,
    );
    const anew = values.map((value) => {
      const place = placeOf(column, value.id);
      return {
        tid: value.tid,
        sealed: work.crypto.seal(place, work.crypto.openBytes(place, value.sealed)).toString('hex'),
      };
    });
    await rows(
      work.em,
      sql`update ${table} set ${sealed} = decode(v.sealed, 'hex')
          from jsonb_to_recordset(${JSON.stringify(anew)}::jsonb) as v (tid text, sealed text) where ${table}.ctid = v.tid::tid`,
    );
    return { values: values.length, last: taken.at(-1) };
  });
}

/** As many as fit, and one at least. */
function withinBytes<T extends { size: number }>(waiting: T[]): T[] {
  let bytes = 0;
  return waiting.filter(({ size }, at) => {
    bytes += size;
    return at === 0 || bytes <= BATCH.bytes;
  });
}
