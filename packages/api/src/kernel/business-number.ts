import { type Em, row, sql } from './sql.js';

/**
 * The next number of a series, such as A000123: readable, for life, never given twice. A number taken in a transaction
 * that fails is lost, which is allowed; the counter's row makes takers wait for each other.
 */
export async function nextNumber(em: Em, prefix: string): Promise<string> {
  return (await nextNumbers(em, prefix, 1))[0]!;
}

/** Several at once, for loads. */
export async function nextNumbers(em: Em, prefix: string, count: number): Promise<string[]> {
  const taken = await row(
    em,
    sql<{ last: string }>`insert into business_number (prefix, last) values (${prefix}, ${count})
        on conflict (prefix) do update set last = business_number.last + ${count} returning last::text as last`,
  );
  const last = Number(taken!.last);
  return Array.from({ length: count }, (_, at) => `${prefix}${String(last - count + 1 + at).padStart(6, '0')}`);
}
