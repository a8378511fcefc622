import { row, rows, sql } from '../../../kernel/sql.js';
import type { Work } from '../../../kernel/work.js';
import type { StatusPurpose } from '../signing/index.js';

/** Whether the list exists: the first from the beginning, another once an edition has its place in it. */
export async function statusListExists(work: Work, number: number): Promise<boolean> {
  if (number === 1) return true;
  return (await row(work.em, sql`select from credential_edition where list_number = ${number} limit 1`)) !== undefined;
}

/** How many lists there are of each purpose: they are numbered from one without a gap. */
export async function countStatusLists(work: Work): Promise<number> {
  const last = await row(
    work.em,
    sql<{ number: number | null }>`select max(list_number) as number from credential_edition`,
  );
  return last?.number ?? 1;
}

/** The indexes that are set in a status list on a day. */
export async function readStatusIndexes(
  work: Work,
  number: number,
  purpose: StatusPurpose,
  day: string,
): Promise<number[]> {
  const found = await rows(
    work.em,
    sql<{
      index: number;
    }>`select index from credential_status_bits(${number}::int, ${purpose}::text, ${day}::date) as bits (index)`,
  );
  return found.map(({ index }) => index);
}
