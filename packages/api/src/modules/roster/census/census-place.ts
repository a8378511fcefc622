import { notFound } from '../../../kernel/errors.js';
import type { Request } from '../../../kernel/request.js';
import { type RawBuilder, sql } from '../../../kernel/sql.js';
import { findRegions, loadRegion, type RegionType } from '../region/index.js';

/** The region of a census and how its parts are told apart in the tables. */
export interface CensusPlace {
  /** Code of the county; undefined for the whole city. */
  county: string | undefined;
  partColumn: 'county_code' | 'town_code';
  /** Rows of a table with a `county_code` that belong to the place. */
  within: (alias: string) => RawBuilder<boolean>;
}

/** Key of the counts of the whole place, among those of its parts. */
export const WHOLE = '';

/** The code of the part, or WHOLE, of a statement grouped by `grouping sets ((), (part))`. */
export const regionKey = (part: RawBuilder<unknown>): RawBuilder<string> =>
  sql<string>`case when grouping(${part}) = 1 then ${sql.lit(WHOLE)} else ${part} end`;

/** The whole city, county by county; whether the actor may see it is for the caller to say. */
export const cityPlace: CensusPlace = {
  county: undefined,
  partColumn: 'county_code',
  within: () => sql<boolean>`true`,
};

/** The place that the actor asks for. Another county than an officer's own is NOT_FOUND, as one that does not exist. */
export async function censusPlace(request: Request, asked: string | undefined): Promise<CensusPlace> {
  const own = request.actor.role === 'COUNTY_BUREAU' ? request.actor.countyCode : undefined;
  if (own && asked && asked !== own) throw notFound();
  const county = asked ?? own;
  if (!county) return cityPlace;
  if (county !== own && (await loadRegion(request, county))?.level !== 'COUNTY') throw notFound();
  return {
    county,
    partColumn: 'town_code',
    within: (alias) => sql<boolean>`${sql.ref(`${alias}.county_code`)} = ${county}`,
  };
}

/** The county or the city itself. */
export async function regionOfPlace(request: Request, { county }: CensusPlace): Promise<RegionType> {
  if (county) return (await loadRegion(request, county))!;
  const [city] = await findRegions(request.em, { level: 'CITY', first: 1 });
  return city!;
}

/** The counties of the city, or the towns of the county. */
export const partsOfPlace = (request: Request, { county }: CensusPlace): Promise<RegionType[]> =>
  findRegions(request.em, { level: county ? 'TOWN' : 'COUNTY', parent: county, first: 200 });
