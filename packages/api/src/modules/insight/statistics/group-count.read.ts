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
  const joins = columns.flatMap((column) => column.join ?? []);
  const found = await rows(
    em,
    sql<Group>`select array[${sql.join(columns.map((column) => column.value))}]::text[] as keys, count(*)::int as count
      from ${from} ${sql.join(joins, sql` `)} where ${all(where)} group by 1 order by 1`,
  );
  return found;
}
