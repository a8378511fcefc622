import pg from 'pg';
import { benchUrl, createDatabase, dropDatabase } from './database.ts';

/** How large the bench's city is. */
export const size = {
  workers: Number(process.env.BENCH_WORKERS ?? 1_000_000),
  agencies: Number(process.env.BENCH_AGENCIES ?? 5_000),
};

/** The bench's city in the product's own tables of today; made anew unless it stands from an earlier run. */
export async function city(): Promise<void> {
  const stands = !(await createDatabase()) && (await isComplete());
  if (!stands) {
    await dropDatabase();
    await createDatabase();
  }
  const { openPostgres } = await import('@jiazheng/api/dist/db/orm.js');
  const { seedRegions } = await import('@jiazheng/api/dist/db/seeds/regions.js');
  const database = await openPostgres(benchUrl());
  await database.migrate();
  if (!stands) await database.em.fork().transactional((em) => seedRegions(em as never));
  await database.close();
  if (!stands) await seed();
  await offerSearch();
}

/** PostGraphile's way to search by name, as fast as plain SQL finds it: by a range of names, which a kept plan can use. */
async function offerSearch(): Promise<void> {
  const client = new pg.Client({ connectionString: benchUrl() });
  await client.connect();
  await client.query(`create or replace function bench_search(scope text, prefix text) returns setof worker_scope language sql stable as $$
    select * from (${namesBeginningWith('$1', '$2')}) found order by work_rank, updated_at desc limit 20 $$`);
  await client.end();
}

/** The names of a list that begin so, found before they are put in order. */
export const namesBeginningWith = (scope: string, prefix: string): string =>
  `select * from worker_scope where scope_key = ${scope} and name ~>=~ ${prefix} and name ~<~ (${prefix} || U&'\\+10FFFF') offset 0`;

/**
 * Makes the city by SQL, with the triggers off and what they keep computed set by set: a million rows in minutes. The
 * recount of the census at the end is the product's own.
 */
async function seed(): Promise<void> {
  const client = new pg.Client({ connectionString: benchUrl() });
  await client.connect();
  try {
    for (const table of tables) await client.query(`alter table ${table} disable trigger user`);
    const indexes = await takeIndexes(client);
    for (const [name, statement] of Object.entries(statements)) {
      const began = Date.now();
      await client.query(statement);
      process.stderr.write(`  ${name.padEnd(14)} ${((Date.now() - began) / 1000).toFixed(1)} s\n`);
    }
    await client.query(`set maintenance_work_mem = '512MB'`);
    for (const index of indexes) await client.query(index);
    for (const table of tables) await client.query(`alter table ${table} enable trigger user`);
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}

const tables = ['agency', 'worker', 'employment', 'health_certificate', 'integrity_entry', 'training_entry', 'consent'];

/** Drops the indexes that no constraint needs, and gives what makes them again: once, over all rows, takes a fraction of the time. */
async function takeIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
     from pg_index i where i.indrelid = any($1::regclass[]) and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
    [[...tables, 'worker_scope']],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map(({ definition }) => definition);
}

async function isComplete(): Promise<boolean> {
  const client = new pg.Client({ connectionString: benchUrl() });
  await client.connect();
  try {
    const found = await client
      .query<{ workers: string }>('select count(*)::text as workers from census_sum')
      .catch(() => undefined);
    const workers = await client.query<{ n: string }>('select count(*)::text as n from worker').catch(() => undefined);
    return Number(found?.rows[0]?.workers ?? 0) > 0 && Number(workers?.rows[0]?.n) === size.workers;
  } finally {
    await client.end();
  }
}

const surnames = '李王张刘陈杨黄赵周吴徐孙马朱胡郭何林罗高';
const given = '芳娟敏静丽艳秀英华慧巧美娜淑惠珠翠雅芝玉萍红娥玲芬燕彩春菊兰';
const letters = { surnames: 'lwzlcyhzzwxsmzhghllg', given: 'fjmjlyxyhhqmnshzcyzyphelfycjl' };

/** The n-th of a series, spread over the counties. */
const county = (n: string) =>
  `(select code from bench_county where place = ${n} % (select count(*) from bench_county))`;

const statements: Record<string, string> = {
  counties: `create table bench_county as select code, row_number() over (order by code) - 1 as place from region where level = 'COUNTY'`,
  agencies: `
    insert into agency (id, number, credit_code, credit_code_doubtful, name, name_pinyin, name_initials, kind, state, legal_representative, county_code, address,
      service_lines, scope_keys, lacks, work_rank, worker_count, submitted_at, created_at, updated_at)
    select id, 'A' || lpad(n::text, 6, '0'), '91440200MA' || lpad(n::text, 8, '0'), false, '家政公司' || n, 'jiazhenggongsi' || n, 'jzgs' || n,
      (array['EMPLOYEE_BASED', 'INTERMEDIARY', 'MIXED'])[n % 3 + 1], 'VERIFIED', '某某', county, '某路 1 号', array['HOURLY'],
      array['*', 'county:' || county, 'agency:' || id], array['PLATFORM_REGISTRATION'], 5, ${size.workers} / ${size.agencies}, now(), now(), now() - n * interval '1 minute'
    from (select n, gen_random_uuid() as id, ${county('n')} as county from generate_series(1, ${size.agencies}) n) a`,
  places: `create table bench_agency as select id, county_code, row_number() over (order by number) - 1 as place from agency`,
  workers: `
    insert into worker (id, number, name, name_pinyin, name_initials, sex, birth_date, id_kind, id_sealed, id_index, id_head, id_tail, phone_sealed, phone_masked, state,
      county_code, service_lines, identity_checked_at, identity_method, health_expires_on, integrity_entries, trainings, data_consent, current_employments, agency_id,
      lacks, work_rank, scope_keys, submitted_at, created_at, updated_at)
    select id, 'W' || lpad(n::text, 7, '0'), name, pinyin, initials, case when n % 4 = 0 then 'MALE' else 'FEMALE' end, date '1965-01-01' + n % 12000, 'RESIDENT',
      sha256(('s' || n)::bytea), sha256(n::text::bytea), county, lpad((n % 10000)::text, 4, '0'), sha256(('p' || n)::bytea), '139 •••• ' || lpad((n % 10000)::text, 4, '0'), state,
      county, array['HOURLY'], checked, case when checked is not null then 'IN_PERSON' end, expires, n % 2, (n % 3 > 0)::int, n % 5 > 0, 1, agency,
      array_remove(array[case when checked is null then 'IDENTITY_CHECK' end, case when n % 2 = 0 then 'INTEGRITY' end, case when expires is null then 'HEALTH' end,
        case when n % 3 = 0 then 'TRAINING' end, case when n % 5 = 0 then 'CONSENT' end], null),
      case state when 'RETURNED' then 1 when 'SUBMITTED' then 2 else 4 end, array['*', 'county:' || county, 'agency:' || agency], moment, moment, moment
    from (
      select n, gen_random_uuid() as id, a.id as agency, a.county_code as county, now() - n * interval '7 seconds' as moment,
        substr('${surnames}', n / 10 % 20 + 1, 1) || substr('${given}', n / 200 % 29 + 1, 1) || substr('${given}', n / 5800 % 29 + 1, 1) as name,
        substr('${letters.surnames}', n / 10 % 20 + 1, 1) || n % 977 as pinyin,
        substr('${letters.surnames}', n / 10 % 20 + 1, 1) || substr('${letters.given}', n / 200 % 29 + 1, 1) || substr('${letters.given}', n / 5800 % 29 + 1, 1) as initials,
        case n % 20 when 0 then 'RETURNED' when 1 then 'SUBMITTED' when 2 then 'SUBMITTED' else 'VERIFIED' end as state,
        case when n % 20 > 2 then now() end as checked,
        case when n % 7 > 0 then current_date - 60 + n % 400 end as expires
      from generate_series(1, ${size.workers}) n join bench_agency a on a.place = n % ${size.agencies}) w`,
  scopes: `
    insert into worker_scope (scope_key, worker_id, work_rank, updated_at, name, name_pinyin, name_initials)
    select key, id, work_rank, updated_at, name, name_pinyin, name_initials from worker, unnest(scope_keys) as key`,
  employments: `
    insert into employment (id, worker_id, agency_id, county_code, contract_kind, state, started_by, started_on, scope_keys, created_at, updated_at)
    select gen_random_uuid(), id, agency_id, county_code, 'SERVICE', 'CURRENT', 'COUNTY', date '2024-01-01', array_append(scope_keys, 'agency:' || agency_id), created_at, updated_at from worker`,
  health: `
    insert into health_certificate (id, worker_id, issued_on, expires_on, created_at)
    select gen_random_uuid(), id, health_expires_on - 365, health_expires_on, created_at from worker where health_expires_on is not null`,
  integrity: `
    insert into integrity_entry (id, worker_id, entered_on, good, source, summary, created_at)
    select gen_random_uuid(), id, date '2026-01-01', true, '县商务局', '无不良记录', created_at from worker where integrity_entries > 0`,
  trainings: `
    insert into training_entry (id, worker_id, completed_on, course, hours, created_at)
    select gen_random_uuid(), id, date '2025-06-01', '家政基础', 24, created_at from worker where trainings > 0`,
  consents: `
    insert into consent (id, worker_id, kind, given_on, created_at)
    select gen_random_uuid(), id, 'DATA', date '2026-01-01', created_at from worker where data_consent`,
  census: `
    insert into census_sum (county_code, town_code, measure, expires_on, count)
    select w.county_code, w.town_code, m.measure, m.expires_on, count(*) from worker w, census_marks(w.state, w.lacks, w.health_expires_on) m group by 1, 2, 3, 4`,
  // The list names workers without a foreign key; PostGraphile is told of the relation, which its questions follow.
  relation: `comment on table worker_scope is E'@foreignKey (worker_id) references worker (id)'`,
};
