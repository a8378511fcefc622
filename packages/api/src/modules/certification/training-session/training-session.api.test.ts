import { describe, expect, it } from 'vitest';
import { useSchool } from '../../../../test/certification/school.js';
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
  sessionFacts,
  statesOf,
} from '../../../../test/certification/training.js';
import { row, sql } from '../../../kernel/sql.js';

const school = useSchool();

describe('planning a session', () => {
  it('takes the hours and the pass mark that the course has then, and keeps them', async () => {
    const course = await openCourse(school.association, {
      name: '家庭保洁',
      kind: 'HOME_CLEANING',
      hours: 24,
      passMark: null,
    });
    const planned = await planSession(school.association, { course });
    const read = `query ($id: ID!) { trainingSession(id: $id) { hours passMark state course { name kind } days { day beginsAt endsAt attended } } }`;
    const before = await school.association.graphql(read, { id: planned.id });
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
    await act(school.association, 'editCourse', 'EditCourseInput', { ...facts, expectedVersion: 2 }, 'course { id }');
    const after = await school.association.graphql(read, { id: planned.id });
    expect(after.data.trainingSession).toMatchObject({ hours: 24, passMark: null });
  });

  it('says what is wrong with its facts', async () => {
    const wrong = async (more: object) => {
      const input = await sessionFacts(school.association, more);
      const refused = await act(
        school.association,
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
      school.association,
      'createCourse',
      'CourseFactsInput',
      { name: '未启用', kind: 'OTHER', syllabus: '无', hours: 8 },
      'course { id }',
    );
    expect(await wrong({ course: draft.course.id })).toBe('COURSE_STATE');
  });

  it('is seen by its county and by no other; agencies find every session', async () => {
    const { id } = await openSession(school.association, { county: '440204' });
    const neighbour = await school.harness.as('COUNTY_BUREAU', { county: '440204' });
    expect(await readSession(school.officer, id)).toBeNull();
    expect(await readSession(neighbour, id)).toMatchObject({ state: 'OPEN', allowedActions: [] });
    expect(await readSession(school.agent, id)).toMatchObject({
      allowedActions: [{ action: 'ENROL', enabled: true, needsReason: false }],
    });
  });
});

describe('changing and cancelling a session', () => {
  it('moves to days that suit everybody, and names those whom they do not suit', async () => {
    const [one, two] = await school.workers(2);
    const session = await openSession(school.association);
    const other = await openSession(school.association, { days: [dayOf('2026-12-05')] });
    await enrol(school.agent, session, [one!, two!]);
    await enrol(school.agent, other, [two!]);
    const move = (day: string) =>
      act(
        school.association,
        'editTrainingSession',
        'EditTrainingSessionInput',
        { ...session.facts, session: session.id, days: [dayOf(day)], expectedVersion: session.version },
        'session { firstDay lastDay }',
      );
    const refused = await move('2026-12-05');
    const number = await row(school.harness.em(), sql<{ number: string }>`select number from worker where id = ${two}`);
    expect(refused.userErrors[0].message.zh).toContain(number!.number);
    expect((await move('2026-12-06')).session).toEqual({ firstDay: '2026-12-06', lastDay: '2026-12-06' });
    const days = (await enrolments(school.agent, session)).map((enrolment: { attendance: { day: string }[] }) =>
      enrolment.attendance.map(({ day }) => day),
    );
    expect(days).toEqual([['2026-12-06'], ['2026-12-06']]);
  });

  it('ends with a reason, for those who had a place and for those who waited', async () => {
    const ids = await school.workers(2);
    const session = await openSession(school.association, { capacity: 1 });
    await enrol(school.agent, session, ids);
    expect((await decideSession(school.association, session, 'CANCEL')).userErrors[0].field).toBe('reason');
    const { session: cancelled } = await decideSession(school.association, session, 'CANCEL', '场地停电');
    expect(cancelled).toMatchObject({ state: 'CANCELLED', enrolled: 0, waiting: 0 });
    const list = await enrolments(school.agent, session);
    expect(statesOf(list)).toEqual(['LAPSED', 'LAPSED']);
    expect(list[0].stateReason).toBe('班次取消：场地停电');
    const again = await openSession(school.association);
    expect(await enrol(school.agent, again, ids)).toMatchObject({ enrolled: 2 });
  });
});

describe('the inbox of the association', () => {
  it('asks to end teaching, to enter results, and to call applicants', async () => {
    const ended = await openSession(school.association);
    await enrol(school.association, ended, await school.workers(1));
    await school.at('2026-11-27T01:00:00Z');
    await decideSession(school.association, await readSession(school.association, ended.id), 'START');
    const kinds = async () => {
      const { data } = await school.association.graphql(
        '{ inbox { items(first: 100) { nodes { kind subject title detail dueOn } } } }',
      );
      return data.inbox.items.nodes
        .filter((item: { subject: string }) => item.subject === ended.id)
        .map((item: { kind: string; dueOn: string }) => [item.kind, item.dueOn]);
    };
    await school.at('2026-11-28T15:59:59Z');
    expect(await kinds()).toEqual([]);
    school.harness.clock.set('2026-11-28T16:00:00Z');
    expect(await kinds()).toEqual([['TRAINING_TO_END', '2026-12-04']]);
    await decideSession(school.association, await readSession(school.association, ended.id), 'EXAMINE');
    expect(await kinds()).toEqual([['TRAINING_RESULTS', '2026-12-04']]);
  });
});
