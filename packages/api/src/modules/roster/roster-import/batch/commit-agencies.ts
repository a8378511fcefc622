import { randomUUID } from 'node:crypto';
import { recordActs } from '../../../../kernel/audit.js';
import { nextNumbers } from '../../../../kernel/business-number.js';
import { wordPinyin } from '../../../../kernel/identifier/index.js';
import { maskedPhone } from '../../../../kernel/masking.js';
import { rows, sql } from '../../../../kernel/sql.js';
import type { Work } from '../../../../kernel/work.js';
import { type AgencyRowFacts, judgeAgency } from '../judging/index.js';
import type { RosterColumn } from '../reading/index.js';
import { type AgencyStanding, agenciesByCode, agencyChanges, platformsOf } from './agency-register.js';
import type { Batch } from './batch.js';
import { cellsOf } from './judge-rows.js';
import type { GoodRow, RowEffects } from './row-effects.js';
import type { World } from './world.js';

/** The columns of an agency that a file can write. */
interface AgencyColumns {
  id: string;
  name: string;
  pinyin: string;
  initials: string;
  kind: string;
  legalRepresentative: string | null;
  phone: string | null;
  phoneMasked: string | null;
  town: string | null;
  address: string | null;
  serviceLines: string[];
  onlineChannels: string[];
  platforms: AgencyStanding['platforms'];
  insurance: string | null;
}

export interface AgencyEffects {
  created?: string;
  changed?: { before: AgencyColumns; version: number };
}

/** A good row about an agency. */
export interface ToldAgency {
  row: number;
  facts: AgencyRowFacts;
}

export const toldAgencies = (_: Work, columns: RosterColumn[], world: World, good: GoodRow[]): ToldAgency[] =>
  good.map(({ row, values }) => ({ row, facts: judgeAgency(cellsOf(columns, values), world).facts }));

/** Puts agencies in: new ones wait for verification, known ones of the county take what the row adds. */
export async function commitAgencies(
  work: Work,
  batch: Batch,
  world: World,
  told: ToldAgency[],
): Promise<RowEffects[]> {
  const known = await agenciesByCode(
    work.em,
    told.map(({ facts }) => facts.creditCode!),
    true,
  );
  const fresh = told.filter(({ facts }) => !known.has(facts.creditCode!));
  const numbers = fresh.length > 0 ? await nextNumbers(work.em, 'A', fresh.length) : [];
  const created = fresh.map(({ row, facts }, at) => ({
    row,
    facts,
    number: numbers[at]!,
    columns: merged(work, randomUUID(), undefined, facts),
  }));
  const changed = told.flatMap(({ row, facts }) => {
    const agency = known.get(facts.creditCode!);
    if (!agency || agency.countyCode !== world.county) return [];
    const changes = agencyChanges(work, agency, facts);
    return changes.length > 0 ? [{ row, agency, changes, columns: merged(work, agency.id, agency, facts) }] : [];
  });
  await insertAgencies(work, batch, created);
  await updateAgencies(
    work,
    changed.map((one) => one.columns),
  );
  await linkBranches(
    work,
    told.map(({ facts }) => facts),
  );
  await recordActs(work, [
    ...created.map(({ number, columns: { id } }) => ({
      action: 'IMPORT',
      subject: { kind: 'Agency', id, number },
      to: 'SUBMITTED',
      reason: batch.number,
    })),
    ...changed.map(({ agency, changes }) => ({
      action: 'IMPORT',
      subject: { kind: 'Agency', id: agency.id, number: agency.number },
      reason: batch.number,
      changes: changes.map(({ field }) => ({ field })),
    })),
  ]);
  const effects = new Map<number, AgencyEffects>();
  for (const {
    row,
    columns: { id },
  } of created)
    effects.set(row, { created: id });
  for (const { row, agency } of changed)
    effects.set(row, { changed: { before: columnsBefore(agency), version: agency.version + 1 } });
  return told.map(({ row }) => ({ row, effects: effects.get(row) ?? {} }));
}

/** What the record will say: the row's values over those of the register; blank cells never erase. */
function merged(work: Work, id: string, known: AgencyStanding | undefined, facts: AgencyRowFacts): AgencyColumns {
  const name = facts.name!;
  const { full, initials } = wordPinyin(name);
  const platforms = known?.platforms ?? [];
  const added = platformsOf(facts).filter((platform) => !platforms.some((one) => one.platform === platform));
  return {
    id,
    name,
    pinyin: full,
    initials,
    kind: facts.kind ?? known?.kind ?? 'INTERMEDIARY',
    legalRepresentative: facts.legalRepresentative ?? known?.legalRepresentative ?? null,
    phone:
      facts.phone === null
        ? known?.phoneSealed
          ? Buffer.from(known.phoneSealed).toString('hex')
          : null
        : work.crypto.seal({ table: 'agency', column: 'phone', id }, facts.phone).toString('hex'),
    phoneMasked: facts.phone === null ? (known?.phoneMasked ?? null) : maskedPhone(facts.phone),
    town: facts.town ?? known?.townCode ?? null,
    address: facts.address ?? known?.address ?? null,
    serviceLines: facts.serviceLines.length > 0 ? facts.serviceLines : (known?.serviceLines ?? []),
    onlineChannels: facts.onlineChannels.length > 0 ? facts.onlineChannels : (known?.onlineChannels ?? []),
    platforms: [
      ...platforms,
      ...added.map((platform) => ({ platform, number: null, registeredOn: null, active: true })),
    ],
    insurance: facts.insurance ?? known?.insurance ?? null,
  };
}

function columnsBefore({ phoneSealed, townCode, ...agency }: AgencyStanding): AgencyColumns {
  const {
    id,
    name,
    kind,
    legalRepresentative,
    phoneMasked,
    address,
    serviceLines,
    onlineChannels,
    platforms,
    insurance,
  } = agency;
  const { full, initials } = wordPinyin(name);
  const phone = phoneSealed ? Buffer.from(phoneSealed).toString('hex') : null;
  return {
    id,
    name,
    pinyin: full,
    initials,
    kind,
    legalRepresentative,
    phone,
    phoneMasked,
    town: townCode,
    address,
    serviceLines,
    onlineChannels,
    platforms,
    insurance,
  };
}

const recordset = sql`(id uuid, number text, "creditCode" text, doubtful boolean, name text, pinyin text, initials text, kind text, "legalRepresentative" text,
  phone text, "phoneMasked" text, town text, address text, "serviceLines" text[], "onlineChannels" text[], platforms jsonb, insurance text)`;

async function insertAgencies(
  work: Work,
  batch: Batch,
  created: { facts: AgencyRowFacts; number: string; columns: AgencyColumns }[],
): Promise<void> {
  const content = created.map(({ facts, number, columns }) => ({
    ...columns,
    number,
    creditCode: facts.creditCode,
    doubtful: facts.creditCodeDoubtful,
  }));
  const now = work.clock.now();
  await rows(
    work.em,
    sql`insert into agency (id, number, credit_code, credit_code_doubtful, name, name_pinyin, name_initials, kind, state, legal_representative, phone_sealed, phone_masked,
          county_code, town_code, address, service_lines, online_channels, platforms, insurance, submitted_at, import_batch_id, created_at, updated_at)
        select a.id, a.number, a."creditCode", a.doubtful, a.name, a.pinyin, a.initials, a.kind, 'SUBMITTED', a."legalRepresentative", decode(a.phone, 'hex'), a."phoneMasked",
          ${batch.countyCode}, a.town, a.address, a."serviceLines", a."onlineChannels", a.platforms, a.insurance, ${now}::timestamptz, ${batch.id}::uuid, ${now}::timestamptz, ${now}::timestamptz
        from jsonb_to_recordset(${JSON.stringify(content)}::jsonb) as a ${recordset}`,
  );
}

/** Writes columns over known agencies; the version counts up, so that an open edit is told. */
export async function updateAgencies(work: Work, columns: AgencyColumns[]): Promise<void> {
  await rows(
    work.em,
    sql`update agency set name = a.name, name_pinyin = a.pinyin, name_initials = a.initials, kind = a.kind, legal_representative = a."legalRepresentative",
          phone_sealed = decode(a.phone, 'hex'), phone_masked = a."phoneMasked", town_code = a.town, address = a.address, service_lines = a."serviceLines",
          online_channels = a."onlineChannels", platforms = a.platforms, insurance = a.insurance, version = version + 1, updated_at = ${work.clock.now()}
        from jsonb_to_recordset(${JSON.stringify(columns)}::jsonb) as a ${recordset} where agency.id = a.id`,
  );
}

/** Branches find their headquarters by its credit code, in the register or earlier in the file. */
async function linkBranches(work: Work, told: AgencyRowFacts[]): Promise<void> {
  const pairs = told.filter(({ headquartersCode, creditCode }) => headquartersCode && headquartersCode !== creditCode);
  await rows(
    work.em,
    sql`update agency branch set headquarters_id = main.id
        from jsonb_to_recordset(${JSON.stringify(pairs.map(({ creditCode, headquartersCode }) => ({ branch: creditCode, main: headquartersCode })))}::jsonb) as p (branch text, main text)
          join agency main on main.credit_code = p.main and main.headquarters_id is null
        where branch.credit_code = p.branch and branch.headquarters_id is null and branch.id <> main.id
          and not exists (select from agency below where below.headquarters_id = branch.id)`,
  );
}
