import { randomUUID } from 'node:crypto';
import { recordActs } from '../../../../kernel/audit.js';
import { nextNumbers } from '../../../../kernel/business-number.js';
import { wordPinyin } from '../../../../kernel/identifier/index.js';
import { maskedPhone } from '../../../../kernel/masking.js';
import { rows, sql } from '../../../../kernel/sql.js';
import type { Work } from '../../../../kernel/work.js';
import { mustVerifyAgain } from '../../agency/index.js';
import { type AgencyRowFacts, judgeAgency } from '../judging/index.js';
import type { RosterColumn } from '../reading/index.js';
import {
  type AgencyStanding,
  agenciesByCode,
  agencyChanges,
  agencyRefusal,
  codesOf,
  headquartersOf,
  platformsOf,
} from './agency-register.js';
import type { Batch } from './batch.js';
import { refuseRows } from './check.js';
import { cellsOf } from './judge-rows.js';
import type { GoodRow, RowEffects } from './row-effects.js';
import type { RowChange } from './row-seal.js';
import type { World } from './world.js';

/** The columns of an agency that a file can write, and those that follow from them. */
interface AgencyColumns {
  id: string;
  state: AgencyStanding['state'];
  submittedAt: Date | null;
  headquarters: string | null;
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
  good: ToldAgency[],
): Promise<RowEffects[]> {
  const known = await agenciesByCode(
    work.em,
    good.flatMap(({ facts }) => codesOf(facts)),
    true,
  );
  const fresh = good.filter(({ facts }) => !known.has(facts.creditCode!));
  const mains = new Set(
    fresh.flatMap(({ facts: { creditCode, headquartersCode } }) =>
      headquartersCode === null || headquartersCode === creditCode ? creditCode! : [],
    ),
  );
  const links = new Map(good.map(({ row, facts }) => [row, headquartersOf(facts, known, (code) => mains.has(code))]));
  const settled = good.flatMap(({ row, facts }) => {
    const agency = known.get(facts.creditCode!);
    if (!agency) return [];
    const changes = agencyChanges(work, agency, facts, links.get(row)!);
    return [{ row, facts, agency, changes, problem: agencyRefusal(world, agency, changes) }];
  });
  const refused = settled.flatMap(({ row, problem }) => (problem ? [{ row, problems: [problem] }] : []));
  await refuseRows(work, batch.id, refused);
  const told = good.filter(({ row }) => refused.every((one) => one.row !== row));
  const numbers = fresh.length > 0 ? await nextNumbers(work.em, 'A', fresh.length) : [];
  const created = fresh.map(({ row, facts }, at) => ({
    row,
    facts,
    number: numbers[at]!,
    columns: merged(work, randomUUID(), undefined, facts, []),
  }));
  const changed = settled.flatMap(({ row, facts, agency, changes, problem }) =>
    problem || changes.length === 0
      ? []
      : [{ row, agency, changes, columns: merged(work, agency.id, agency, facts, changes) }],
  );
  await insertAgencies(work, batch, created);
  await updateAgencies(
    work,
    changed.map((one) => one.columns),
  );
  await linkBranches(
    work,
    told.flatMap(({ row, facts }) => {
      const main = links.get(row);
      return main ? [{ branch: facts.creditCode!, main }] : [];
    }),
  );
  await recordActs(work, [
    ...created.map(({ number, columns: { id } }) => ({
      action: 'IMPORT',
      subject: { kind: 'Agency', id, number },
      to: 'SUBMITTED',
      reason: batch.number,
    })),
    ...changed.map(({ agency, changes, columns: { state } }) => ({
      action: 'IMPORT',
      subject: { kind: 'Agency', id: agency.id, number: agency.number },
      ...(state === agency.state ? {} : { from: agency.state, to: state }),
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
function merged(
  work: Work,
  id: string,
  known: AgencyStanding | undefined,
  facts: AgencyRowFacts,
  changes: RowChange[],
): AgencyColumns {
  const name = facts.name!;
  const submitted = !known || mustVerifyAgain(known.state, changes);
  const { full, initials } = wordPinyin(name);
  const platforms = known?.platforms ?? [];
  const added = platformsOf(facts).filter((platform) => !platforms.some((one) => one.platform === platform));
  return {
    id,
    state: submitted ? 'SUBMITTED' : known.state,
    submittedAt: submitted ? work.clock.now() : known.submittedAt,
    headquarters: known?.headquartersId ?? null,
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
    state,
    submittedAt,
    headquartersId,
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
    state,
    submittedAt,
    headquarters: headquartersId,
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
  phone text, "phoneMasked" text, town text, address text, "serviceLines" text[], "onlineChannels" text[], platforms jsonb, insurance text,
  state text, "submittedAt" timestamptz, headquarters uuid)`;

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
        select a.id, a.number, a."creditCode", a.doubtful, a.name, a.pinyin, a.initials, a.kind, a.state, a."legalRepresentative", decode(a.phone, 'hex'), a."phoneMasked",
          ${batch.countyCode}, a.town, a.address, a."serviceLines", a."onlineChannels", a.platforms, a.insurance, a."submittedAt", ${batch.id}::uuid, ${now}::timestamptz, ${now}::timestamptz
        from jsonb_to_recordset(${JSON.stringify(content)}::jsonb) as a ${recordset}`,
  );
}

/**
 * Writes columns over known agencies; the version counts up, so that an open edit is told. What a batch of long ago kept
 * for its revert tells neither state nor headquarters.
 */
export async function updateAgencies(work: Work, columns: AgencyColumns[]): Promise<void> {
  await rows(
    work.em,
    sql`update agency set name = a.name, name_pinyin = a.pinyin, name_initials = a.initials, kind = a.kind, legal_representative = a."legalRepresentative",
          phone_sealed = decode(a.phone, 'hex'), phone_masked = a."phoneMasked", town_code = a.town, address = a.address, service_lines = a."serviceLines",
          online_channels = a."onlineChannels", platforms = a.platforms, insurance = a.insurance,
          state = coalesce(a.state, agency.state), submitted_at = case when a.state is null then agency.submitted_at else a."submittedAt" end,
          headquarters_id = case when a.state is null then agency.headquarters_id else a.headquarters end,
          version = version + 1, updated_at = ${work.clock.now()}
        from jsonb_to_recordset(${JSON.stringify(columns)}::jsonb) as a ${recordset} where agency.id = a.id`,
  );
}

/** Once all agencies are in: a branch may come with its headquarters. */
async function linkBranches(work: Work, links: { branch: string; main: string }[]): Promise<void> {
  await rows(
    work.em,
    sql`update agency branch set headquarters_id = main.id
        from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as p (branch text, main text) join agency main on main.credit_code = p.main
        where branch.credit_code = p.branch and branch.headquarters_id is distinct from main.id`,
  );
}
