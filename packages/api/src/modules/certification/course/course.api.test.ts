import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { act, createCourse } from '../../../../test/certification/training.js';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { insertAgencies } from '../../../../test/register.js';
import { uploadFile } from '../../../../test/upload.js';

let harness: Harness;
let association: Client;

beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());
beforeEach(async () => {
  association = await harness.as('ASSOCIATION');
});

const COURSE = 'course { id state version passMark materials { id title withdrawnAt versions { id fileName } } }';
const decide = (course: { id: string; version: number }, action: string, reason?: string) =>
  act(
    association,
    'decideCourse',
    'DecideCourseInput',
    { course: course.id, action, reason, expectedVersion: course.version },
    COURSE,
  );

describe('a course', () => {
  it('is written, released, retired with a reason, and released again', async () => {
    const draft = await createCourse(association);
    expect(draft).toMatchObject({ state: 'DRAFT', number: expect.stringMatching(/^K\d{6}$/) });
    const { course: open } = await decide(draft, 'RELEASE');
    expect((await decide(draft, 'RETIRE', '旧')).userErrors[0].code).toBe('STALE_VERSION');
    expect((await decide(open, 'RETIRE')).userErrors[0].field).toBe('reason');
    const { course: retired } = await decide(open, 'RETIRE', '大纲过时');
    expect((await decide(retired, 'RELEASE')).course.state).toBe('OPEN');
  });

  it('ends with an examination when a certificate stands on it, and keeps what it counts for', async () => {
    const facts = { name: '岗前培训', kind: 'CERTIFICATE', syllabus: '安全', hours: 16 };
    const refused = await act(association, 'createCourse', 'CourseFactsInput', facts, 'course { id }');
    expect(refused.userErrors[0].field).toBe('passMark');
    const draft = await createCourse(association);
    const { course: open } = await decide(draft, 'RELEASE');
    const edit = (more: object) =>
      act(
        association,
        'editCourse',
        'EditCourseInput',
        { ...facts, passMark: 60, course: open.id, expectedVersion: open.version, ...more },
        COURSE,
      );
    expect((await edit({ kind: 'NUTRITION' })).userErrors[0].code).toBe('KIND_FIXED');
    expect((await edit({ hours: 0 })).userErrors[0].field).toBe('hours');
    expect((await edit({ passMark: 101 })).userErrors[0].field).toBe('passMark');
    expect((await edit({ passMark: 70 })).course.passMark).toBe(70);
  });
});

describe('teaching material', () => {
  const read = async (client: Client, file: string) => {
    const answer = await harness.app.inject({
      url: `/files/attachments/${file}`,
      headers: { cookie: client.cookie },
    });
    return answer.statusCode === 200 ? answer.body : answer.statusCode;
  };
  const agent = async () => harness.as('AGENCY', { agency: (await insertAgencies(harness.em(), [{}]))[0]! });
  const save = async (course: string, title: string, content: string, material?: string) => {
    const { body } = await uploadFile(harness, association, Buffer.from(content), '讲义.txt');
    return act(
      association,
      'saveTeachingMaterial',
      'SaveTeachingMaterialInput',
      { course, title, material, attachment: body.id },
      COURSE,
    );
  };

  it('keeps every version, and is read by whoever reads the course', async () => {
    const { id } = await createCourse(association);
    const first = await save(id, '讲义', '第一版');
    const [material] = first.course.materials;
    harness.clock.set('2026-11-24T04:01:00Z');
    const second = await save(id, '讲义（修订）', '第二版', material.id);
    const [revised] = second.course.materials;
    expect(second.course.materials).toHaveLength(1);
    expect(revised).toMatchObject({ title: '讲义（修订）', withdrawnAt: null });
    expect(revised.versions).toHaveLength(2);
    const agency = await agent();
    expect(await read(agency, revised.versions[0].id)).toBe('第二版');
    expect(await read(association, revised.versions[1].id)).toBe('第一版');
    expect(await read(await harness.as('ANALYST'), revised.versions[0].id)).not.toBe('第二版');
    const gone = await act(
      association,
      'withdrawTeachingMaterial',
      'WithdrawTeachingMaterialInput',
      { material: material.id, reason: '内容过时' },
      `course { id materials { withdrawnAt versions { id } } timeline { action reason changes { field from } } }`,
    );
    expect(gone.course.materials[0].versions).toHaveLength(2);
    expect(gone.course.timeline[0]).toEqual({
      action: 'WITHDRAW_MATERIAL',
      reason: '内容过时',
      changes: [{ field: 'material', from: '讲义（修订）' }],
    });
    expect(await read(agency, revised.versions[1].id)).toBe('第一版');
    expect(gone.course.materials[0].withdrawnAt).toBe('2026-11-24T04:01:00.000Z');
    expect((await save(id, '再来', '第三版', material.id)).userErrors[0].code).toBe('NOT_FOUND');
  });

  it('loses one version with a reason: it stays listed, its keepers alone open it, and the one before counts again', async () => {
    const { id } = await createCourse(association);
    const [material] = (await save(id, '讲义', '第一版')).course.materials;
    harness.clock.set('2026-11-24T04:02:00Z');
    const [second, first] = (await save(id, '讲义', '第二版', material.id)).course.materials[0].versions;
    const withdraw = (client: Client, version: string, reason: string) =>
      act(
        client,
        'withdrawTeachingMaterialVersion',
        'WithdrawMaterialVersionInput',
        { version, reason },
        `course { timeline { action reason changes { field from } }
          materials { current { id number } versions { id number withdrawnAt withdrawalReason } } }`,
      );
    const agency = await agent();
    await expect(withdraw(agency, second.id, '传错文件')).rejects.toThrow('FORBIDDEN');
    expect((await withdraw(association, second.id, ' ')).userErrors[0].field).toBe('reason');
    const { course } = await withdraw(association, second.id, '传错文件');
    expect(course.materials).toEqual([
      {
        current: { id: first.id, number: 1 },
        versions: [
          { id: second.id, number: 2, withdrawnAt: '2026-11-24T04:02:00.000Z', withdrawalReason: '传错文件' },
          { id: first.id, number: 1, withdrawnAt: null, withdrawalReason: null },
        ],
      },
    ]);
    expect(course.timeline[0]).toEqual({
      action: 'WITHDRAW_VERSION',
      reason: '传错文件',
      changes: [{ field: 'version', from: '讲义 2' }],
    });
    expect(await read(agency, second.id)).toBe(404);
    expect(await read(await harness.as('CITY_BUREAU'), second.id)).toBe(404);
    expect(await read(association, second.id)).toBe('第二版');
    expect(await read(agency, first.id)).toBe('第一版');
    expect((await withdraw(association, second.id, '又一次')).userErrors[0].code).toBe('WITHDRAWN');
    const { course: emptied } = await withdraw(association, first.id, '内容过时');
    expect(emptied.materials[0].current).toBeNull();
    const { body: foreign } = await uploadFile(harness, association, Buffer.from('别的'), '别的.txt');
    expect((await withdraw(association, foreign.id, '不是教材')).userErrors[0].code).toBe('NOT_FOUND');
  });
});
