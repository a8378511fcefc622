import { nextNumbers } from '../../../kernel/business-number.js';
import { type Em, row, sql } from '../../../kernel/sql.js';

/** Numbers for new certificates, SG-002164-7: the letters of the city's name, a counter, a check digit. For life, never given twice. */
export async function takeNumbers(em: Em, count: number): Promise<string[]> {
  const city = await row(
    em,
    sql<{ letters: string }>`select upper(left(initials, -1)) as letters from region where level = 'CITY'`,
  );
  const bodies = await nextNumbers(em, `${city!.letters}-`, count);
  return bodies.map(withCheckDigit);
}

const withCheckDigit = (body: string): string => `${body}-${checkDigit(body.split('-')[1]!)}`;

/** ISO 7064 MOD 11,10: finds every wrong digit and nearly every exchange of two. */
function checkDigit(digits: string): string {
  let carried = 10;
  for (const digit of digits) carried = (((carried + Number(digit)) % 10 || 10) * 2) % 11;
  return String((11 - carried) % 10);
}
