import { invalid } from '../../../kernel/errors.js';
import { globalId } from '../../../kernel/global-id.js';
import type { Request } from '../../../kernel/request.js';
import { all, rows, sql } from '../../../kernel/sql.js';
import { agencyConditions } from '../../roster/agency/index.js';
import { findRegions } from '../../roster/region/index.js';
import { workerConditions, workerList } from '../../roster/worker/index.js';
import type { SearchHitRow } from './search.type.js';

const MOST = 50;
const LONGEST = 40;
const REGIONS = 3;

interface Found {
  id: string;
  title: string;
  detail: string | null;
  regionCode: string;
}

/**
 * Records that match what was typed, within what the actor sees; the lists' own rules of matching. Agencies get a third
 * of the places and regions three; workers have the rest.
 */
export async function searchRecords(request: Request, text: string, first: number): Promise<SearchHitRow[]> {
  if (first < 1 || first > MOST) throw invalid('first', `一次 1 至 ${MOST} 条。`, `Between 1 and ${MOST} at a time.`);
  const word = text.trim();
  if (word === '' || word.length > LONGEST) return [];
  const [workers, agencies, regions] = await Promise.all([
    findWorkers(request, word, first),
    findAgencies(request, word, Math.ceil(first / 3)),
    findPlaces(request, word),
  ]);
  const places = regions.slice(0, Math.min(REGIONS, first));
  const offices = agencies.slice(0, first - places.length);
  return [...workers.slice(0, first - places.length - offices.length), ...offices, ...places];
}

const hitOf =
  (kind: string, path: string) =>
  ({ id, ...found }: Found): SearchHitRow => {
    const opaque = globalId(kind, id);
    return { ...found, kind, id: opaque, path: `${path}/${opaque}` };
  };

/** Unsorted, so that a common name ends after the first few. */
async function findWorkers(request: Request, search: string, most: number): Promise<SearchHitRow[]> {
  const where = all(await workerConditions(request, { search }));
  const found = await rows(
    request.em,
    sql<Found>`select w.id, w.name as title, w.county_code as "regionCode",
        concat_ws(' · ', w.number, (select a.name from agency a where a.id = w.agency_id)) as detail
      from ${workerList} where ${where} limit ${most}`,
  );
  return found.map(hitOf('Worker', '/workers'));
}

async function findAgencies(request: Request, search: string, most: number): Promise<SearchHitRow[]> {
  const where = all(await agencyConditions(request, { search }));
  const found = await rows(
    request.em,
    sql<Found>`select a.id, a.name as title, a.number as detail, a.county_code as "regionCode"
      from agency a where ${where} order by a.name_pinyin, a.id limit ${most}`,
  );
  return found.map(hitOf('Agency', '/agencies'));
}

/** Counties and towns of the actor's own area, each as the list of its workers. */
async function findPlaces(request: Request, search: string): Promise<SearchHitRow[]> {
  const { role, countyCode } = request.actor;
  if (role === 'AGENCY') return [];
  const counties =
    role === 'COUNTY_BUREAU' ? [] : await findRegions(request.em, { level: 'COUNTY', search, first: REGIONS });
  const towns = await findRegions(request.em, { level: 'TOWN', parent: countyCode, search, first: REGIONS });
  return [...counties, ...towns].map((region) => ({
    kind: 'Region',
    id: globalId('Region', region.code),
    title: region.name,
    detail: null,
    regionCode: region.code,
    path: `/workers?${region.level === 'COUNTY' ? 'county' : 'town'}=${region.code}`,
  }));
}
