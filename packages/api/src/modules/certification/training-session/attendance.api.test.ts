import { describe, expect, it } from 'vitest';
import { useSchool } from '../../../../test/certification/school.js';
import {
  dayOf,
  decideSession,
  enrol,
  enrolments,
  openCourse,
  openSession,
  readSession,
  recordAttendance,
  statesOf,
  teach,
} from '../../../../test/certification/training.js';
import type { Client } from '../../../../test/harness.js';
import { rows, sql } from '../../../kernel/sql.js';

const school = useSchool();

describe('attendance and completion', () => {
  it('completes who came on all days, once a person and session, and tells the register', async () => {
    const [diligent, lazy] = await school.workers(2, { name: undefined });
    await rows(school.harness.em(), sql`update worker set name = '勤快' where id = ${diligent}`);
    await rows(school.harness.em(), sql`update worker set name = '偷懒' where id = ${lazy}`);
    const course = await openCourse(school.association, { name: '营养学', kind: 'NUTRITION', passMark: null });
    const { id } = await openSession(school.association, { course });
    await enrol(school.association, { id }, [diligent!, lazy!]);
    const times = async (client: Client) =>
      (
        await client.graphql(
          '{ trainingPersonTimes(year: 2026) { target project certificate rows { county kind month count } } }',
        )
      ).data.trainingPersonTimes;
    const before = await times(school.association);
    ({ association: school.association } = await teach(school.harness, id, ['偷懒']));
    const list = await enrolments(school.association, { id });
    expect(statesOf(list)).toEqual(['COMPLETED', 'MISSED']);
    expect(list[0].completedOn).toBe('2026-11-28');
    const after = await times(school.association);
    expect(after.project).toBe(before.project + 1);
    expect(after.target).toBe(1500);
    expect(after.rows).toContainEqual({ county: '440203', kind: 'NUTRITION', month: 11, count: 1 });
    const entry = await rows(
      school.harness.em(),
      sql`select course, hours, completed_on::text as day from training_entry where worker_id in (${diligent}, ${lazy})`,
    );
    expect(entry).toEqual([{ course: '营养学', hours: 16, day: '2026-11-28' }]);
    // A county counts what was held in it; an analyst sees no group under five and no sum.
    const elsewhere = await school.harness.as('COUNTY_BUREAU', { county: '440205' });
    expect(await times(elsewhere)).toMatchObject({ project: 0, certificate: 0, rows: [] });
    const analyst = await times(await school.harness.as('ANALYST'));
    expect(analyst.project).toBeNull();
    expect(analyst.rows).toContainEqual({ county: '440203', kind: 'NUTRITION', month: 11, count: null });
  });

  it('is mended after teaching has ended with a reason, both ways', async () => {
    const [worker] = await school.workers(1, { name: '补签' });
    const { id } = await openSession(school.association);
    await enrol(school.association, { id }, [worker!]);
    ({ association: school.association } = await teach(school.harness, id, ['补签']));
    const [missed] = await enrolments(school.association, { id });
    expect(missed.state).toBe('MISSED');
    const mend = (attended: boolean, reason?: string) =>
      Promise.all(
        ['2026-11-27', '2026-11-28'].map((day) =>
          recordAttendance(school.association, { id }, day, [{ enrolment: missed.id, attended }], reason),
        ),
      );
    expect((await mend(true))[0].userErrors[0].field).toBe('reason');
    await mend(true, '纸质签到表为证');
    expect((await enrolments(school.association, { id }))[0].state).toBe('COMPLETED');
    await mend(false, '登记错人');
    expect((await enrolments(school.association, { id }))[0]).toMatchObject({ state: 'MISSED', completedOn: null });
    expect(await rows(school.harness.em(), sql`select from training_entry where worker_id = ${worker}`)).toHaveLength(
      0,
    );
  });

  it('is marked on days of teaching that have come, for those who have a place', async () => {
    const { id } = await openSession(school.association, { capacity: 1 });
    await enrol(school.association, { id }, await school.workers(2));
    const [enrolled] = await enrolments(school.association, { id });
    await school.at('2026-11-27T01:00:00Z');
    await decideSession(school.association, await readSession(school.association, id), 'START');
    const mark = async (day: string, enrolment: string) =>
      (await recordAttendance(school.association, { id }, day, [{ enrolment, attended: true }])).userErrors[0]?.field;
    expect(await mark('2026-11-28', enrolled.id)).toBe('day');
    expect(await mark('2026-11-26', enrolled.id)).toBe('day');
    const other = await openSession(school.association, { days: [dayOf('2026-12-20')] });
    await enrol(school.association, other, await school.workers(1));
    expect(await mark('2026-11-27', (await enrolments(school.association, other))[0].id)).toBe('marks');
    expect(await mark('2026-11-27', enrolled.id)).toBeUndefined();
  });
});
