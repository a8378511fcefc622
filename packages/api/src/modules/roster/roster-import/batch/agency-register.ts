import { type Em, rows, sql } from '../../../../kernel/sql.js';
import type { Work } from '../../../../kernel/work.js';
import type { AgencyRowFacts } from '../judging/index.js';
import type { RowChange } from './row-seal.js';

/** A registered agency as an import compares and changes it. */
export interface AgencyStanding {
  id: string;
  number: string;
  creditCode: string;
  countyCode: string;
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
    sql<AgencyStanding>`select id, number, credit_code as "creditCode", county_code as "countyCode", name, kind, legal_representative as "legalRepresentative",
          phone_sealed as "phoneSealed", phone_masked as "phoneMasked", town_code as "townCode", address, service_lines as "serviceLines",
          online_channels as "onlineChannels", platforms, insurance, version
        from agency where credit_code = any (${codes}::text[]) order by id ${lock ? sql`for update` : sql``}`,
  );
  return new Map(found.map((agency) => [agency.creditCode, agency]));
}

/** The platforms that a row says yes to. Rosters tell neither number nor date. */
export const platformsOf = (facts: AgencyRowFacts): string[] => [
  ...(facts.provincialPlatform ? ['PROVINCIAL'] : []),
  ...(facts.ministryPlatform ? ['MINISTRY'] : []),
];

const listed = (values: readonly string[]) => [...values].sort().join(' ');

/** What a row would change in a registered agency, field by field. Blank cells never erase. */
export function agencyChanges(work: Work, agency: AgencyStanding, facts: AgencyRowFacts): RowChange[] {
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
