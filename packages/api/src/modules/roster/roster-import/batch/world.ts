import { settingOf } from '../../../../kernel/setting.js';
import { rows, sql } from '../../../../kernel/sql.js';
import { todayOf, type Work } from '../../../../kernel/work.js';
import type { AgencyState } from '../../agency/index.js';
import { workerMinimumAge } from '../../roster-setting.js';
import type { JudgementContext, KnownRegion } from '../judging/index.js';
import type { RosterColumn } from '../reading/index.js';

/** An agency of the county, as rows may name it. */
export interface CountyAgency {
  id: string;
  creditCode: string;
  name: string;
  state: AgencyState;
  /** EMPLOYEE_BASED agencies employ; the others mediate. */
  kind: string;
}

/** What rows of a county are judged against, read once a batch. */
export interface World extends JudgementContext {
  agencies: Map<string, CountyAgency>;
}

/** Reads the world outside the file: the day, the county's agencies, the regions of the city. */
export async function readWorld(work: Work, countyCode: string, columns: RosterColumn[]): Promise<World> {
  const agencies = await rows(
    work.em,
    sql<CountyAgency>`select id, credit_code as "creditCode", name, state, kind from agency where county_code = ${countyCode} and state <> 'CLOSED'`,
  );
  const regions = await rows(
    work.em,
    sql<KnownRegion>`select code, name, level, case level when 'COUNTY' then code else parent_code end as county from region where level in ('COUNTY', 'TOWN')`,
  );
  const byCode = new Map(agencies.map((agency) => [agency.creditCode, agency]));
  const byName = Map.groupBy(agencies, (agency) => agency.name);
  return {
    today: todayOf(work),
    county: countyCode,
    minimumAge: await settingOf(work, workerMinimumAge),
    regions,
    headers: Object.fromEntries(columns.flatMap(({ field, header }) => (field ? [[field, header]] : []))),
    agencyByCode: (code) => byCode.get(code) ?? null,
    agenciesByName: (name) => byName.get(name) ?? [],
    agencies: byCode,
  };
}
