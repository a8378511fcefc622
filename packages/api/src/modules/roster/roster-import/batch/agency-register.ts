import { type Em, rows, sql } from '../../../../kernel/sql.js';
import type { Work } from '../../../../kernel/work.js';
import { type AgencyState, agencyWorkflow } from '../../agency/index.js';
import { type AgencyRowFacts, problemAt, type RowProblem } from '../judging/index.js';
import type { RowChange } from './row-seal.js';
import type { World } from './world.js';

/** A registered agency as an import compares and changes it. */
export interface AgencyStanding {
  id: string;
  number: string;
  creditCode: string;
  countyCode: string;
  state: AgencyState;
  submittedAt: Date | null;
  headquartersId: string | null;
  headquartersCode: string | null;
  hasBranches: boolean;
  name: string;
  kind: string;
  legalRepresentative: string | null;
  phoneSealed: Buffer | null;
  phoneMasked: string | null;
  townCode: string | null;
  address: string | null;
  serviceLines: string[];
  onlineChannels: string[];
  platforms: { platform: string; number: string | null; registeredOn: string | null; active: boolean }[];
  insurance: string | null;
  version: number;
}

export const agencyKey = (work: Work, facts: AgencyRowFacts): string | undefined =>
  facts.creditCode === null ? undefined : work.crypto.index('agency.code', facts.creditCode).toString('hex');

/** The registered agencies with these credit codes, in any county. */
export async function agenciesByCode(em: Em, codes: string[], lock = false): Promise<Map<string, AgencyStanding>> {
  const found = await rows(
    em,
    sql<AgencyStanding>`select a.id, a.number, a.credit_code as "creditCode", a.county_code as "countyCode", a.state, a.submitted_at as "submittedAt",
          a.headquarters_id as "headquartersId", main.credit_code as "headquartersCode",
          exists (select from agency branch where branch.headquarters_id = a.id) as "hasBranches",
          a.name, a.kind, a.legal_representative as "legalRepresentative", a.phone_sealed as "phoneSealed", a.phone_masked as "phoneMasked",
          a.town_code as "townCode", a.address, a.service_lines as "serviceLines", a.online_channels as "onlineChannels", a.platforms, a.insurance, a.version
        from agency a left join agency main on main.id = a.headquarters_id
        where a.credit_code = any (${codes}::text[]) order by a.id ${lock ? sql`for update of a` : sql``}`,
  );
  return new Map(found.map((agency) => [agency.creditCode, agency]));
}

/** The codes that a row names: its own and the one of its headquarters. */
export const codesOf = ({ creditCode, headquartersCode }: AgencyRowFacts): string[] =>
  [creditCode, headquartersCode].filter((code) => code !== null);

/**
 * The headquarters that a row gives its agency, by code: a known agency, or one that comes with the file. A chain has two
 * levels, and of a headquarters outside the city the register knows nothing.
 */
export function headquartersOf(
  facts: AgencyRowFacts,
  known: Map<string, AgencyStanding>,
  coming: (code: string) => boolean,
): string | null {
  const { creditCode, headquartersCode: code } = facts;
  if (code === null || code === creditCode || known.get(creditCode!)?.hasBranches) return null;
  const main = known.get(code);
  return (main ? main.headquartersId === null : coming(code)) ? code : null;
}

/** Why a row cannot change an agency that the register has. */
export function agencyRefusal(world: World, agency: AgencyStanding, changes: RowChange[]): RowProblem | undefined {
  const problem = (key: Parameters<typeof problemAt>[3]) => problemAt('AGENCIES', world, 'creditCode', key);
  if (agency.countyCode !== world.county) return problem('AGENCY_ELSEWHERE');
  if (changes.length === 0 || agencyWorkflow.admits(agency.state, 'EDIT')) return undefined;
  return problem(agency.state === 'CLOSED' ? 'AGENCY_CLOSED' : 'AGENCY_SUSPENDED');
}

/** The platforms that a row says yes to. Rosters tell neither number nor date. */
export const platformsOf = (facts: AgencyRowFacts): string[] => [
  ...(facts.provincialPlatform ? ['PROVINCIAL'] : []),
  ...(facts.ministryPlatform ? ['MINISTRY'] : []),
];

const listed = (values: readonly string[]) => [...values].sort().join(' ');

/** What a row would change in a registered agency, field by field. Blank cells never erase. */
export function agencyChanges(
  work: Work,
  agency: AgencyStanding,
  facts: AgencyRowFacts,
  headquarters: string | null,
): RowChange[] {
  const changes: RowChange[] = [];
  const note = (field: string, from: string | null, to: string | null) => {
    if (to !== null && to !== '' && to !== from) changes.push({ field, from, to });
  };
  note('name', agency.name, facts.name);
  note('kind', agency.kind, facts.kind);
  note('legalRepresentative', agency.legalRepresentative, facts.legalRepresentative);
  note(
    'phone',
    agency.phoneSealed && work.crypto.open({ table: 'agency', column: 'phone', id: agency.id }, agency.phoneSealed),
    facts.phone,
  );
  note('town', agency.townCode, facts.town);
  note('address', agency.address, facts.address);
  note('serviceLines', listed(agency.serviceLines), listed(facts.serviceLines));
  note('onlineChannels', listed(agency.onlineChannels), listed(facts.onlineChannels));
  note('insurance', agency.insurance, facts.insurance);
  note('headquartersCode', agency.headquartersCode, headquarters);
  const registered = agency.platforms.map(({ platform }) => platform);
  for (const platform of platformsOf(facts)) {
    if (!registered.includes(platform))
      changes.push({
        field: platform === 'PROVINCIAL' ? 'provincialPlatform' : 'ministryPlatform',
        from: null,
        to: platform,
      });
  }
  return changes;
}
