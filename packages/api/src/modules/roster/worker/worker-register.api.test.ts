import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import {
  decideWorker,
  keyOf,
  readWorker,
  registerAgency,
  registerWorker,
  residentId,
  workerNames,
} from '../../../../test/roster/people.js';

let harness: Harness;
let officer: Client;
let neighbour: Client;
let agency: Client;
let agencyId: string;

const ERRORS = 'userErrors { field code message { zh en } }';

beforeAll(async () => {
  harness = await startHarness();
  officer = await harness.as('COUNTY_BUREAU', { county: '440203' });
  neighbour = await harness.as('COUNTY_BUREAU', { county: '440204' });
  agencyId = await registerAgency(officer);
  agency = await harness.as('AGENCY', { agency: keyOf(agencyId) });
});
afterAll(() => harness.close());

describe('search', () => {
  it('finds by start of name, pinyin, initials, last four and number, and takes signs literally', async () => {
    const idNumber = residentId('440233');
    const { worker } = await registerWorker(officer, { name: '单雄信', idNumber });
    await registerWorker(officer, { name: '阿卜杜·热合曼' });
    await registerWorker(officer, { name: '𠮷田' });
    for (const search of ['单', '单雄', 'shanxiong', 'sxx', worker.number, worker.number.toLowerCase()])
      expect(await workerNames(officer, { search }), search).toEqual(['单雄信']);
    expect(await workerNames(officer, { search: idNumber.slice(-4) })).toContain('单雄信');
    expect(await workerNames(officer, { search: '阿卜杜•热' })).toEqual(['阿卜杜·热合曼']);
    expect(await workerNames(officer, { search: '𠮷' })).toEqual(['𠮷田']);
    for (const search of ['%', '_', '单_信', 's%x', '\\'])
      expect(await workerNames(officer, { search }), search).toEqual([]);
  });
});

describe('the same ID in two counties', () => {
  it('is one worker: seen by both, overwritten by none', async () => {
    const idNumber = residentId('440222');
    const first = await registerWorker(officer, { name: '两地', idNumber, phone: '13811112222' });
    const second = await registerWorker(neighbour, { name: '两地', idNumber, phone: '13933334444' });
    expect(second.userErrors).toEqual([]);
    expect(second.worker).toMatchObject({ id: first.worker.id, number: first.worker.number });
    const seen = await readWorker(neighbour, first.worker.id, 'phoneMasked homeCounty { code } county { code }');
    expect(seen).toEqual({ phoneMasked: '138 •••• 2222', homeCounty: { code: '440204' }, county: { code: '440203' } });
    expect(await workerNames(neighbour, {})).toEqual(['两地']);
    const far = await harness.as('COUNTY_BUREAU', { county: '440222' });
    const third = await registerWorker(far, { name: '两地', idNumber });
    expect(third).toMatchObject({ worker: null, userErrors: [{ code: 'KNOWN_ELSEWHERE' }] });
    const employed = await registerWorker(far, { name: '两地', idNumber, agency: await registerAgency(far) });
    expect(employed.worker.id).toBe(first.worker.id);
    expect(await workerNames(far, {})).toEqual(['两地']);
    const other = await registerWorker(neighbour, { name: '他名', idNumber });
    expect(other).toMatchObject({ worker: null, userErrors: [{ code: 'DUPLICATE_ID_OTHER_NAME' }] });
    expect(JSON.stringify(other)).not.toContain(first.worker.number);
  });

  it('comes to an agency by an offer, which lets it see but not change', async () => {
    const idNumber = residentId('440222');
    const { worker } = await registerWorker(neighbour, { name: '来投', idNumber, phone: '13811112222' });
    expect(await readWorker(agency, worker.id, 'id')).toBeNull();
    const offered = await registerWorker(agency, { name: '来投', idNumber, phone: '13777777777' });
    expect(offered.worker.id).toBe(worker.id);
    expect(offered.confirmationPath).toMatch(/^\/e\/[\w-]{32}$/);
    const seen = await readWorker(
      agency,
      worker.id,
      'phoneMasked employments { state startedBy agency { id } } allowedActions { action enabled reason { zh } }',
    );
    expect(seen.phoneMasked).toBe('138 •••• 2222');
    expect(seen.employments).toEqual([{ state: 'OFFERED', startedBy: 'AGENCY', agency: { id: agencyId } }]);
    expect(seen.allowedActions.filter((option: { enabled: boolean }) => option.enabled)).toEqual([]);
    const answered = await harness.anonymous.graphql(
      `mutation ($token: String!) { answerEmploymentOffer(token: $token, accept: true) { done ${ERRORS} } }`,
      { token: offered.confirmationPath.slice(3) },
    );
    expect(answered.data).toEqual({ answerEmploymentOffer: { done: true, userErrors: [] } });
    const after = await readWorker(agency, worker.id, 'allowedActions { action enabled }');
    expect(after.allowedActions).toContainEqual({ action: 'EDIT', enabled: true });
  });

  it('lets an agency keep whom it registered itself until somebody else does', async () => {
    const registered = await registerWorker(agency, { name: '自录' });
    expect(registered.worker.kept).toContainEqual({ action: 'EDIT', enabled: true });
    expect((await decideWorker(agency, registered.worker.id, 'SUBMIT', registered.worker.version)).worker.state).toBe(
      'SUBMITTED',
    );
  });
});

describe('many at once', () => {
  it('decides each by itself and names only whom the officer may see', async () => {
    const mine = (await registerWorker(officer, { name: '批一' })).worker;
    const theirs = (await registerWorker(neighbour, { name: '外县' })).worker;
    const { data } = await officer.graphql(
      `mutation ($input: DecideWorkersInput!) { decideWorkers(input: $input) { done refused { id title message { zh } } ${ERRORS} } }`,
      { input: { ids: [mine.id, theirs.id], action: 'SUBMIT' } },
    );
    expect(data.decideWorkers).toMatchObject({ done: 1, refused: [{ id: theirs.id, title: '—' }] });
    const filtered = await officer.graphql(
      `mutation ($input: DecideWorkersInput!) { decideWorkers(input: $input) { done refused { title } } }`,
      { input: { filter: { search: '批一' }, action: 'VERIFY' } },
    );
    expect(filtered.data.decideWorkers).toEqual({ done: 0, refused: [{ title: `批一 ${mine.number}` }] });
  });
});
