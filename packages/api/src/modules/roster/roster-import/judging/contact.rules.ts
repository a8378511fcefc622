import { cleanText, readPhone } from '../../../../kernel/identifier/index.js';
import type { JudgementContext, KnownRegion } from './judgement.js';
import type { WorkerRowFacts } from './row-facts.js';
import type { RowUnderJudgement } from './row-under-judgement.js';

const LONGEST_ADDRESS = 200;

/** How to reach a worker or an agency. A phone that is not there is a lack, not an error. */
export function judgeContact(row: RowUnderJudgement): { phone: string | null; address: string | null } {
  const typed = row.typed('phone');
  const phone = typed === null ? null : readPhone(typed);
  if (typed !== null && phone === null) row.report('phone', 'PHONE');
  return { phone: phone?.value ?? null, address: row.text('address', LONGEST_ADDRESS) };
}

/** The county column, where there is one, must name the county whose file it is. */
export function judgeCounty(row: RowUnderJudgement): void {
  const named = regionsNamed(row.context, row.typed('county'), 'COUNTY');
  if (named.length > 0 && !named.some(({ code }) => code === row.context.county)) row.report('county', 'OTHER_COUNTY');
}

/** A town of the city; of several of the same name the one in `county`, else the one in the file's county. */
export function townOf(row: RowUnderJudgement, county: string | null = null): KnownRegion | null {
  const named = regionsNamed(row.context, row.typed('town'), 'TOWN');
  const inCounty = (wanted: string | null) => named.find((town) => town.county === wanted);
  return inCounty(county) ?? inCounty(row.context.county) ?? (named.length === 1 ? (named[0] ?? null) : null);
}

/** Headers of towns in which people live, whatever county they work in. */
const OF_RESIDENCE = /居住|现居|现住|常住|住址|住所/;

/**
 * Where a worker lives. A record has a town of the county that keeps it alone; one of another county tells that the worker
 * lives in that county, unless the row itself names a third.
 */
export function judgeResidence(row: RowUnderJudgement): Pick<WorkerRowFacts, 'homeCounty' | 'hukou' | 'town'> {
  const { county, headers } = row.context;
  const homeCounty = countyCodeOf(row, 'homeCounty');
  const hukou = hukouOf(row);
  const town = townOf(row, homeCounty);
  const lived = OF_RESIDENCE.test(headers.town ?? '');
  const named = homeCounty ?? (lived ? null : countyCodeOf(row, 'county'));
  const here = town?.county === county;
  if (town && named !== null && named !== town.county && (lived || !here)) row.report('town', 'TOWN_ELSEWHERE');
  return here
    ? { homeCounty, hukou, town: town.code }
    : { homeCounty: homeCounty ?? town?.county ?? null, hukou, town: null };
}

/** Code of the county of the city that a cell names, if any. */
function countyCodeOf(row: RowUnderJudgement, field: string): string | null {
  const named = regionsNamed(row.context, row.typed(field), 'COUNTY');
  return named.length === 1 ? (named[0]?.code ?? null) : null;
}

/** The 户籍 where it is the county of the file; blank elsewhere. */
function hukouOf(row: RowUnderJudgement): string | null {
  const code = countyCodeOf(row, 'hukou');
  return code === row.context.county ? code : null;
}

const remembered = new WeakMap<readonly KnownRegion[], Map<string, KnownRegion[]>>();

/** Rosters name the same few regions over and over. */
function regionsNamed({ regions }: JudgementContext, typed: string | null, level: KnownRegion['level']): KnownRegion[] {
  if (typed === null) return [];
  const value = cleanText(typed).replace(/ /g, '');
  const names = remembered.get(regions) ?? new Map<string, KnownRegion[]>();
  remembered.set(regions, names);
  const key = `${level} ${value}`;
  let found = names.get(key);
  if (!found) {
    found = findRegions(regions, value, level);
    if (names.size < 10_000) names.set(key, found);
  }
  return found;
}

/** 武江区, 韶关市武江区 and 武江 all name it; so does an address that begins with it. The longest name wins. */
function findRegions(regions: readonly KnownRegion[], value: string, level: KnownRegion['level']): KnownRegion[] {
  const ofLevel = regions.filter((region) => region.level === level);
  const exact = ofLevel.filter(({ name }) => name === value || stem(name) === value);
  if (exact.length > 0) return exact;
  const within = ofLevel.filter(({ name }) => value.includes(name));
  const longest = Math.max(0, ...within.map(({ name }) => name.length));
  return within.filter(({ name }) => name.length === longest);
}

function stem(name: string): string {
  const short = name.replace(/(自治县|街道办事处|街道|县|市|区|镇|乡)$/, '');
  return short.length >= 2 ? short : name;
}
