import { nextNumbers } from '../../../kernel/business-number.js';
import { addDays } from '../../../kernel/clock.js';
import { namePinyin } from '../../../kernel/identifier/index.js';
import { maskedAddress, maskedPhone } from '../../../kernel/masking.js';
import { ServiceLine } from '../../../modules/roster/agency/index.js';
import { type IdKind, identityIndex, sealedPlace, type WorkerState } from '../../../modules/roster/worker/index.js';
import { mobile, residentNumber } from './identifiers.js';
import { personName } from './names.js';
import { type County, daysAgo, earlier, insertAll, type Setting, submittedAt } from './setting.js';
import { foreignNames, returnReasons, roads } from './vocabulary.js';

export interface DemoWorker {
  id: string;
  number: string;
  state: WorkerState;
  county: string;
  birth: string;
  created: Date;
  updated: Date;
}

export const WORKERS = 6_000;

/** How many workers each county has beside the others, in the order of the codes. */
const COUNTY_WEIGHTS = [20, 18, 10, 6, 6, 8, 6, 6, 11, 9];

const states: [WorkerState, number][] = [
  ['VERIFIED', 735],
  ['SUBMITTED', 105],
  ['RETURNED', 35],
  ['DRAFT', 55],
  ['SUSPENDED', 20],
  ['BARRED', 5],
  ['LEFT', 45],
];

/** Of a hundred workers who would be verified, how many each county has got to, in the order of the codes: some lag. */
const COUNTY_PACE = [94, 99, 86, 97, 100, 61, 90, 48, 79, 72];

/** The states of a county at its pace: who is not verified yet still waits, or was returned. */
function statesAt(pace: number): [WorkerState, number][] {
  return states.map(([state, weight]) => {
    const late = (735 * (100 - pace)) / 100;
    if (state === 'VERIFIED') return [state, weight - late];
    if (state === 'SUBMITTED') return [state, weight + late * 0.7];
    return [state, state === 'RETURNED' ? weight + late * 0.3 : weight];
  });
}

/** Areas of old IDs: dissolved counties of the region, and provinces from where people come to work. */
const OTHER_AREAS = [
  '440221',
  '440202',
  '430424',
  '431021',
  '431122',
  '360721',
  '360731',
  '452427',
  '450322',
  '441821',
];

export async function seedWorkers(setting: Setting): Promise<DemoWorker[]> {
  const { random, counties } = setting;
  const weighted = counties.map((county, at): [County, number] => [
    county,
    COUNTY_WEIGHTS[at % COUNTY_WEIGHTS.length]!,
  ]);
  const taken = new Set<string>();
  const made: ReturnType<typeof workerOf>[] = [];
  while (made.length < WORKERS) {
    const worker = workerOf(setting, random.weighted(weighted));
    if (taken.has(worker.index)) continue;
    taken.add(worker.index);
    made.push(worker);
  }
  const numbers = await nextNumbers(setting.em, 'W', WORKERS);
  await insertAll(
    setting.em,
    `worker (id, number, name, name_pinyin, name_initials, sex, birth_date, id_kind, id_sealed, id_index, id_head, id_tail, phone_sealed, phone_masked,
      address_sealed, address_masked, state, state_reason, county_code, town_code, home_county_code, service_lines, identity_checked_at, identity_method,
      submitted_at, created_at, updated_at)`,
    `id, number, name, pinyin, initials, sex, birth, kind, decode(sealed, 'hex'), decode("index", 'hex'), head, tail, decode(phone, 'hex'), phone_masked,
      decode(address, 'hex'), address_masked, state, reason, county, town, home, lines, checked, method, ${submittedAt}, created, updated`,
    `id uuid, number text, name text, pinyin text, initials text, sex text, birth date, kind text, sealed text, "index" text, head text, tail text,
      phone text, phone_masked text, address text, address_masked text, state text, reason text, county text, town text, home text, lines text[],
      checked timestamptz, method text, created timestamptz, updated timestamptz`,
    made.map((worker, at) => ({ ...worker, number: numbers[at] })),
  );
  return made.map(({ id, state, county, birth, created, updated }, at) => ({
    id,
    number: numbers[at]!,
    state,
    county,
    birth,
    created,
    updated,
  }));
}

function workerOf(setting: Setting, county: County) {
  const { random, crypto } = setting;
  const id = random.uuid();
  const state = random.weighted(statesAt(COUNTY_PACE[setting.counties.indexOf(county) % COUNTY_PACE.length]!));
  const person = personOf(setting, county);
  const { full, initials } = namePinyin(person.name);
  const created = daysAgo(setting, random.between(14, 90));
  const updated = daysAgo(setting, state === 'SUBMITTED' ? random.between(0, 13) : random.between(1, 84));
  const settled = state === 'VERIFIED' || state === 'SUSPENDED' || state === 'LEFT';
  const checked = settled || random.chance(0.45) ? updated : null;
  const town = random.pick(county.towns);
  const phone = random.chance(0.94) ? mobile(random) : undefined;
  const address = random.chance(0.8)
    ? `${setting.city.name}${county.name}${town.name}${random.pick(roads)}${random.between(1, 300)}号${random.between(1, 9)}0${random.between(1, 6)}房`
    : undefined;
  const seal = (column: 'id' | 'phone' | 'address', value: string | undefined) =>
    value === undefined ? null : crypto.seal(sealedPlace(column, id), value).toString('hex');
  return {
    id,
    name: person.name,
    pinyin: full,
    initials,
    sex: person.female ? 'FEMALE' : 'MALE',
    birth: person.birth,
    kind: person.kind,
    sealed: seal('id', person.paper),
    index: identityIndex(setting, person.kind, person.paper).toString('hex'),
    head: person.kind === 'RESIDENT' ? person.paper.slice(0, 6) : '',
    tail: person.paper.slice(-4),
    phone: seal('phone', phone),
    phone_masked: phone ? maskedPhone(phone) : null,
    address: seal('address', address),
    address_masked: address ? maskedAddress(address) : null,
    state,
    reason: reasonOf(setting, state),
    county: county.code,
    town: town.code,
    home: random.chance(0.08) ? random.pick(setting.counties).code : null,
    lines: random.some(Object.keys(ServiceLine) as ServiceLine[], 0.22),
    checked,
    method:
      checked &&
      random.weighted([
        ['IN_PERSON', 60],
        ['FACE_COMPARISON', 30],
        ['POLICE_CHECK', 10],
      ] as const),
    created: earlier(created, updated),
    updated,
  };
}

function reasonOf({ random }: Setting, state: WorkerState): string | null {
  if (state === 'RETURNED') return random.pick(returnReasons);
  if (state === 'SUSPENDED') return '投诉调查期间暂停';
  if (state === 'BARRED') return '虐待照护对象，经法院判决';
  if (state === 'LEFT') return random.pick(['外出务工', '回家照顾老人', '转行', '达到退休年龄']);
  return null;
}

interface Person {
  name: string;
  female: boolean;
  birth: string;
  kind: IdKind;
  paper: string;
}

/** Births are counted back from a day that stays: the same people have the same numbers, none of them one of the sample rosters'. */
const BORN_BEFORE = '2026-11-26';

function personOf({ random, counties }: Setting, county: County): Person {
  const female = random.chance(0.88);
  // Most are in their forties and fifties.
  const age = 18 + random.between(0, 14) + random.between(0, 14) + random.between(0, 16);
  const birth = addDays(BORN_BEFORE, -Math.round(age * 365.25) - random.between(1, 364));
  const kind = random.weighted<IdKind>([
    ['RESIDENT', 994],
    ['HK_MACAO', 2],
    ['TAIWAN', 1],
    ['FOREIGN', 3],
  ]);
  if (kind === 'FOREIGN')
    return { name: random.pick(foreignNames), female, birth, kind, paper: `E${random.digits(8)}` };
  const name = personName(random, female);
  if (kind === 'HK_MACAO') return { name, female, birth, kind, paper: `H${random.digits(8)}` };
  if (kind === 'TAIWAN') return { name, female, birth, kind, paper: random.digits(8) };
  const area = random.weighted([
    [county.code, 72],
    [random.pick(counties).code, 12],
    [random.pick(OTHER_AREAS), 16],
  ]);
  return { name, female, birth, kind, paper: residentNumber(random, area, birth, female) };
}
