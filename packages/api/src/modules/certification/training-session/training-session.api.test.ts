import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  act,
  dayOf,
  decideSession,
  enrol,
  enrolments,
  openCourse,
  openSession,
  planSession,
  readSession,
  recordAttendance,
  sessionFacts,
  teach,
  withdraw,
} from '../../../../test/certification/training.js';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { insertAgencies, insertWorkers } from '../../../../test/register.js';
import { systemWork } from '../../../../test/system-work.js';
import { globalId } from '../../../kernel/global-id.js';
import { row, rows, sql } from '../../../kernel/sql.js';
import { startSessions } from './session-start.job.js';

const NOON = '2026-11-24T04:00:00Z';

let harness: Harness;
let association: Client;
let officer: Client;
let agent: Client;
let mine: string;

beforeAll(async () => {
  harness = await startHarness();
  [mine] = (await insertAgencies(harness.em(), [{ name: '万家家政' }])) as [string];
});
afterAll(() => harness.close());
beforeEach(async () => {
  harness.clock.set(NOON);
  association = await harness.as('ASSOCIATION');
  officer = await harness.as('COUNTY_BUREAU', { county: '440203' });
  agent = await harness.as('AGENCY', { agency: mine });
});

const workers = (count: number, more: object = {}) =>
  insertWorkers(
    harness.em(),
    Array.from({ length: count }, (_, at) => ({
      name: `学员${String.fromCharCode(0x4e00 + at)}`,
      agency: mine,
      ...more,
    })),
  );
const states = (list: { state: string }[]) => list.map(({ state }) => state);

describe('planning a session', () => {
  it('takes the hours and the pass mark that the course has then, and keeps them', async () => {
    const course = await openCourse(association, {
      name: '家庭保洁',
      kind: 'HOME_CLEANING',
      hours: 24,
      passMark: null,
    });
    const planned = await planSession(association, { course });
    const read = `query ($id: ID!) { trainingSession(id: $id) { hours passMark state course { name kind } days { day beginsAt endsAt attended } } }`;
    const before = await association.graphql(read, { id: planned.id });
    expect(before.data.trainingSession).toEqual({
      hours: 24,
      passMark: null,
      state: 'PLANNED',
      course: { name: '家庭保洁', kind: 'HOME_CLEANING' },
      days: [
        { day: '2026-11-27', beginsAt: '09:00', endsAt: '17:00', attended: 0 },
        { day: '2026-11-28', beginsAt: '09:00', endsAt: '17:00', attended: 0 },
      ],
    });
    const facts = { course, name: '家庭保洁', kind: 'HOME_CLEANING', syllabus: '新大纲', hours: 30, passMark: 70 };
    await act(association, 'editCourse', 'EditCourseInput', { ...facts, expectedVersion: 2 }, 'course { id }');
    const after = await association.graphql(read, { id: planned.id });
    expect(after.data.trainingSession).toMatchObject({ hours: 24, passMark: null });
  });

  it('says what is wrong with its facts', async () => {
    const wrong = async (more: object) => {
      const input = await sessionFacts(association, more);
      const refused = await act(
        association,
        'planTrainingSession',
        'TrainingSessionFactsInput',
        input,
        'session { id }',
      );
      return refused.userErrors[0]?.field ?? refused.userErrors[0]?.code;
    };
    expect(await wrong({ capacity: 0 })).toBe('capacity');
    expect(await wrong({ place: ' ' })).toBe('place');
    expect(await wrong({ county: '440299' })).toBe('county');
    expect(await wrong({ days: [] })).toBe('days');
    expect(await wrong({ days: [dayOf('2026-11-27'), dayOf('2026-11-27', '18:00', '20:00')] })).toBe('days');
    expect(await wrong({ days: [dayOf('2026-11-27', '17:00', '09:00')] })).toBe('days');
    expect(await wrong({ days: [dayOf('2026-11-27', '9', '25:00')] })).toBe('days');
    expect(await wrong({ days: [dayOf('2026-11-23')] })).toBe('days');
    const draft = await act(
      association,
      'createCourse',
      'CourseFactsInput',
      { name: '未启用', kind: 'OTHER', syllabus: '无', hours: 8 },
      'course { id }',
    );
    expect(await wrong({ course: draft.course.id })).toBe('COURSE_STATE');
  });

  it('is seen by its county and by no other; agencies find every session', async () => {
    const { id } = await openSession(association, { county: '440204' });
    const neighbour = await harness.as('COUNTY_BUREAU', { county: '440204' });
    expect(await readSession(officer, id)).toBeNull();
    expect(await readSession(neighbour, id)).toMatchObject({ state: 'OPEN', allowedActions: [] });
    expect(await readSession(agent, id)).toMatchObject({
      allowedActions: [{ action: 'ENROL', enabled: true, needsReason: false }],
    });
  });
});

describe('enrolling', () => {
  it('gives places in the order given, then a place in the waiting list', async () => {
    const session = await openSession(association, { capacity: 2 });
    const ids = await workers(4);
    expect(await enrol(agent, session, ids.slice(0, 3))).toMatchObject({ enrolled: 2, waiting: 1, refused: [] });
    expect(await enrol(agent, session, ids.slice(3))).toMatchObject({ enrolled: 0, waiting: 1 });
    const list = await enrolments(agent, session);
    expect(states(list)).toEqual(['ENROLLED', 'ENROLLED', 'WAITING', 'WAITING']);
    expect(list.map((one: { placeInLine: number | null }) => one.placeInLine)).toEqual([null, null, 1, 2]);
    expect(await readSession(association, session.id)).toMatchObject({ enrolled: 2, waiting: 2 });
  });

  it('refuses each worker who cannot be enrolled in words, and enrols the others', async () => {
    const other = (await insertAgencies(harness.em(), [{ name: '别家家政' }]))[0]!;
    const [foreign] = await insertWorkers(harness.em(), [{ name: '外人', agency: other }]);
    const [barred] = await workers(1, { name: '禁入', state: 'BARRED' });
    const [good] = await workers(1, { name: '可以' });
    const session = await openSession(association);
    const outcome = await enrol(agent, session, [foreign!, barred!, good!, good!]);
    expect(outcome).toMatchObject({ enrolled: 1, waiting: 0 });
    const why = new Map(
      outcome.refused.map((one: { worker: string; message: { zh: string } }) => [one.worker, one.message.zh]),
    );
    expect(why.get(globalId('Worker', foreign!))).toMatch(/没有这名服务员/);
    expect(why.get(globalId('Worker', barred!))).toMatch(/禁止从业/);
    expect((await enrol(agent, session, [good!])).refused[0].message.zh).toMatch(/已报名本班/);
    // The association enrols anybody who may be enrolled.
    expect(await enrol(association, session, [foreign!, barred!])).toMatchObject({ enrolled: 1, refused: [{}] });
  });

  it('does not let an agency enrol a worker to whom it has only made an offer', async () => {
    const other = (await insertAgencies(harness.em(), [{ name: '只提出' }]))[0]!;
    const [worker] = await workers(1, { name: '被邀' });
    await rows(
      harness.em(),
      sql`insert into employment (id, worker_id, agency_id, county_code, contract_kind, state, started_by, started_on, created_at, updated_at)
          values (gen_random_uuid(), ${worker}, ${other}, '440203', 'SERVICE', 'OFFERED', 'AGENCY', '2026-11-01', now(), now())`,
    );
    const session = await openSession(association);
    const suitor = await harness.as('AGENCY', { agency: other });
    expect((await enrol(suitor, session, [worker!])).refused[0].message.zh).toMatch(/不是本机构的服务员/);
  });

  it('holds the time of the enrolled and of those who wait: nobody is in two places at once', async () => {
    const [one, two] = await workers(2);
    const first = await openSession(association, { capacity: 1 });
    await enrol(agent, first, [one!, two!]);
    const evening = await openSession(association, { days: [dayOf('2026-11-27', '17:00', '20:00')] });
    const clashing = await openSession(association, { days: [dayOf('2026-11-28', '16:59', '20:00')] });
    expect(await enrol(agent, evening, [one!, two!])).toMatchObject({ enrolled: 2 });
    const refused = await enrol(agent, clashing, [one!, two!]);
    expect(refused.refused).toHaveLength(2);
    expect(refused.refused[0].message.zh).toContain(first.number);
    const [enrolled, waiting] = await enrolments(agent, first);
    await withdraw(agent, enrolled);
    expect(await enrol(agent, clashing, [one!])).toMatchObject({ enrolled: 1 });
    // The database holds it by itself, whoever writes.
    await expect(
      rows(
        harness.em(),
        sql`insert into training_attendance (enrolment_id, session_id, worker_id, day, period)
            select e.id, e.session_id, e.worker_id, '2026-12-31', tstzrange('2026-11-28 02:00Z', '2026-11-28 03:00Z')
            from training_enrolment e where e.session_id = ${Buffer.from(first.id, 'base64url').toString().split(':')[1]}`,
      ),
    ).rejects.toThrow(/training_no_overlap/);
    expect(waiting.state).toBe('WAITING');
  });

  it('takes nobody before it is open and after it has begun', async () => {
    const [worker] = await workers(1);
    const planned = await planSession(association);
    expect((await enrol(agent, planned, [worker!])).userErrors[0].code).toBe('STATE');
    const open = await openSession(association);
    harness.clock.set('2026-11-27T01:00:00Z');
    association = await harness.as('ASSOCIATION');
    agent = await harness.as('AGENCY', { agency: mine });
    await decideSession(association, open, 'START');
    expect((await enrol(agent, open, [worker!])).userErrors[0].code).toBe('STATE');
  });

  it('shows enrolments to the worker’s agency and county and to nobody else', async () => {
    const [here] = await workers(1, { name: '本县' });
    const [there] = await insertWorkers(harness.em(), [{ name: '邻县', county: '440204' }]);
    const session = await openSession(association);
    await enrol(association, session, [here!, there!]);
    const seen = async (client: Client) =>
      (await enrolments(client, session)).map((one: { worker: { name: string } }) => one.worker.name);
    expect(await seen(association)).toEqual(['本县', '邻县']);
    expect(await seen(officer)).toEqual(['本县']);
    expect(await seen(agent)).toEqual(['本县']);
    expect(await seen(await harness.as('COUNTY_BUREAU', { county: '440205' }))).toEqual([]);
    const [foreign] = (await enrolments(association, session)).slice(1);
    expect((await withdraw(agent, foreign)).userErrors[0].code).toBe('NOT_FOUND');
  });
});

describe('the waiting list', () => {
  it('moves up by itself when a place is freed, in order', async () => {
    const session = await openSession(association, { capacity: 1 });
    await enrol(agent, session, await workers(3));
    const [first, second, third] = await enrolments(agent, session);
    expect((await withdraw(agent, first)).enrolment.state).toBe('WITHDRAWN');
    expect(states(await enrolments(agent, session))).toEqual(['WITHDRAWN', 'ENROLLED', 'WAITING']);
    await withdraw(agent, third);
    await withdraw(agent, { ...second, version: second.version + 1 });
    expect(states(await enrolments(agent, session))).toEqual(['WITHDRAWN', 'WITHDRAWN', 'WITHDRAWN']);
    expect(await readSession(association, session.id)).toMatchObject({ enrolled: 0, waiting: 0 });
  });

  it('moves up when the capacity grows, and refuses a capacity below the places given', async () => {
    const session = await openSession(association, { capacity: 1 });
    await enrol(agent, session, await workers(4));
    const edit = (capacity: number, version: number) =>
      act(
        association,
        'editTrainingSession',
        'EditTrainingSessionInput',
        { ...session.facts, session: session.id, capacity, expectedVersion: version },
        'session { version enrolled waiting }',
      );
    const grown = await edit(3, session.version);
    expect(grown.session).toMatchObject({ enrolled: 3, waiting: 1 });
    expect((await edit(2, grown.session.version)).userErrors[0].code).toBe('CAPACITY');
    expect((await edit(9, session.version)).userErrors[0].code).toBe('STALE_VERSION');
  });

  it('ends when the session begins; whoever waited is free again', async () => {
    const ids = await workers(2);
    const session = await openSession(association, { capacity: 1 });
    await enrol(agent, session, ids);
    harness.clock.set('2026-11-26T16:00:01Z');
    await startSessions(systemWork(harness));
    association = await harness.as('ASSOCIATION');
    expect(await readSession(association, session.id)).toMatchObject({ state: 'RUNNING', waiting: 0 });
    expect(states(await enrolments(association, session))).toEqual(['ENROLLED', 'LAPSED']);
    const again = await openSession(association, { days: [dayOf('2026-11-28')] });
    expect(await enrol(association, again, ids)).toMatchObject({ enrolled: 1, refused: [{}] });
  });
});

describe('changing and cancelling a session', () => {
  it('moves to days that suit everybody, and names those whom they do not suit', async () => {
    const [one, two] = await workers(2);
    const session = await openSession(association);
    const other = await openSession(association, { days: [dayOf('2026-12-05')] });
    await enrol(agent, session, [one!, two!]);
    await enrol(agent, other, [two!]);
    const move = (day: string) =>
      act(
        association,
        'editTrainingSession',
        'EditTrainingSessionInput',
        { ...session.facts, session: session.id, days: [dayOf(day)], expectedVersion: session.version },
        'session { firstDay lastDay }',
      );
    const refused = await move('2026-12-05');
    const number = await row(harness.em(), sql<{ number: string }>`select number from worker where id = ${two}`);
    expect(refused.userErrors[0].message.zh).toContain(number!.number);
    expect((await move('2026-12-06')).session).toEqual({ firstDay: '2026-12-06', lastDay: '2026-12-06' });
    const days = (await enrolments(agent, session)).map((enrolment: { attendance: { day: string }[] }) =>
      enrolment.attendance.map(({ day }) => day),
    );
    expect(days).toEqual([['2026-12-06'], ['2026-12-06']]);
  });

  it('ends with a reason, for those who had a place and for those who waited', async () => {
    const ids = await workers(2);
    const session = await openSession(association, { capacity: 1 });
    await enrol(agent, session, ids);
    expect((await decideSession(association, session, 'CANCEL')).userErrors[0].field).toBe('reason');
    const { session: cancelled } = await decideSession(association, session, 'CANCEL', '场地停电');
    expect(cancelled).toMatchObject({ state: 'CANCELLED', enrolled: 0, waiting: 0 });
    const list = await enrolments(agent, session);
    expect(states(list)).toEqual(['LAPSED', 'LAPSED']);
    expect(list[0].stateReason).toBe('班次取消：场地停电');
    const again = await openSession(association);
    expect(await enrol(agent, again, ids)).toMatchObject({ enrolled: 2 });
  });
});

describe('attendance and completion', () => {
  it('completes who came on all days, once a person and session, and tells the register', async () => {
    const [diligent, lazy] = await workers(2, { name: undefined });
    await rows(harness.em(), sql`update worker set name = '勤快' where id = ${diligent}`);
    await rows(harness.em(), sql`update worker set name = '偷懒' where id = ${lazy}`);
    const course = await openCourse(association, { name: '营养学', kind: 'NUTRITION', passMark: null });
    const { id } = await openSession(association, { course });
    await enrol(association, { id }, [diligent!, lazy!]);
    const times = async (client: Client) =>
      (
        await client.graphql(
          '{ trainingPersonTimes(year: 2026) { target project certificate rows { county kind month count } } }',
        )
      ).data.trainingPersonTimes;
    const before = await times(association);
    ({ association } = await teach(harness, id, ['偷懒']));
    const list = await enrolments(association, { id });
    expect(states(list)).toEqual(['COMPLETED', 'MISSED']);
    expect(list[0].completedOn).toBe('2026-11-28');
    const after = await times(association);
    expect(after.project).toBe(before.project + 1);
    expect(after.target).toBe(1500);
    expect(after.rows).toContainEqual({ county: '440203', kind: 'NUTRITION', month: 11, count: 1 });
    const entry = await rows(
      harness.em(),
      sql`select course, hours, completed_on::text as day from training_entry where worker_id in (${diligent}, ${lazy})`,
    );
    expect(entry).toEqual([{ course: '营养学', hours: 16, day: '2026-11-28' }]);
    // A county counts what was held in it; an analyst sees no group under five and no sum.
    officer = await harness.as('COUNTY_BUREAU', { county: '440205' });
    expect(await times(officer)).toMatchObject({ project: 0, certificate: 0, rows: [] });
    const analyst = await times(await harness.as('ANALYST'));
    expect(analyst.project).toBeNull();
    expect(analyst.rows).toContainEqual({ county: '440203', kind: 'NUTRITION', month: 11, count: null });
  });

  it('is mended after teaching has ended with a reason, both ways', async () => {
    const [worker] = await workers(1, { name: '补签' });
    const { id } = await openSession(association);
    await enrol(association, { id }, [worker!]);
    ({ association } = await teach(harness, id, ['补签']));
    const [missed] = await enrolments(association, { id });
    expect(missed.state).toBe('MISSED');
    const mend = (attended: boolean, reason?: string) =>
      Promise.all(
        ['2026-11-27', '2026-11-28'].map((day) =>
          recordAttendance(association, { id }, day, [{ enrolment: missed.id, attended }], reason),
        ),
      );
    expect((await mend(true))[0].userErrors[0].field).toBe('reason');
    await mend(true, '纸质签到表为证');
    expect((await enrolments(association, { id }))[0].state).toBe('COMPLETED');
    await mend(false, '登记错人');
    expect((await enrolments(association, { id }))[0]).toMatchObject({ state: 'MISSED', completedOn: null });
    expect(await rows(harness.em(), sql`select from training_entry where worker_id = ${worker}`)).toHaveLength(0);
  });

  it('is marked on days of teaching that have come, for those who have a place', async () => {
    const { id } = await openSession(association, { capacity: 1 });
    await enrol(association, { id }, await workers(2));
    const [enrolled] = await enrolments(association, { id });
    harness.clock.set('2026-11-27T01:00:00Z');
    association = await harness.as('ASSOCIATION');
    await decideSession(association, await readSession(association, id), 'START');
    const mark = async (day: string, enrolment: string) =>
      (await recordAttendance(association, { id }, day, [{ enrolment, attended: true }])).userErrors[0]?.field;
    expect(await mark('2026-11-28', enrolled.id)).toBe('day');
    expect(await mark('2026-11-26', enrolled.id)).toBe('day');
    const other = await openSession(association, { days: [dayOf('2026-12-20')] });
    await enrol(association, other, await workers(1));
    expect(await mark('2026-11-27', (await enrolments(association, other))[0].id)).toBe('marks');
    expect(await mark('2026-11-27', enrolled.id)).toBeUndefined();
  });
});

describe('the inbox of the association', () => {
  it('asks to end teaching, to enter results, and to call applicants', async () => {
    const ended = await openSession(association);
    await enrol(association, ended, await workers(1));
    harness.clock.set('2026-11-27T01:00:00Z');
    association = await harness.as('ASSOCIATION');
    await decideSession(association, await readSession(association, ended.id), 'START');
    const kinds = async () => {
      const { data } = await association.graphql(
        '{ inbox { items(first: 100) { nodes { kind subject title detail dueOn } } } }',
      );
      return data.inbox.items.nodes
        .filter((item: { subject: string }) => item.subject === ended.id)
        .map((item: { kind: string; dueOn: string }) => [item.kind, item.dueOn]);
    };
    harness.clock.set('2026-11-28T15:59:59Z');
    association = await harness.as('ASSOCIATION');
    expect(await kinds()).toEqual([]);
    harness.clock.set('2026-11-28T16:00:00Z');
    expect(await kinds()).toEqual([['TRAINING_TO_END', '2026-12-04']]);
    await decideSession(association, await readSession(association, ended.id), 'EXAMINE');
    expect(await kinds()).toEqual([['TRAINING_RESULTS', '2026-12-04']]);
  });
});
