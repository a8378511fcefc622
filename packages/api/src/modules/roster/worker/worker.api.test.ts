import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { decideWorker, readWorker, registerWorker, residentId, workerNames } from '../../../../test/roster/people.js';
import { rows, sql } from '../../../kernel/sql.js';

let harness: Harness;
let officer: Client;
let neighbour: Client;
let city: Client;

const ERRORS = 'userErrors { field code message { zh en } }';
const STATE = 'worker { id state version lacks complete stateReason }';

async function record(client: Client, command: string, field: string) {
  const { data, errors } = await client.graphql(`mutation { ${command} { ${STATE} ${ERRORS} } }`);
  if (errors) throw new Error(JSON.stringify(errors));
  return data[field];
}

beforeAll(async () => {
  harness = await startHarness();
  officer = await harness.as('COUNTY_BUREAU', { county: '440203' });
  neighbour = await harness.as('COUNTY_BUREAU', { county: '440204' });
  city = await harness.as('CITY_BUREAU');
});
afterAll(() => harness.close());

describe('a worker from draft to verified', () => {
  it('needs the identity check first, and is complete with the four kinds of information', async () => {
    const { worker } = await registerWorker(officer, { phone: '13800001111' });
    expect(worker).toMatchObject({ state: 'DRAFT', complete: false });
    expect(worker.lacks).toEqual(['IDENTITY_CHECK', 'INTEGRITY', 'HEALTH', 'TRAINING', 'CONSENT', 'EMPLOYMENT']);
    const submitted = await decideWorker(officer, worker.id, 'SUBMIT', worker.version);
    expect(submitted.worker.state).toBe('SUBMITTED');
    const early = await decideWorker(officer, worker.id, 'VERIFY', submitted.worker.version);
    expect(early.userErrors[0]).toMatchObject({ code: 'GUARD' });
    expect(early.userErrors[0].message.zh).toContain('人证合一');
    const id = JSON.stringify(worker.id);
    await record(officer, `recordIdentityCheck(worker: ${id}, method: IN_PERSON)`, 'recordIdentityCheck');
    await record(
      officer,
      `recordIntegrityEntry(worker: ${id}, on: "2026-10-01", good: true, source: "县商务局", summary: "无不良记录")`,
      'recordIntegrityEntry',
    );
    await record(
      officer,
      `recordTraining(worker: ${id}, completedOn: "2026-09-01", course: "居家保洁", hours: 24)`,
      'recordTraining',
    );
    const healthy = await record(
      officer,
      `recordHealthCertificate(worker: ${id}, issuedOn: "2025-11-24")`,
      'recordHealthCertificate',
    );
    expect(healthy.worker.complete).toBe(true);
    const verified = await decideWorker(officer, worker.id, 'VERIFY', healthy.worker.version);
    expect(verified.worker).toMatchObject({ state: 'VERIFIED', lacks: ['CONSENT', 'EMPLOYMENT'] });

    expect(await workerNames(officer, { complete: true })).toEqual(['王秀兰']);
    expect(await workerNames(officer, { health: 'WITHIN_30_DAYS' })).toEqual(['王秀兰']);
    harness.clock.set('2026-11-24T16:00:00Z');
    const later = await harness.as('COUNTY_BUREAU', { county: '440203' });
    const tomorrow = await readWorker(
      later,
      worker.id,
      'lacks complete healthExpiresOn healthCertificates { expiresOn expired }',
    );
    expect(tomorrow).toEqual({
      lacks: ['CONSENT', 'EMPLOYMENT', 'HEALTH_EXPIRED'],
      complete: false,
      healthExpiresOn: '2026-11-24',
      healthCertificates: [{ expiresOn: '2026-11-24', expired: true }],
    });
    expect(await workerNames(later, { complete: true })).toEqual([]);
    expect(await workerNames(later, { health: 'EXPIRED' })).toEqual(['王秀兰']);
    expect(await workerNames(later, { lacks: ['HEALTH_EXPIRED'] })).toEqual(['王秀兰']);
    harness.clock.set('2026-11-24T04:00:00Z');
  });

  it('is to be verified again when name or number change', async () => {
    const { worker } = await registerWorker(officer, { name: '李小红' });
    await record(
      officer,
      `recordIdentityCheck(worker: ${JSON.stringify(worker.id)}, method: IN_PERSON)`,
      'recordIdentityCheck',
    );
    let { version } = (await decideWorker(officer, worker.id, 'SUBMIT', worker.version + 1)).worker;
    version = (await decideWorker(officer, worker.id, 'VERIFY', version)).worker.version;
    const edit = async (input: Record<string, unknown>) => {
      const { data } = await officer.graphql(
        `mutation ($worker: ID!, $version: Int!, $input: WorkerFactsInput!) { editWorker(worker: $worker, expectedVersion: $version, input: $input) { ${STATE} ${ERRORS} } }`,
        { worker: worker.id, version, input: { name: '李小红', idKind: 'RESIDENT', ...input } },
      );
      return data.editWorker;
    };
    const phone = await edit({ phone: '0751-8769485' });
    expect(phone.worker.state).toBe('VERIFIED');
    version = phone.worker.version;
    const renamed = await edit({ name: '李晓红' });
    expect(renamed.worker).toMatchObject({ state: 'SUBMITTED' });
    expect(renamed.worker.lacks).toContain('IDENTITY_CHECK');
    expect((await edit({ name: '李晓红' })).userErrors[0].code).toBe('STALE_VERSION');
    const { timeline } = await readWorker(officer, worker.id, 'timeline { action changes { field from to } }');
    const edits = timeline.filter((entry: { action: string }) => entry.action === 'EDIT');
    expect(edits[0].changes).toEqual([{ field: 'name', from: null, to: null }]);
    expect(JSON.stringify(timeline)).not.toContain('李晓红');
  });

  it('is barred by the city alone and verified again afterwards', async () => {
    const { worker } = await registerWorker(officer, { name: '赵禁' });
    const refused = await officer.graphql(
      `mutation ($input: DecideWorkerInput!) { decideWorker(input: $input) { ${STATE} ${ERRORS} } }`,
      { input: { worker: worker.id, action: 'BAR', expectedVersion: 1, reason: '虐待老人' } },
    );
    expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const barred = await decideWorker(city, worker.id, 'BAR', worker.version, '虐待老人，法院已判决');
    expect(barred.worker.state).toBe('BARRED');
    const lifted = await decideWorker(city, worker.id, 'LIFT_BAR', barred.worker.version, '期满');
    expect(lifted.worker.state).toBe('SUBMITTED');
  });
});

describe('what is typed', () => {
  it.each([
    ['an empty name', { name: '　' }, 'name'],
    ['a wrong check digit', { idNumber: '440203198001010019' }, 'idNumber'],
    ['a number turned by a spreadsheet', { idNumber: '4.40203E+17' }, 'idNumber'],
    ['a child', { idNumber: residentId('440203', '20150101') }, 'idNumber'],
    ['a sex that contradicts the ID', { idNumber: residentId(), sex: 'MALE', birthDate: '1999-01-01' }, undefined],
    ['a foreign paper without birth date', { idKind: 'FOREIGN', idNumber: 'E12345678', sex: 'FEMALE' }, 'birthDate'],
    ['a phone of letters', { phone: 'abc' }, 'phone'],
    ['a town of another county', { town: '440204001' }, 'town'],
    ['another county', { county: '440204' }, 'county'],
  ])('refuses %s in words', async (_case, input, field) => {
    const { worker, userErrors } = await registerWorker(officer, input);
    expect(worker).toBeNull();
    expect(userErrors[0].code).toBe('INVALID');
    if (field) expect(userErrors[0].field).toBe(field);
    expect(userErrors[0].message.zh).not.toBe('');
    expect(userErrors[0].message.en).not.toBe('');
  });
});

describe('personal data', () => {
  it('is masked by default, revealed for a purpose, and every look is kept', async () => {
    const idNumber = residentId('440281');
    const { worker } = await registerWorker(officer, {
      name: '陈密',
      idNumber,
      phone: '13912345678',
      address: '韶关市武江区惠民街道某路 8 号 302 房',
    });
    const masked = 'idNumberMasked phoneMasked addressMasked';
    expect(await readWorker(officer, worker.id, masked)).toEqual({
      idNumberMasked: `440281 •••••••• ${idNumber.slice(-4)}`,
      phoneMasked: '139 •••• 5678',
      addressMasked: '韶关市武江区••••',
    });
    const REVEAL = `mutation ($worker: ID!, $field: RevealField!, $purpose: String!) { revealWorkerField(worker: $worker, field: $field, purpose: $purpose) { value ${ERRORS} } }`;
    const reveal = async (client: Client, field: string, purpose: string) =>
      (await client.graphql(REVEAL, { worker: worker.id, field, purpose })).data?.revealWorkerField;
    expect((await reveal(officer, 'PHONE', '看看')).userErrors[0].field).toBe('purpose');
    expect((await reveal(officer, 'ID_NUMBER', '核对证件')).value).toBe(idNumber);
    expect((await reveal(officer, 'PHONE', '电话回访')).value).toBe('13912345678');
    expect((await reveal(neighbour, 'PHONE', '电话回访')).userErrors[0].code).toBe('NOT_FOUND');
    const looks = await readWorker(officer, worker.id, 'looks { actorName field purpose } timeline { action }');
    expect(looks.looks).toEqual([
      { actorName: 'COUNTY_BUREAU 测试', field: 'PHONE', purpose: '电话回访' },
      { actorName: 'COUNTY_BUREAU 测试', field: 'ID_NUMBER', purpose: '核对证件' },
    ]);
    const stored = JSON.stringify([
      await rows(
        harness.em(),
        sql`select encode(id_sealed, 'escape') as id, id_head, id_tail, phone_masked, address_masked from worker where number = ${worker.number}`,
      ),
      await rows(harness.em(), sql`select * from audit_entry`),
    ]);
    for (const secret of [idNumber, '13912345678', '陈密', '302 房']) expect(stored).not.toContain(secret);
  });

  it('is shown or shared only while the consent stands', async () => {
    const { worker } = await registerWorker(officer, { name: '许可' });
    const id = JSON.stringify(worker.id);
    const given = await record(
      officer,
      `recordConsent(worker: ${id}, kind: DATA, givenOn: "2026-11-20")`,
      'recordConsent',
    );
    expect(given.worker.lacks).not.toContain('CONSENT');
    const again = await record(
      officer,
      `recordConsent(worker: ${id}, kind: DATA, givenOn: "2026-11-21")`,
      'recordConsent',
    );
    expect(again.userErrors[0].code).toBe('CONSENT_STANDS');
    const withdrawn = await record(officer, `withdrawConsent(worker: ${id}, kind: DATA)`, 'withdrawConsent');
    expect(withdrawn.worker.lacks).toContain('CONSENT');
    const none = await record(officer, `withdrawConsent(worker: ${id}, kind: DATA)`, 'withdrawConsent');
    expect(none.userErrors[0].code).toBe('GUARD');
    expect((await readWorker(officer, worker.id, 'consents { kind givenOn withdrawnAt }')).consents).toEqual([
      { kind: 'DATA', givenOn: '2026-11-20', withdrawnAt: '2026-11-24T04:00:00.000Z' },
    ]);
  });
});

describe('an analyst', () => {
  it('lists workers without anything that names a person', async () => {
    const analyst = await harness.as('ANALYST');
    const { data, errors } = await analyst.graphql(
      '{ workers(first: 3) { totalCount nodes { id birthYear sex county { name } lacks state complete } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.workers.nodes[0].id).toMatch(/^~/);
    for (const query of [
      ...['name', 'number', 'x: idNumberMasked', 'phoneMasked', 'addressMasked', 'stateReason'].map(
        (field) => `{ workers { nodes { ${field} } } }`,
      ),
      '{ workers { nodes { timeline { at } } } }',
      '{ workers { nodes { looks { at } } } }',
      '{ workers { nodes { employments { worker { name } } } } }',
      '{ workers(filter: { search: "王" }) { totalCount } }',
      '{ workers(order: NAME) { totalCount } }',
      '{ employments { nodes { endReason } } }',
    ]) {
      const refused = await analyst.graphql(query);
      expect(refused.errors?.[0]?.extensions.code, query).toBe('FORBIDDEN');
    }
  });
});
