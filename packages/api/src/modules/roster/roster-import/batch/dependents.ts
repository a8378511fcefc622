import { type Em, type RawBuilder, rows, sql } from '../../../../kernel/sql.js';

/**
 * Whether rows other than the batch's own refer to the record `id`, asked of the foreign keys themselves: no table that
 * comes later can be forgotten. `own` are the batch's rows in the tables that it writes.
 */
export async function referredTo(
  em: Em,
  record: 'worker' | 'agency',
  id: RawBuilder<unknown>,
  own: { tables: string[]; ids: string[] },
): Promise<RawBuilder<boolean>> {
  const references = await rows(
    em,
    sql<{ table: string; column: string }>`select t.relname as "table", a.attname as "column"
        from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_attribute a on a.attrelid = t.oid and a.attnum = c.conkey[1]
        where c.contype = 'f' and c.confrelid = ${record}::regclass order by 1, 2`,
  );
  const found = references.map(({ table, column }) => {
    const others = own.tables.includes(table) ? sql`and not d.id = any (${own.ids}::uuid[])` : sql``;
    return sql`exists (select from ${sql.ref(table)} d where d.${sql.ref(column)} = ${id} ${others})`;
  });
  return sql<boolean>`(${sql.join(found, sql` or `)})`;
}
