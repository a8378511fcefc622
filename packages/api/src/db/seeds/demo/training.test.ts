import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Harness, startHarness } from '../../../../test/harness.js';
import { row, rows, sql } from '../../../kernel/sql.js';
import { seedDemoCity } from './index.js';

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness();
  const { config, clock } = harness;
  await harness.em().transactional((em) => seedDemoCity(em as never, config.keys, clock.now()));
}, 120_000);
afterAll(() => harness.close());

const one = (statement: ReturnType<typeof sql<Record<string, number>>>) => row(harness.em(), statement);
const states = async (table: string) =>
  (await rows(harness.em(), sql<{ state: string }>`select distinct state from ${sql.ref(table)} order by 1`)).map(
    ({ state }) => state,
  );

it('has a year of sessions in all counties and states', async () => {
  expect(await states('training_session')).toEqual(['CANCELLED', 'CLOSED', 'EXAMINED', 'OPEN', 'PLANNED', 'RUNNING']);
  expect(await states('training_enrolment')).toEqual(['COMPLETED', 'ENROLLED', 'LAPSED', 'MISSED', 'WAITING']);
  const counted = await one(
    sql`select count(*)::int as sessions, count(distinct county_code)::int as counties from training_session`,
  );
  expect(counted!.counties).toBe(10);
  expect(counted!.sessions).toBeGreaterThan(55);
  expect(counted!.sessions).toBeLessThan(95);
});

it('has about 2,900 who passed, and fewer person-times of the project than the plan wants', async () => {
  const passed = await one(sql`select count(*)::int as n from certificate_pass`);
  expect(passed!.n).toBeGreaterThan(2_700);
  expect(passed!.n).toBeLessThan(3_100);
  const city = await harness.as('CITY_BUREAU');
  const { data } = await city.graphql('{ trainingPersonTimes(year: 2026) { target project certificate } }');
  expect(data.trainingPersonTimes.project).toBeGreaterThan(500);
  expect(data.trainingPersonTimes.project).toBeLessThan(data.trainingPersonTimes.target);
});

it('has teaching material that opens, a version and a material that were withdrawn', async () => {
  const association = await harness.as('ASSOCIATION');
  const { data } = await association.graphql(
    '{ courses(first: 50) { nodes { materials { title withdrawnAt current { id number } versions { withdrawnAt } } } } }',
  );
  const materials = data.courses.nodes.flatMap((course: { materials: object[] }) => course.materials);
  expect(materials).toHaveLength(5);
  expect(materials.filter((one: { withdrawnAt: string | null }) => one.withdrawnAt)).toHaveLength(1);
  const handbook = materials.find((one: { versions: object[] }) => one.versions.length === 3);
  expect(handbook.current.number).toBe(2);
  const agent = await harness.as('AGENCY', {
    agency: (await row(harness.em(), sql<{ id: string }>`select id from agency limit 1`))!.id,
  });
  const opened = await harness.app.inject({
    url: `/files/attachments/${handbook.current.id}`,
    headers: { cookie: agent.cookie },
  });
  expect(opened.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
});

it('has files of results that were entered but for their faulty lines', async () => {
  const association = await harness.as('ASSOCIATION');
  const { data } = await association.graphql(
    '{ trainingSessions(filter: { states: [EXAMINED] }, first: 100) { nodes { examinationImports { fileName counts { verdict count } } } } }',
  );
  const files = data.trainingSessions.nodes.flatMap((one: { examinationImports: object[] }) => one.examinationImports);
  expect(files).toHaveLength(2);
  for (const { fileName, counts } of files) {
    expect(fileName).toBe('考试成绩.csv');
    expect(counts).toContainEqual({ verdict: 'BAD', count: 2 });
  }
});

it('keeps the rules that commands keep', async () => {
  const broken = await one(sql`select
      count(*) filter (where s.waiting > 0 and s.enrolled < s.capacity)::int as "emptyPlaces",
      count(*) filter (where s.state in ('PLANNED', 'OPEN') and s.first_day <= '2026-11-24')::int as "lateStarts",
      count(*) filter (where s.state in ('EXAMINED', 'CLOSED') and s.last_day > '2026-11-24')::int as "earlyEnds",
      count(*) filter (where s.state = 'CLOSED' and s.pass_mark is not null and exists (select from training_enrolment e
        where e.session_id = s.id and e.state = 'COMPLETED' and not exists (select from examination_result where enrolment_id = e.id)))::int as "noResult",
      count(*) filter (where s.created_at > s.updated_at)::int as "backwards"
    from training_session s`);
  expect(broken).toEqual({ emptyPlaces: 0, lateStarts: 0, earlyEnds: 0, noResult: 0, backwards: 0 });
  const unfinished = await one(sql`select count(*)::int as n from training_enrolment e where (e.state = 'COMPLETED') <>
      (select count(*) = count(attended_at) from training_attendance where enrolment_id = e.id) and e.state in ('COMPLETED', 'MISSED')`);
  expect(unfinished!.n).toBe(0);
});
