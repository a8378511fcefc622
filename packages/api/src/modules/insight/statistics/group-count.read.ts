import { all, type Em, type RawBuilder, rows, sql } from '../../../kernel/sql.js';
import type { DimensionColumn } from './statistic-dimension.js';
import type { Group } from './suppression.js';

/** Counts the records of a register by the values of the columns; without columns, one group of all. */
export async function countGroups(
  em: Em,
  from: RawBuilder<unknown>,
  where: RawBuilder<unknown>[],
  columns: readonly DimensionColumn[],
): Promise<Group[]> {
  const found = await countEach(em, from, where, columns, [sql`true`]);
  return found.map(({ keys, counts: [count = 0] }) => ({ keys, count }));
}

/** The same under several conditions at once: of each group its count under each, in their order. */
export function countEach(
  em: Em,
  from: RawBuilder<unknown>,
  where: RawBuilder<unknown>[],
  columns: readonly DimensionColumn[],
  conditions: readonly RawBuilder<unknown>[],
): Promise<{ keys: string[]; counts: number[] }[]> {
  const joins = columns.flatMap((column) => column.join ?? []);
  const counts = conditions.map((condition) => sql`count(*) filter (where ${condition})`);
  return rows(
    em,
    sql<{
      keys: string[];
      counts: number[];
    }>`select array[${sql.join(columns.map((column) => column.value))}]::text[] as keys, array[${sql.join(counts)}]::int[] as counts
      from ${from} ${sql.join(joins, sql` `)} where ${all(where)} group by 1 order by 1`,
  );
}
