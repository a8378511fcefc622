import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, dayOf, decideSession, planSession } from '../../../../test/certification/training.js';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { insertAgencies } from '../../../../test/register.js';
import { row, sql } from '../../../kernel/sql.js';

let harness: Harness;
let association: Client;
let county: Client;

beforeAll(async () => {
  harness = await startHarness();
  association = await harness.as('ASSOCIATION');
  county = await harness.as('COUNTY_BUREAU', { county: '440203' });
});
afterAll(() => harness.close());

const INSTITUTION = `institution { id name version state stateReason active trainerCount sessionCount sessionsToCome county { code }
  allowedActions { action enabled needsReason reason { zh } } timeline { action reason changes { field from to } } }`;
const TRAINER = `trainer { id name qualification version state stateReason login sessionCount institution { id name }
  allowedActions { action enabled } timeline { action reason changes { field from to } } }`;

const saveInstitution = (input: object) =>
  act(association, 'saveTrainingInstitution', 'SaveTrainingInstitutionInput', input, INSTITUTION);
const decideInstitution = (input: object) =>
  act(association, 'decideTrainingInstitution', 'DecideTrainingInstitutionInput', input, INSTITUTION);
const saveTrainer = (input: object) => act(association, 'saveTrainer', 'SaveTrainerInput', input, TRAINER);
const decideTrainer = (input: object) => act(association, 'decideTrainer', 'DecideTrainerInput', input, TRAINER);

let counted = 0;
async function school(more: object = {}) {
  counted += 1;
  const { institution } = await saveInstitution({ name: `南山培训学校${counted}`, county: '440203', ...more });
  return institution;
}
async function teacher(institution: string, name = '欧阳明') {
  const { trainer } = await saveTrainer({ institution, name, qualification: '高级技师' });
  return trainer;
}

async function institutions(client: Client, filter: object, order?: string) {
  const { data, errors } = await client.graphql(
    `query ($filter: TrainingInstitutionFilter, $order: TrainingProviderOrder) {
      trainingInstitutions(filter: $filter, order: $order, first: 100) { totalCount nodes { id name sessionCount } } }`,
    { filter, order },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.trainingInstitutions;
}

describe('an institution', () => {
  it('is registered, changed and found by name, county and state', async () => {
    const one = await school({ name: '北江家政学校', county: '440204' });
    expect(one).toMatchObject({ state: 'ACTIVE', active: true, trainerCount: 0, sessionCount: 0 });
    const { institution } = await saveInstitution({
      institution: one.id,
      expectedVersion: one.version,
      name: '北江家政培训学校',
      county: '440204',
    });
    expect(institution).toMatchObject({ name: '北江家政培训学校', version: 2 });
    expect(institution.timeline[0]).toMatchObject({
      action: 'EDIT',
      changes: [{ field: 'name', from: '北江家政学校', to: '北江家政培训学校' }],
    });
    const names = async (filter: object) =>
      (await institutions(county, filter)).nodes.map(({ name }: { name: string }) => name);
    expect(await names({ search: '北江', county: '440204', states: ['ACTIVE'] })).toEqual(['北江家政培训学校']);
    expect(await names({ search: '北江', county: '440203' })).toEqual([]);
    expect(await names({ search: '北江', states: ['ENDED'] })).toEqual([]);
  });

  it('refuses a namesake, also of two who come at once, a county that is none and a version that is old', async () => {
    const field = async (input: object) => (await saveInstitution(input)).userErrors[0]?.field;
    const twice = await Promise.all([1, 2].map(() => saveInstitution({ name: '双生培训学校', county: '440203' })));
    expect(twice.map(({ userErrors }) => userErrors[0]?.field).sort()).toEqual(['name', undefined]);
    expect(await field({ name: '别处培训学校', county: '999999' })).toBe('county');
    const one = await school();
    const old = { institution: one.id, expectedVersion: one.version + 1, name: one.name, county: '440203' };
    expect((await saveInstitution(old)).userErrors[0].code).toBe('STALE_VERSION');
  });

  it('ends with a reason and comes back; what it holds that has not begun stands against it', async () => {
    const one = await school();
    const session = await planSession(association, { institution: one.id });
    const end = (version: number, reason?: string) =>
      decideInstitution({ institution: one.id, action: 'END', reason, expectedVersion: version });
    expect((await end(one.version, '停止办学')).userErrors[0]).toMatchObject({
      code: 'GUARD',
      message: { zh: '还有 1 个班次尚未开班，请先改由他人承办或取消。' },
    });
    await decideSession(association, session, 'CANCEL', '报名人数不足');
    expect((await end(one.version)).userErrors[0].field).toBe('reason');
    const { institution: ended } = await end(one.version, '停止办学');
    expect(ended).toMatchObject({ state: 'ENDED', active: false, stateReason: '停止办学', sessionCount: 1 });
    expect(ended.allowedActions.map(({ action }: { action: string }) => action)).toEqual(['RESUME']);
    await expect(planSession(association, { institution: one.id })).rejects.toThrow('请选择在用的培训机构');
    const { institution: back } = await decideInstitution({
      institution: one.id,
      action: 'RESUME',
      expectedVersion: ended.version,
    });
    expect(back).toMatchObject({ state: 'ACTIVE', stateReason: null });
    expect(back.timeline.map(({ action }: { action: string }) => action)).toEqual(['RESUME', 'END', 'REGISTER']);
  });

  it('is not ended on the way of its facts', async () => {
    const one = await school();
    const input = {
      institution: one.id,
      expectedVersion: one.version,
      name: one.name,
      county: '440203',
      active: false,
    };
    expect((await saveInstitution(input)).userErrors[0].field).toBe('active');
  });

  it('leads to its sessions, and so does its trainer', async () => {
    const one = await school();
    const trainer = await teacher(one.id);
    const days = [dayOf('2026-12-05')];
    const mine = await planSession(association, { institution: one.id, trainer: trainer.id, days });
    const other = await planSession(association, { institution: one.id, days });
    const sessions = async (filter: object) => {
      const { data } = await county.graphql(
        `query ($filter: TrainingSessionFilter) { trainingSessions(filter: $filter, first: 10) { nodes { id } } }`,
        { filter },
      );
      return data.trainingSessions.nodes.map(({ id }: { id: string }) => id).sort();
    };
    expect(await sessions({ institution: one.id })).toEqual([mine.id, other.id].sort());
    expect(await sessions({ trainer: trainer.id })).toEqual([mine.id]);
    const [first] = (await institutions(association, {}, 'SESSIONS')).nodes;
    expect(first).toMatchObject({ id: one.id, sessionCount: 2 });
  });
});

describe('a trainer', () => {
  it('is registered and changed; the trail does not say who it is', async () => {
    const one = await school();
    const trainer = await teacher(one.id);
    expect(trainer).toMatchObject({ state: 'ACTIVE', institution: { id: one.id }, login: null });
    const account = await row(
      harness.em(),
      sql<{ login: string }>`select login from account where id = ${association.accountId}`,
    );
    const { login } = account!;
    const { trainer: changed } = await saveTrainer({
      trainer: trainer.id,
      expectedVersion: trainer.version,
      institution: one.id,
      name: '欧阳明月',
      login,
    });
    expect(changed).toMatchObject({ name: '欧阳明月', qualification: null, login });
    expect(JSON.stringify(changed.timeline)).not.toContain('欧阳');
    expect(changed.timeline[0].changes.map(({ field }: { field: string }) => field)).toEqual([
      'name',
      'qualification',
      'accountId',
    ]);
    const seen = await county.graphql(`query ($id: ID!) { trainer(id: $id) { name login } }`, { id: trainer.id });
    expect(seen.data.trainer).toEqual({ name: '欧阳明月', login: null });
  });

  it('is found by name, qualification and institution', async () => {
    const one = await school();
    await teacher(one.id, '上官秋');
    const { data } = await association.graphql(
      `query ($filter: TrainerFilter) { trainers(filter: $filter, order: NAME, first: 10) { totalCount nodes { name } } }`,
      { filter: { search: '上官', institution: one.id, states: ['ACTIVE'] } },
    );
    expect(data.trainers).toMatchObject({ totalCount: 1, nodes: [{ name: '上官秋' }] });
  });

  it('ends with a reason, not while sessions are to come, and teaches none afterwards', async () => {
    const one = await school();
    const trainer = await teacher(one.id);
    const session = await planSession(association, { institution: one.id, trainer: trainer.id });
    const end = () =>
      decideTrainer({ trainer: trainer.id, action: 'END', reason: '不再任课', expectedVersion: trainer.version });
    expect((await end()).userErrors[0].code).toBe('GUARD');
    await decideSession(association, session, 'CANCEL', '教师临时不能到场');
    expect((await end()).trainer).toMatchObject({ state: 'ENDED', stateReason: '不再任课' });
    await expect(planSession(association, { institution: one.id, trainer: trainer.id })).rejects.toThrow('在用的教师');
  });

  it('shows an agency its name and nothing of its record', async () => {
    const one = await school();
    const trainer = await teacher(one.id);
    const session = await planSession(association, { institution: one.id, trainer: trainer.id });
    await decideSession(association, session, 'OPEN_ENROLMENT');
    const [own] = await insertAgencies(harness.em(), [{ name: '看课家政' }]);
    const agency = await harness.as('AGENCY', { agency: own! });
    const { data } = await agency.graphql(
      `query ($id: ID!) { trainingSession(id: $id) { trainer { name login stateReason allowedActions { action } timeline { action } } } }`,
      { id: session.id },
    );
    expect(data.trainingSession.trainer).toEqual({
      name: '欧阳明',
      login: null,
      stateReason: null,
      allowedActions: [],
      timeline: [],
    });
  });
});
