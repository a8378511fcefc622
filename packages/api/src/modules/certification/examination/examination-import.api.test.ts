import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { act, enrol, enrolments, openSession, readSession, teach } from '../../../../test/certification/training.js';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { insertWorkers } from '../../../../test/register.js';
import { systemWork } from '../../../../test/system-work.js';
import { sendForm } from '../../../../test/upload.js';
import { sheetsOfFile, workbookOf } from '../../roster/roster-import/index.js';
import { forgetImports } from './examination-import.service.js';

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

interface Line {
  row: number;
  number: string;
  name: string;
  attempt: number;
  score: number | null;
  absent: boolean;
  written: string;
  scoreBefore: number | null;
  verdict: string;
  message: { zh: string } | null;
}
interface Import {
  id: string;
  state: string;
  fileName: string;
  takenOn: string | null;
  lines: Line[];
  counts: { verdict: string; count: number }[];
}

const IMPORT = `id state fileName takenOn counts { verdict count }
  lines { row number name attempt score absent written scoreBefore verdict message { zh } }`;

/** A session whose teaching has ended; gives the numbers of its people in the order of their names. */
async function taught(names: string[], absent: string[] = []) {
  const ids = await insertWorkers(
    harness.em(),
    names.map((name) => ({ name })),
  );
  const session = await openSession(association);
  await enrol(association, session, ids);
  ({ association } = await teach(harness, session.id, absent));
  const list: { worker: { number: string } }[] = await enrolments(association, session);
  return { session, numbers: list.map(({ worker }) => worker.number) };
}

const HEADER = ['服务员编号', '姓名', '第几次', '成绩'];
const workbook = async (...lines: string[][]) => Buffer.from(await workbookOf('成绩', [HEADER, ...lines]));
const send = (session: { id: string }, bytes: Buffer, name = '成绩.xlsx') =>
  sendForm(harness, association, '/files/examination-imports', { bytes, name, fields: { session: session.id } });

async function read(id: string): Promise<Import> {
  const { data, errors } = await association.graphql(`query ($id: ID!) { examinationImport(id: $id) { ${IMPORT} } }`, {
    id,
  });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.examinationImport;
}
async function looked(session: { id: string }, bytes: Buffer, name?: string): Promise<Import> {
  const { body } = await send(session, bytes, name);
  if (!body.id) throw new Error(body.message?.zh);
  return read(body.id);
}

const count = ({ counts }: Import, wanted: string) => counts.find(({ verdict }) => verdict === wanted)!.count;
const verdicts = ({ lines }: Import) => lines.map(({ verdict }) => verdict);

const enter = (found: Import, more: object = {}) =>
  act(
    association,
    'enterExaminationImport',
    'EnterExaminationImportInput',
    {
      examinationImport: found.id,
      expectedNew: count(found, 'NEW'),
      expectedCorrections: 0,
      ...more,
    },
    `examinationImport { ${IMPORT} }`,
  );

async function scores(session: { id: string }) {
  const list: { results: { attempt: number; score: number | null; passed: boolean; corrections: object[] }[] }[] =
    await enrolments(
      association,
      session,
      'results { attempt score passed corrections { scoreBefore scoreAfter reason } }',
    );
  return list.map(({ results }) => results.map(({ score }) => score));
}

async function download(url: string): Promise<string[][]> {
  const answer = await harness.app.inject({ method: 'GET', url, headers: { cookie: association.cookie } });
  expect(answer.statusCode).toBe(200);
  const [sheet] = await sheetsOfFile(answer.rawPayload);
  const lines: string[][] = [];
  for await (const { values } of sheet!.rows()) lines.push(values);
  return lines;
}

describe('a file of results', () => {
  it('is looked at line by line and enters nothing by that', async () => {
    const { session, numbers } = await taught(['何小一', '何小二', '何小三', '何小四', '何缺课'], ['何缺课']);
    const [one, two, three, four, missed] = numbers as [string, string, string, string, string];
    const found = await looked(
      session,
      await workbook(
        [one, '何*', '1', '85'],
        [two, '', '', '缺考'],
        [three, '何小三', '', ''],
        [four, '', '', '101'],
        ['W00000001', '', '', '70'],
        [missed, '', '', '70'],
        [one, '张三', '', '70'],
        ['', '', '', '70'],
        [three, '', '', '优秀'],
      ),
    );
    expect(found).toMatchObject({ state: 'CHECKED', fileName: '成绩.xlsx', takenOn: null });
    expect(found.lines.map(({ row, verdict, message }) => [row, verdict, message?.zh ?? ''])).toEqual([
      [2, 'NEW', ''],
      [3, 'NEW', ''],
      [4, 'BLANK', ''],
      [5, 'BAD', '分数应为 0 至 100。'],
      [6, 'BAD', '不在本班名单中。'],
      [7, 'BAD', '未完成培训，不能参加考试。'],
      [8, 'BAD', '姓名与编号不符，请核对编号。'],
      [9, 'BAD', '没有填写服务员编号。'],
      [10, 'BAD', '成绩应为 0 至 100 的整数，或“缺考”。'],
    ]);
    expect(found.lines[1]).toMatchObject({ score: null, absent: true });
    expect(found.lines[8]).toMatchObject({ score: null, absent: false, written: '优秀' });
    expect(await scores(session)).toEqual([[], [], [], [], []]);
  });

  it('enters in one act what can be entered; the rest can be fetched with its reasons', async () => {
    const { session, numbers } = await taught(['陈好', '陈差', '陈不在册']);
    const [good, poor, late] = numbers as [string, string, string];
    const found = await looked(
      session,
      await workbook([good, '陈*', '1', '88'], [poor, '', '', '90.5'], [late, '', '', '59'], [late, '', '2', '61']),
    );
    expect(verdicts(found)).toEqual(['NEW', 'BAD', 'NEW', 'NEW']);
    const { examinationImport: entered } = await enter(found, { takenOn: '2026-11-28' });
    expect(entered).toMatchObject({ state: 'ENTERED', takenOn: '2026-11-28' });
    expect(await scores(session)).toEqual([[88], [], [59, 61]]);
    expect((await readSession(association, session.id)).examination).toMatchObject({ entered: 2, passed: 2 });
    expect(await download(`/files/examination-imports/${found.id}/refused`)).toEqual([
      [...HEADER, '未录入原因'],
      [poor, '', '', '90.5', '第 3 行：成绩应为 0 至 100 的整数，或“缺考”。'],
    ]);
    expect((await enter(found)).userErrors[0].code).toBe('ENTERED');
    const { data } = await association.graphql(
      `query ($id: ID!) { trainingSession(id: $id) { examinationImports { id lines { verdict } } } }`,
      { id: session.id },
    );
    expect(data.trainingSession.examinationImports).toMatchObject([{ id: found.id }]);
  });

  it('corrects what stands with a reason, and leaves it alone without', async () => {
    const { session, numbers } = await taught(['许一', '许二']);
    const [one, two] = numbers as [string, string];
    await enter(await looked(session, await workbook([one, '', '', '50'], [two, '', '', '70'])));
    const again = await workbook([one, '', '1', '80'], [two, '', '1', '70'], [one, '', '2', '90']);
    const found = await looked(session, again);
    expect(verdicts(found)).toEqual(['CORRECTION', 'UNCHANGED', 'BAD']);
    expect(found.lines[0]).toMatchObject({ score: 80, scoreBefore: 50 });
    expect(found.lines[2]!.message!.zh).toBe('已合格，无需补考。');
    const { data } = await association.graphql(
      `query ($id: ID!) { examinationImport(id: $id) { lines(correcting: false) { verdict } } }`,
      { id: found.id },
    );
    expect(verdicts(data.examinationImport)).toEqual(['BAD', 'UNCHANGED', 'NEW']);
    // Without the correction the first attempt stands as failed, so the re-sit counts.
    const { examinationImport: without } = await enter(found, { expectedNew: 1 });
    expect(verdicts(without)).toEqual(['BAD', 'UNCHANGED', 'NEW']);
    expect(without.lines[0].message.zh).toBe('已有成绩，未更正。');
    expect(await scores(session)).toEqual([[50, 90], [70]]);
    const { examinationImport: corrected } = await enter(await looked(session, again), {
      correctionReason: '登分笔误',
      expectedCorrections: 1,
    });
    expect(verdicts(corrected)).toEqual(['CORRECTION', 'UNCHANGED', 'UNCHANGED']);
    expect(await scores(session)).toEqual([[80, 90], [70]]);
    const [first] = await enrolments(association, session, 'results { corrections { scoreBefore scoreAfter reason } }');
    expect(first.results[0].corrections).toEqual([{ scoreBefore: 50, scoreAfter: 80, reason: '登分笔误' }]);
  });

  it('takes none of two lines that contradict each other', async () => {
    const { session, numbers } = await taught(['吕双']);
    const [one] = numbers as [string];
    const found = await looked(session, await workbook([one, '', '', '40'], [one, '', '1', '80']));
    expect(verdicts(found)).toEqual(['BAD', 'BAD']);
    expect((await enter(found)).userErrors[0].code).toBe('NOTHING');
  });

  it('enters nothing that changed after the look', async () => {
    const { session, numbers } = await taught(['马先', '马后']);
    const bytes = await workbook(...numbers.map((number) => [number, '', '', '75']));
    const found = await looked(session, bytes);
    await enter(await looked(session, await workbook([numbers[0]!, '', '', '60'])));
    expect((await enter(found)).userErrors[0].code).toBe('STALE_VERSION');
    expect(await scores(session)).toEqual([[60], []]);
  });

  it('sent twice at once is entered once', async () => {
    const { session, numbers } = await taught(['同时']);
    const found = await looked(session, await workbook([numbers[0]!, '', '', '75']));
    const outcomes = await Promise.all([enter(found), enter(found), enter(found)]);
    expect(outcomes.filter(({ examinationImport }) => examinationImport)).toHaveLength(1);
    expect(await scores(session)).toEqual([[75]]);
  });

  it('is read as text in the two encodings of Chinese offices, with titles above and signatures below', async () => {
    const { session, numbers } = await taught(['文一', '文二']);
    const [one, two] = numbers as [string, string];
    const utf8 = `\ufeff某班成绩\n编号,成绩\n${one},77\n制表人：某某,\n`;
    expect(verdicts(await looked(session, Buffer.from(utf8), '成绩.csv'))).toEqual(['NEW']);
    const gb = Buffer.concat([
      Buffer.from('b1e0bac52cb3c9bca80a', 'hex'),
      Buffer.from(`${two},`),
      Buffer.from('c8b1bfbc0a', 'hex'),
    ]);
    const [line] = (await looked(session, gb, '成绩.csv')).lines;
    expect(line).toMatchObject({ verdict: 'NEW', absent: true });
  });

  it('is refused in words when it cannot be read', async () => {
    const { session } = await taught(['谁']);
    const refusal = async (bytes: Buffer) => {
      const { status, body } = await send(session, bytes);
      expect(status).toBe(400);
      return body.message!.zh;
    };
    expect(await refusal(Buffer.from('姓名,电话\n甲,乙\n'))).toMatch(/没有找到“服务员编号”和“成绩”/);
    expect(await refusal(Buffer.from('%PDF-1.7 '))).toMatch(/无法识别的文件类型/);
    expect(await refusal(Buffer.from('PK\u0003\u0004 nothing'))).toMatch(/损坏/);
    expect(await refusal(Buffer.from(`编号,成绩\n${'W000001,60\n'.repeat(1_001)}`))).toMatch(/最多 1000 行/);
  });

  it('is for a session in examination, and for the association alone', async () => {
    const open = await openSession(association);
    expect((await send(open, await workbook(['W000001', '', '', '60']))).status).toBe(409);
    const { session, numbers } = await taught(['外人']);
    const found = await looked(session, await workbook([numbers[0]!, '', '', '60']));
    const county = await harness.as('COUNTY_BUREAU', { county: '440203' });
    const ask = (method: 'GET' | 'POST', url: string) =>
      harness.app.inject({ method, url, headers: { cookie: county.cookie } });
    for (const url of [`/files/examination-imports/${found.id}/refused`, `/files/examination-template/${session.id}`])
      expect((await ask('GET', url)).statusCode).toBe(403);
    expect((await county.graphql(`query ($id: ID!) { node(id: $id) { id } }`, { id: found.id })).data.node).toBeNull();
  });

  it('that nobody enters is forgotten after a day', async () => {
    const { session, numbers } = await taught(['忘记']);
    const found = await looked(session, await workbook([numbers[0]!, '', '', '60']));
    harness.clock.set('2026-11-29T02:00:00Z');
    await forgetImports(systemWork(harness));
    association = await harness.as('ASSOCIATION');
    expect(await read(found.id)).toBeNull();
  });
});

describe('the template', () => {
  it('has whoever still has an attempt, and comes back filled in', async () => {
    const { session, numbers } = await taught(['司马不合格', '合格', '未考'], []);
    const [failed, passed, open] = numbers as [string, string, string];
    await enter(await looked(session, await workbook([failed, '', '', '30'], [passed, '', '', '90'])));
    const template = await download(`/files/examination-template/${session.id}`);
    expect(template).toEqual([
      HEADER,
      ...[
        [failed, '司马*', '2'],
        [open, '未*', '1'],
      ].toSorted(),
    ]);
    const [, ...people] = template;
    const filled = await looked(session, await workbook(...people.map((cells) => [...cells.slice(0, 3), '66'])));
    expect(verdicts(filled)).toEqual(['NEW', 'NEW']);
    await enter(filled);
    expect(await scores(session)).toEqual([[30, 66], [90], [66]]);
  });
});
