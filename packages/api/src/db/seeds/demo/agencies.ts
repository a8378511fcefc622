import { nextNumbers } from '../../../kernel/business-number.js';
import { addDays } from '../../../kernel/clock.js';
import { wordPinyin } from '../../../kernel/identifier/index.js';
import { maskedPhone } from '../../../kernel/masking.js';
import {
  type AgencyKind,
  type AgencyState,
  OnlineChannel,
  Platform,
  ServiceLine,
} from '../../../modules/roster/agency/index.js';
import { creditCode, mobile } from './identifiers.js';
import { personName } from './names.js';
import { type County, daysAgo, insertAll, type Setting, submittedAt } from './setting.js';
import { brands, firmSuffixes, insurances, roads } from './vocabulary.js';

export interface DemoAgency {
  id: string;
  county: string;
  kind: AgencyKind;
  state: AgencyState;
  serviceLines: ServiceLine[];
  /** How large it is beside the others. */
  weight: number;
}

/** Agencies of each county beside those of the chains; the counties in the order of their codes. */
const PER_COUNTY = [44, 40, 30, 20, 20, 22, 18, 18, 28, 26];

const CHAINS = 9;

const states: [AgencyState, number][] = [
  ['VERIFIED', 80],
  ['SUBMITTED', 8],
  ['DRAFT', 4],
  ['RETURNED', 4],
  ['SUSPENDED', 2],
  ['CLOSED', 2],
];

/** Makes about three hundred agencies; the first of the first county is a large chain's headquarters, for the demo account. */
export async function seedAgencies(setting: Setting): Promise<DemoAgency[]> {
  const { random, counties } = setting;
  const names = new Set<string>();
  const made: ReturnType<typeof agencyOf>[] = [];
  for (let chain = 0; chain < CHAINS; chain += 1) {
    const home = counties[chain % 2 === 0 ? 0 : random.between(0, counties.length - 1)]!;
    const brand = brands[chain]!;
    const headquarters = agencyOf(setting, home, `${setting.city.name}${home.name}${brand}家庭服务有限公司`, {
      chain: true,
    });
    made.push(headquarters);
    names.add(headquarters.name);
    const others = counties.filter((county) => county !== home);
    for (const county of random.some(others, chain === 0 ? 0.7 : 0.4)) {
      const short = county.name.replace(/.族自治县$|[县市区]$/, '');
      const name = `${brand}家庭服务有限公司${short}分公司`;
      made.push(agencyOf(setting, county, name, { headquarters: headquarters.id }));
    }
  }
  counties.forEach((county, at) => {
    for (let count = PER_COUNTY[at % PER_COUNTY.length]!; count > 0; ) {
      const name = `${setting.city.name}${county.name}${random.pick(brands)}${random.pick(firmSuffixes)}`;
      if (names.has(name)) continue;
      names.add(name);
      made.push(agencyOf(setting, county, name, {}));
      count -= 1;
    }
  });
  const numbers = await nextNumbers(setting.em, 'A', made.length);
  await insertAll(
    setting.em,
    `agency (id, number, credit_code, credit_code_doubtful, credit_code_accepted, name, name_pinyin, name_initials, kind, state, state_reason,
      legal_representative, phone_sealed, phone_masked, county_code, town_code, address, service_lines, headquarters_id, online_channels, platforms,
      insurance, submitted_at, created_at, updated_at)`,
    `id, number, code, doubtful, accepted, name, pinyin, initials, kind, state, reason, legal, decode(phone, 'hex'), masked, county, town, address,
      lines, headquarters, channels, platforms, insurance, ${submittedAt}, created, updated`,
    `id uuid, number text, code text, doubtful boolean, accepted boolean, name text, pinyin text, initials text, kind text, state text, reason text,
      legal text, phone text, masked text, county text, town text, address text, lines text[], headquarters uuid, channels text[], platforms jsonb,
      insurance text, created timestamptz, updated timestamptz`,
    made.map((agency, at) => ({ ...agency, number: numbers[at] })),
  );
  return made.map(({ id, county, kind, state, lines, weight }) => ({
    id,
    county,
    kind,
    state,
    serviceLines: lines,
    weight,
  }));
}

function agencyOf(setting: Setting, county: County, name: string, role: { chain?: boolean; headquarters?: string }) {
  const { random, crypto, today } = setting;
  const member = role.chain || role.headquarters !== undefined;
  const id = random.uuid();
  const state = member ? 'VERIFIED' : random.weighted(states);
  const doubtful = !member && random.chance(0.03);
  const { full, initials } = wordPinyin(name);
  const phone = random.chance(0.93) ? mobile(random) : undefined;
  const town = random.pick(county.towns);
  const updated = daysAgo(setting, state === 'SUBMITTED' ? random.between(0, 12) : random.between(3, 85));
  return {
    id,
    code: creditCode(random, county.code, doubtful),
    doubtful,
    accepted: doubtful && state === 'VERIFIED',
    name,
    pinyin: full,
    initials,
    kind: random.weighted<AgencyKind>([
      ['EMPLOYEE_BASED', member ? 60 : 30],
      ['INTERMEDIARY', 45],
      ['MIXED', 25],
    ]),
    state,
    reason:
      state === 'RETURNED'
        ? '营业执照经营范围未含家政服务，请补充'
        : state === 'SUSPENDED'
          ? '经营场所搬迁，联系不上'
          : state === 'CLOSED'
            ? '已注销营业执照'
            : null,
    legal: random.chance(0.92) ? personName(random, random.chance(0.5)) : null,
    phone: phone ? crypto.seal({ table: 'agency', column: 'phone', id }, phone).toString('hex') : null,
    masked: phone ? maskedPhone(phone) : null,
    county: county.code,
    town: town.code,
    address: random.chance(0.95) ? `${county.name}${town.name}${random.pick(roads)}${random.between(1, 320)}号` : null,
    lines: random.some(Object.keys(ServiceLine) as ServiceLine[], member ? 0.6 : 0.35),
    headquarters: role.headquarters ?? null,
    channels: random.chance(member ? 1 : 0.3) ? random.some(Object.keys(OnlineChannel) as OnlineChannel[], 0.45) : [],
    platforms: platformsOf(setting, member ? 0.9 : 0.5, today),
    insurance: random.chance(0.4) ? random.pick(insurances) : null,
    created: daysAgo(setting, random.between(90, 400)),
    updated,
    weight: role.chain ? 12 : role.headquarters ? 5 : random.between(1, 5),
  };
}

function platformsOf({ random }: Setting, probability: number, today: string) {
  return random.some(Object.keys(Platform) as Platform[], probability).map((platform) => {
    const number = random.digits(8);
    const registeredOn = addDays(today, -random.between(60, 900));
    const active = random.chance(0.93);
    // Every tenth came by a roster, which says yes and tells no more.
    if (number.endsWith('0')) return { platform, number: null, registeredOn: null, active: true };
    return { platform, number: `${platform === 'PROVINCIAL' ? 'GDJZ' : 'MOFCOM'}${number}`, registeredOn, active };
  });
}
