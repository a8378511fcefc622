import { one } from '../../../kernel/asked.js';
import { load, type Request } from '../../../kernel/request.js';
import { all, contains, type Em, type RawBuilder, row, rows, sql, startsWith } from '../../../kernel/sql.js';
import type { RegionLevel, RegionType } from './region.type.js';

const columns = sql`code as id, code, name, level, parent_code as "parentCode", pinyin, tile_column as "tileColumn", tile_row as "tileRow"`;

export interface RegionQuery {
  level?: RegionLevel | undefined;
  parent?: string | undefined;
  /** Name, pinyin or initials. */
  search?: string | undefined;
  first: number;
}

/** Regions by level, parent and name, in the order of their codes. */
export function findRegions(em: Em, query: RegionQuery): Promise<RegionType[]> {
  const word = query.search?.trim().toLowerCase();
  return rows(
    em,
    sql<RegionType>`select ${columns} from region where ${all([
      query.level ? sql`level = ${query.level}` : undefined,
      query.parent ? sql`parent_code = ${query.parent}` : undefined,
      word
        ? sql`(name like ${contains(word)} or pinyin like ${startsWith(word)} or initials like ${startsWith(word)})`
        : undefined,
    ])} order by code limit ${query.first}`,
  );
}

/** The region of a code, as a part of the record that names it. */
export const regionOf = (code: RawBuilder<unknown>) => one(sql`select ${columns} from region where code = ${code}`);

/** Whether a code is that of a county of the city. */
export const isCounty = async (em: Em, code: string): Promise<boolean> =>
  (await row(em, sql`select from region where code = ${code} and level = 'COUNTY'`)) !== undefined;

/** One region, by the loader of the request. */
export function loadRegion(request: Request, code: string): Promise<RegionType | undefined> {
  return load(request, 'region', code, async (codes) => {
    const found = await rows(
      request.em,
      sql<RegionType>`select ${columns} from region where code = any(${codes}::text[])`,
    );
    return new Map(found.map((region) => [region.code, region]));
  });
}
