import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  act,
  decideSession,
  enrol,
  enrolments,
  openCourse,
  openSession,
  readSession,
  teach,
} from '../../../../test/certification/training.js';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { insertWorkers } from '../../../../test/register.js';
import { rows, sql } from '../../../kernel/sql.js';
import { readScoreTable } from './score-table.js';

let harness: Harness;
let association: Client;

beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());
beforeEach(async () => {
  harness.clock.set('2026-11-24T04:00:00Z');
  association = await harness.as('ASSOCIATION');
});

interface Sat {
  id: string;
  state: string;
  worker: { name: string; number: string };
  results: {
    id: string;
    attempt: number;
    score: number | null;
    passed: boolean;
    version: number;
    corrections: object[];
  }[];
}

const RESULTS =
  'results { id attempt takenOn score passMark passed version corrections { scoreBefore scoreAfter reason by } }';
const sat = (session: { id: string }): Promise<Sat[]> => enrolments(association, session, RESULTS);

/** A session whose teaching has ended, from the usual day on; the `absent` of the names missed it. */
async function taught(names: string[], absent: string[] = [], more: object = {}) {
  harness.clock.set('2026-11-24T04:00:00Z');
  association = await harness.as('ASSOCIATION');
  const ids = await insertWorkers(
    harness.em(),
    names.map((name) => ({ name })),
  );
  const session = await openSession(association, more);
  await enrol(association, session, ids);
  const ended = await teach(harness, session.id, absent);
  association = ended.association;
  return { session: ended.session, workers: ids, list: await sat(session) };
}

const enter = (
  session: { id: string },
  results: { enrolment: string; attempt: number; score?: number | null }[],
  more: object = {},
) =>
  act(
    association,
    'enterExaminationResults',
    'EnterResultsInput',
    { session: session.id, results, ...more },
    'entered refused { enrolment line message { zh } } session { resultsMissing examination { expected entered passed } }',
  );
const paste = (session: { id: string }, table: string, attempt = 1) =>
  act(
    association,
    'pasteExaminationResults',
    'PasteResultsInput',
    { session: session.id, attempt, table },
    'entered refused { line message { zh } } session { resultsMissing }',
  );
const correct = (result: { id: string; version: number }, score: number | null, reason = '登分笔误') =>
  act(
    association,
    'correctExaminationResult',
    'CorrectResultInput',
    { result: result.id, score, reason, expectedVersion: result.version },
    `enrolment { id ${RESULTS} }`,
  );
const passes = (worker: string) =>
  rows(harness.em(), sql`select passed_on::text as "passedOn" from certificate_pass where worker_id = ${worker}`);

describe('results', () => {
  it('pass at the pass mark, and give the pass that a certificate stands on', async () => {
    const { session, list, workers } = await taught(['正好', '差一分', '缺考']);
    expect(session).toMatchObject({ state: 'EXAMINED', resultsMissing: 3 });
    const outcome = await enter(session, [
      { enrolment: list[0]!.id, attempt: 1, score: 60 },
      { enrolment: list[1]!.id, attempt: 1, score: 59 },
      { enrolment: list[2]!.id, attempt: 1 },
    ]);
    expect(outcome).toMatchObject({ entered: 3, refused: [] });
    expect(outcome.session).toEqual({ resultsMissing: 0, examination: { expected: 3, entered: 3, passed: 1 } });
    expect((await sat(session)).map(({ results }) => [results[0]!.score, results[0]!.passed])).toEqual([
      [60, true],
      [59, false],
      [null, false],
    ]);
    expect(await passes(workers[0]!)).toEqual([{ passedOn: '2026-11-28' }]);
    expect(await passes(workers[1]!)).toEqual([]);
  });

  it('are for those who completed the training, from 0 to 100, each attempt once', async () => {
    const { session, list } = await taught(['来了', '没来'], ['没来']);
    const [came, missed] = list as [Sat, Sat];
    const why = async (enrolment: string, attempt: number, score: number | null) =>
      (await enter(session, [{ enrolment, attempt, score }])).refused[0]?.message.zh;
    expect(await why(missed.id, 1, 80)).toMatch(/未完成培训/);
    expect(await why(came.id, 1, 101)).toMatch(/0 至 100/);
    expect(await why(came.id, 1, -1)).toMatch(/0 至 100/);
    expect(await why(came.id, 2, 80)).toMatch(/先录入上一次/);
    expect(await why(came.id, 0, 80)).toMatch(/先录入上一次/);
    expect(await why(came.id, 1, 40)).toBeUndefined();
    expect(await why(came.id, 1, 80)).toMatch(/已有成绩/);
    expect(await why(came.id, 2, 50)).toBeUndefined();
    expect(await why(came.id, 3, 55)).toBeUndefined();
    expect(await why(came.id, 4, 90)).toMatch(/最多补考 2 次/);
    const elsewhere = await taught(['别班']);
    expect(
      (await enter(session, [{ enrolment: elsewhere.list[0]!.id, attempt: 1, score: 80 }])).refused[0].message.zh,
    ).toMatch(/不在本班/);
  });

  it('stop once passed; the day lies between the first day and today', async () => {
    const { session, list } = await taught(['通过']);
    const [one] = list as [Sat];
    expect(
      (await enter(session, [{ enrolment: one.id, attempt: 1, score: 80 }], { takenOn: '2026-11-29' })).userErrors[0]
        .field,
    ).toBe('takenOn');
    expect(
      (await enter(session, [{ enrolment: one.id, attempt: 1, score: 80 }], { takenOn: '2026-11-26' })).userErrors[0]
        .field,
    ).toBe('takenOn');
    await enter(session, [{ enrolment: one.id, attempt: 1, score: 80 }]);
    expect((await enter(session, [{ enrolment: one.id, attempt: 2, score: 90 }])).refused[0].message.zh).toMatch(
      /已合格/,
    );
    // Who has passed a course is not enrolled in it again.
    const course = await association.graphql('query ($id: ID!) { trainingSession(id: $id) { course { id } } }', {
      id: session.id,
    });
    harness.clock.set('2026-11-24T04:00:00Z');
    association = await harness.as('ASSOCIATION');
    const again = await openSession(association, { course: course.data.trainingSession.course.id });
    const [worker] = await rows(
      harness.em(),
      sql<{ id: string }>`select id from worker where number = ${one.worker.number}`,
    );
    expect((await enrol(association, again, [worker!.id])).refused[0].message.zh).toMatch(/已于 2026-11-28 通过/);
  });

  it('close the session when none is missing', async () => {
    const { session, list } = await taught(['甲', '乙']);
    expect((await decideSession(association, session, 'CLOSE')).userErrors[0].code).toBe('GUARD');
    await enter(
      session,
      list.map(({ id }) => ({ enrolment: id, attempt: 1, score: 88 })),
    );
    expect((await decideSession(association, await readSession(association, session.id), 'CLOSE')).session.state).toBe(
      'CLOSED',
    );
    expect((await enter(session, [{ enrolment: list[0]!.id, attempt: 2, score: 1 }])).userErrors[0].code).toBe('STATE');
  });

  it('are not entered by the trainer of the session, nor where there is no examination', async () => {
    const login = await rows(
      harness.em(),
      sql<{ login: string }>`select login from account where id = ${association.accountId}`,
    );
    const planned = await openSession(association);
    const facts = planned.facts as { institution: string };
    const { data } = await association.graphql(
      `mutation ($input: SaveTrainerInput!) { saveTrainer(input: $input) { institution { trainers { id name hasAccount } } userErrors { code field } } }`,
      { input: { institution: facts.institution, name: '陈老师', active: true, login: login[0]!.login } },
    );
    const [trainer] = data.saveTrainer.institution.trainers;
    expect(trainer).toMatchObject({ name: '陈老师', hasAccount: true });
    const [worker] = await insertWorkers(harness.em(), [{ name: '学生' }]);
    await act(
      association,
      'editTrainingSession',
      'EditTrainingSessionInput',
      { ...planned.facts, session: planned.id, trainer: trainer.id, expectedVersion: planned.version },
      'session { id }',
    );
    await enrol(association, planned, [worker!]);
    const teacher = association.accountId;
    const ended = await teach(harness, planned.id);
    association = ended.association;
    const [one] = await sat(planned);
    await rows(
      harness.em(),
      sql`update trainer set account_id = ${association.accountId} where account_id = ${teacher}`,
    );
    expect((await enter(planned, [{ enrolment: one!.id, attempt: 1, score: 80 }])).userErrors[0].message.zh).toMatch(
      /任课教师不能录入/,
    );
    association = await harness.as('ASSOCIATION');
    expect(await enter(planned, [{ enrolment: one!.id, attempt: 1, score: 80 }])).toMatchObject({ entered: 1 });
    association = await harness.as('ASSOCIATION');
    const course = await openCourse(association, { kind: 'GARDENING', passMark: null });
    const free = await taught(['园艺'], [], { course });
    expect(
      (await enter(free.session, [{ enrolment: free.list[0]!.id, attempt: 1, score: 80 }])).userErrors[0].message.zh,
    ).toMatch(/不设考试/);
    expect((await decideSession(association, free.session, 'CLOSE')).session.state).toBe('CLOSED');
  });
});

describe('a correction', () => {
  it('needs a reason, keeps what was, and decides anew who has passed', async () => {
    const { session, list, workers } = await taught(['改分']);
    await enter(session, [{ enrolment: list[0]!.id, attempt: 1, score: 58 }]);
    const [before] = (await sat(session))[0]!.results;
    expect((await correct(before!, 85, ' ')).userErrors[0].field).toBe('reason');
    expect((await correct(before!, 185)).userErrors[0].field).toBe('score');
    const { enrolment } = await correct(before!, 85);
    expect(enrolment.results[0]).toMatchObject({
      score: 85,
      passed: true,
      corrections: [{ scoreBefore: 58, scoreAfter: 85, reason: '登分笔误' }],
    });
    expect(await passes(workers[0]!)).toHaveLength(1);
    expect((await correct(before!, 10)).userErrors[0].code).toBe('STALE_VERSION');
    const closed = await decideSession(association, await readSession(association, session.id), 'CLOSE');
    expect(closed.session.state).toBe('CLOSED');
    await correct(enrolment.results[0], null, '经查为替考');
    expect(await passes(workers[0]!)).toEqual([]);
  });
});

describe('a pasted table', () => {
  it('is read as it comes out of a spreadsheet', () => {
    const table =
      '姓名\t编号\t机构\t成绩\r\n张三\tW000001\t万家\t85\r\n李四\tW000002\t\t缺考\n王五 W000003 90.0\nW000004，７５\nW000005\t优秀\n合计\t\t\t85';
    expect(readScoreTable(table)).toMatchObject([
      { line: 2, number: 'W000001', score: 85 },
      { line: 3, number: 'W000002', score: null },
      { line: 4, number: 'W000003', score: 90 },
      { line: 5, number: 'W000004', score: 75 },
      { line: 6, number: 'W000005', fault: { zh: expect.stringContaining('缺考') } },
    ]);
  });

  it('enters what stands and tells of each line that does not', async () => {
    const { session, list } = await taught(['甲', '乙', '丙']);
    const [one, two, three] = list.map(({ worker }) => worker.number);
    const outcome = await paste(
      session,
      `编号\t成绩\n${one}\t85\n${two}\t良好\nW000000\t70\n${one}\t90\n${three}\t101`,
    );
    expect(outcome.entered).toBe(1);
    expect(outcome.refused.map((refused: { line: number }) => refused.line)).toEqual([3, 4, 5, 6]);
    expect(outcome.session.resultsMissing).toBe(2);
    expect((await paste(session, `${two}\t66\n${three}\t缺考`)).entered).toBe(2);
    expect((await paste(session, '没有编号的表')).userErrors[0].field).toBe('table');
    expect((await paste(session, `${three}\t66`, 2)).entered).toBe(1);
  });
});
