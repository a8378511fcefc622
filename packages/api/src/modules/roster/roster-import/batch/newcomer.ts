import { nextNumbers } from '../../../../kernel/business-number.js';
import { namePinyin } from '../../../../kernel/identifier/index.js';
import { rows, sql } from '../../../../kernel/sql.js';
import type { Work } from '../../../../kernel/work.js';
import type { WorkerRowFacts } from '../judging/index.js';
import type { Batch } from './batch.js';
import { orderedId } from './ordered-id.js';
import { homeOf, sealedAddress, sealedPhone, type WorkerStanding } from './worker-register.js';

/** A person whom the register does not know yet, as it will keep them: sealed. */
export type Newcomer = ReturnType<typeof newcomerOf>;

export function newcomerOf(work: Work, key: string, facts: WorkerRowFacts) {
  const id = orderedId(work.clock.now());
  const name = facts.name!;
  const number = facts.idNumber!;
  const { full, initials } = namePinyin(name);
  const phone = sealedPhone(work, id, facts.phone);
  const address = sealedAddress(work, id, facts.address);
  return {
    id,
    name,
    pinyin: full,
    initials,
    sex: facts.sex,
    birthDate: facts.birthDate,
    idKind: facts.idKind,
    sealed: work.crypto.seal({ table: 'worker', column: 'id', id }, number).toString('hex'),
    key,
    head: facts.idKind === 'RESIDENT' ? number.slice(0, 6) : '',
    tail: number.slice(-4),
    phone: phone?.sealed ?? null,
    phoneMasked: phone?.masked ?? null,
    address: address?.sealed ?? null,
    addressMasked: address?.masked ?? null,
    town: facts.town,
    homeCounty: homeOf(facts, null),
    serviceLines: facts.serviceLines,
  };
}

/** How the next rows of the file find the newcomer. */
export const standingOf = ({ id, key, name }: Newcomer): WorkerStanding => ({
  id,
  number: '',
  key,
  name,
  state: 'SUBMITTED',
  phoneSealed: null,
  phoneMasked: null,
  addressSealed: null,
  addressMasked: null,
  townCode: null,
  homeCountyCode: null,
  serviceLines: [],
  kept: true,
  registeredHere: true,
  version: 1,
  employments: [],
  health: [],
  trainings: [],
});

/** Puts them in, behind their facts and employments, so that each row is written once; gives their numbers in the same order. */
export async function insertNewcomers(work: Work, batch: Batch, newcomers: Newcomer[]): Promise<string[]> {
  if (newcomers.length === 0) return [];
  const numbers = await nextNumbers(work.em, 'W', newcomers.length);
  const now = work.clock.now();
  await rows(
    work.em,
    sql`insert into worker (id, number, name, name_pinyin, name_initials, sex, birth_date, id_kind, id_sealed, id_index, id_head, id_tail, phone_sealed, phone_masked,
          address_sealed, address_masked, state, county_code, town_code, home_county_code, service_lines, submitted_at, import_batch_id, created_at, updated_at)
        select w.id, w.number, w.name, w.pinyin, w.initials, w.sex, w."birthDate", w."idKind", decode(w.sealed, 'hex'), decode(w.key, 'hex'), w.head, w.tail,
          decode(w.phone, 'hex'), w."phoneMasked", decode(w.address, 'hex'), w."addressMasked", 'SUBMITTED', ${batch.countyCode}, w.town, w."homeCounty", w."serviceLines",
          ${now}::timestamptz, ${batch.id}::uuid, ${now}::timestamptz, ${now}::timestamptz
        from jsonb_to_recordset(${JSON.stringify(newcomers.map((one, at) => ({ ...one, number: numbers[at] })))}::jsonb) as w (id uuid, number text, name text, pinyin text,
          initials text, sex text, "birthDate" date, "idKind" text, sealed text, key text, head text, tail text, phone text, "phoneMasked" text, address text,
          "addressMasked" text, town text, "homeCounty" text, "serviceLines" text[])`,
  );
  return numbers;
}
