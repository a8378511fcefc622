import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  dayOf,
  decideSession,
  enrol,
  enrolments,
  learners,
  openCourse,
  openSession,
  readSession,
  recordAttendance,
  statesOf,
  teach,
} from '../../../../test/certification/training.js';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { insertAgencies } from '../../../../test/register.js';
import { rows, sql } from '../../../kernel/sql.js';

let harness: Harness;
let association: Client;
let mine: string;

beforeAll(async () => {
  harness = await startHarness();
  [mine] = (await insertAgencies(harness.em(), [{ name: '万家家政' }])) as [string];
});
afterAll(() => harness.close());
beforeEach(async () => {
  harness.clock.set('2026-11-24T04:00:00Z');
  association = await harness.as('ASSOCIATION');
});

const workers = (count: number, more: object = {}) => learners(harness, mine, count, more);

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
    expect(statesOf(list)).toEqual(['COMPLETED', 'MISSED']);
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
    const officer = await harness.as('COUNTY_BUREAU', { county: '440205' });
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
