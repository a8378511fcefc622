import { randomBytes, randomUUID } from 'node:crypto';
import { type Em, rows, sql } from '../src/kernel/sql.js';

/** A worker as a test wants it in the register; what is left out is ordinary. */
export interface GivenWorker {
  id?: string;
  name?: string;
  county?: string;
  town?: string | null;
  state?: string;
  sex?: 'FEMALE' | 'MALE';
  birthDate?: string;
  serviceLines?: string[];
  identityChecked?: boolean;
  integrity?: boolean;
  training?: boolean;
  /** Last day of the health certificate. */
  healthUntil?: string;
  consent?: boolean;
  submittedAt?: string;
  updatedAt?: string;
  agency?: string;
  contractKind?: 'LABOUR' | 'SERVICE';
}

/** An agency as a test wants it. */
export interface GivenAgency {
  id?: string;
  name?: string;
  county?: string;
  state?: string;
  kind?: string;
  submittedAt?: string;
  updatedAt?: string;
}

let last = 0;

/** Writes agencies straight into the register and gives their ids. */
export async function insertAgencies(em: Em, given: GivenAgency[]): Promise<string[]> {
  const ready = given.map((agency) => {
    last += 1;
    return {
      id: agency.id ?? randomUUID(),
      number: `A9${String(last).padStart(5, '0')}`,
      creditCode: `9144020${String(last).padStart(11, '0')}`,
      name: agency.name ?? `测试家政${last}`,
      county: agency.county ?? '440203',
      state: agency.state ?? 'VERIFIED',
      kind: agency.kind ?? 'EMPLOYEE_BASED',
      submittedAt: agency.submittedAt ?? null,
      updatedAt: agency.updatedAt ?? '2026-11-24T04:00:00Z',
    };
  });
  await rows(
    em,
    sql`insert into agency (id, number, credit_code, credit_code_doubtful, name, name_pinyin, name_initials, kind, state, county_code,
          submitted_at, created_at, updated_at)
        select g.id, g.number, g."creditCode", false, g.name, 'ceshijiazheng', 'csjz', g.kind, g.state, g.county, g."submittedAt", g."updatedAt", g."updatedAt"
        from jsonb_to_recordset(${JSON.stringify(ready)}::jsonb) as g (id uuid, number text, "creditCode" text, name text, kind text, state text,
          county text, "submittedAt" timestamptz, "updatedAt" timestamptz)`,
  );
  return ready.map((agency) => agency.id);
}

/** Writes workers with their facts straight into the register, in few statements, and gives their ids. */
export async function insertWorkers(em: Em, given: GivenWorker[]): Promise<string[]> {
  const ready = given.map((worker) => {
    last += 1;
    return {
      id: worker.id ?? randomUUID(),
      employment: randomUUID(),
      number: `W9${String(last).padStart(6, '0')}`,
      index: randomBytes(32).toString('hex'),
      name: worker.name ?? '张测试',
      sex: worker.sex ?? 'FEMALE',
      birthDate: worker.birthDate ?? '1980-05-05',
      state: worker.state ?? 'VERIFIED',
      county: worker.county ?? '440203',
      town: worker.town ?? null,
      serviceLines: worker.serviceLines ?? ['HOUSEKEEPING'],
      identityCheckedAt: worker.identityChecked ? '2026-01-05T02:00:00Z' : null,
      integrity: worker.integrity ?? false,
      training: worker.training ?? false,
      healthUntil: worker.healthUntil ?? null,
      consent: worker.consent ?? false,
      submittedAt: worker.submittedAt ?? null,
      updatedAt: worker.updatedAt ?? '2026-11-24T04:00:00Z',
      agency: worker.agency ?? null,
      contractKind: worker.contractKind ?? 'LABOUR',
    };
  });
  const list = sql`jsonb_to_recordset(${JSON.stringify(ready)}::jsonb) as g (id uuid, employment uuid, number text, "index" text, name text,
    sex text, "birthDate" date, state text, county text, town text, "serviceLines" text[], "identityCheckedAt" timestamptz, integrity boolean,
    training boolean, "healthUntil" date, consent boolean, "submittedAt" timestamptz, "updatedAt" timestamptz, agency uuid, "contractKind" text)`;
  await rows(
    em,
    sql`insert into worker (id, number, name, name_pinyin, name_initials, sex, birth_date, id_kind, id_sealed, id_index, id_head, id_tail,
          state, county_code, town_code, service_lines, identity_checked_at, identity_method, submitted_at, created_at, updated_at)
        select g.id, g.number, g.name, 'zhangceshi', 'zcs', g.sex, g."birthDate", 'RESIDENT', '', decode(g."index", 'hex'), '440203', '0012',
          g.state, g.county, g.town, g."serviceLines", g."identityCheckedAt", case when g."identityCheckedAt" is not null then 'IN_PERSON' end,
          g."submittedAt", g."updatedAt", g."updatedAt" from ${list}`,
  );
  await rows(
    em,
    sql`insert into health_certificate (id, worker_id, issued_on, expires_on, created_at)
        select gen_random_uuid(), g.id, g."healthUntil" - 365, g."healthUntil", g."updatedAt" from ${list} where g."healthUntil" is not null`,
  );
  await rows(
    em,
    sql`insert into integrity_entry (id, worker_id, entered_on, good, source, summary, created_at)
        select gen_random_uuid(), g.id, date '2026-01-05', true, '县商务局', '无不良记录', g."updatedAt" from ${list} where g.integrity`,
  );
  await rows(
    em,
    sql`insert into training_entry (id, worker_id, completed_on, course, hours, created_at)
        select gen_random_uuid(), g.id, date '2026-01-05', '家庭保洁', 16, g."updatedAt" from ${list} where g.training`,
  );
  await rows(
    em,
    sql`insert into consent (id, worker_id, kind, given_on, created_at)
        select gen_random_uuid(), g.id, 'DATA', date '2026-01-05', g."updatedAt" from ${list} where g.consent`,
  );
  await rows(
    em,
    sql`insert into employment (id, worker_id, agency_id, county_code, contract_kind, state, started_by, started_on, created_at, updated_at)
        select g.employment, g.id, g.agency, g.county, g."contractKind", 'CURRENT', 'AGENCY', date '2026-01-05', g."updatedAt", g."updatedAt"
        from ${list} where g.agency is not null`,
  );
  return ready.map((worker) => worker.id);
}
