import type { FieldCrypto } from '../../../kernel/field-crypto.js';
import { type Em, rows, sql } from '../../../kernel/sql.js';
import type { Random } from './random.js';

export interface Place {
  code: string;
  name: string;
}

export interface County extends Place {
  towns: Place[];
}

/** What the makers of the demo city work with. */
export interface Setting {
  em: Em;
  crypto: FieldCrypto;
  random: Random;
  now: Date;
  today: string;
  city: Place;
  counties: County[];
}

/** The city as its regions say; nothing of it is written in code. */
export async function readPlaces(em: Em): Promise<{ city: Place; counties: County[] }> {
  const regions = await rows(
    em,
    sql<
      Place & { level: string; parent: string | null }
    >`select code, name, level, parent_code as parent from region where level <> 'COMMUNITY' order by code`,
  );
  const counties = regions
    .filter((region) => region.level === 'COUNTY')
    .map(({ code, name }) => ({ code, name, towns: regions.filter((town) => town.parent === code) }));
  return { city: regions.find((region) => region.level === 'CITY')!, counties };
}

/** The instant some days before now, at an hour of office work. */
export const daysAgo = (setting: Setting, days: number): Date =>
  new Date(setting.now.getTime() - days * 86_400_000 - setting.random.between(0, 7 * 3_600_000));

export const earlier = (one: Date, other: Date): Date => new Date(Math.min(one.getTime(), other.getTime()));

/** When a record was handed in, in `insertAll`: as it was last changed while it waits, before that when it was decided. */
export const submittedAt = `case state when 'DRAFT' then null when 'SUBMITTED' then updated else created + (updated - created) / 2 end`;

/** Inserts records in a few statements: `columns` as in jsonb_to_recordset, their expressions in `select`. */
export async function insertAll(
  em: Em,
  into: string,
  select: string,
  columns: string,
  records: readonly object[],
): Promise<void> {
  for (let start = 0; start < records.length; start += 1_000) {
    const part = JSON.stringify(records.slice(start, start + 1_000));
    await rows(
      em,
      sql`insert into ${sql.raw(into)} select ${sql.raw(select)} from jsonb_to_recordset(${part}::jsonb) as r (${sql.raw(columns)})`,
    );
  }
}
