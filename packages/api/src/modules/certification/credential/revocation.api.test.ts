import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { candidates, certificateSession, pass } from '../../../../test/certification/candidates.js';
import { command, issue, issueOne, readCredential } from '../../../../test/certification/issuing.js';
import { dayOf, enrol, openSession } from '../../../../test/certification/training.js';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { agencyOf, answerOffer, offerEmployment } from '../../../../test/roster/bonds.js';
import { keyOf } from '../../../../test/roster/people.js';
import { toldTo } from '../../../../test/told.js';
import { globalId } from '../../../kernel/global-id.js';
import { rows, sql } from '../../../kernel/sql.js';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness({}, { jobs: true });
});
beforeEach(() => harness.clock.set('2026-11-24T04:00:00Z'));
afterAll(() => harness.close());

const REVOCATION =
  'revocation { id state version defenceUntil appealUntil defence appeal allowedActions { action enabled reason { zh } } }';

/** Sets the clock; sessions do not live so long, so whoever acts afterwards signs in anew. */
const travel = (day: string) => harness.clock.set(`${day}T04:00:00Z`);

async function holder() {
  const [worker] = await candidates(harness, 1);
  return { worker: worker!, ...(await issueOne(await harness.as('ASSOCIATION'), worker!)) };
}

async function propose(credential: { id: string; version: number }, more: Record<string, unknown> = {}) {
  return command(await harness.as('ASSOCIATION'), 'proposeRevocation', REVOCATION, {
    credential: credential.id,
    cause: 'FRAUD',
    grounds: '健康证系伪造',
    evidence: '疾控中心回函',
    expectedVersion: credential.version,
    ...more,
  });
}

const decide = (client: Client, revocation: { id: string; version: number }, action: string, reason = '事实清楚') =>
  command(client, 'decideRevocation', REVOCATION, {
    revocation: revocation.id,
    action,
    reason,
    expectedVersion: revocation.version,
  });

/** Proposed on 24 November, decided on the first day on which that is possible. */
async function revoked() {
  const held = await holder();
  const { revocation } = await propose(held);
  travel('2026-12-02');
  const decider = await harness.as('CITY_BUREAU');
  const done = await decide(decider, revocation, 'REVOKE');
  return { held, decider, revocation: done.revocation };
}

describe('a revocation', () => {
  it('is proposed by one, heard for five working days, decided by another; the certificate stays valid until then', async () => {
    const held = await holder();
    const { revocation } = await propose(held);
    expect(revocation).toMatchObject({ state: 'PROPOSED', defenceUntil: '2026-12-01' });
    expect(await readCredential(await harness.as('ASSOCIATION'), held.worker, 'state revocationOpen')).toEqual({
      state: 'VALID',
      revocationOpen: true,
    });
    expect((await propose({ id: held.id, version: held.version + 1 })).userErrors).toMatchObject([{ code: 'GUARD' }]);
    const early = await decide(await harness.as('CITY_BUREAU'), revocation, 'REVOKE');
    expect(early.userErrors[0].message.zh).toContain('2026-12-01');
    travel('2026-12-02');
    const done = await decide(await harness.as('CITY_BUREAU'), revocation, 'REVOKE');
    expect(done.revocation).toMatchObject({ state: 'REVOKED', appealUntil: '2026-12-23' });
    const now = await readCredential(
      await harness.as('ASSOCIATION'),
      held.worker,
      'number state revokedOn stateReason',
    );
    expect(now).toEqual({ number: held.number, state: 'REVOKED', revokedOn: '2026-12-02', stateReason: '事实清楚' });
  });

  it('is told why, with what, and stale ones are refused', async () => {
    const held = await holder();
    expect((await propose(held, { grounds: ' ' })).userErrors).toMatchObject([{ code: 'INVALID', field: 'grounds' }]);
    expect((await propose(held, { evidence: '' })).userErrors).toMatchObject([{ code: 'INVALID', field: 'evidence' }]);
    expect((await propose({ ...held, version: 99 })).userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);
    const { revocation } = await propose(held);
    const city = await harness.as('CITY_BUREAU');
    expect((await decide(city, { ...revocation, version: 9 }, 'DISMISS')).userErrors).toMatchObject([
      { code: 'STALE_VERSION' },
    ]);
    expect((await decide(city, revocation, 'DISMISS', ' ')).userErrors).toMatchObject([{ code: 'INVALID' }]);
    expect((await decide(city, revocation, 'DISMISS')).revocation.state).toBe('DISMISSED');
    expect(await readCredential(await harness.as('ASSOCIATION'), held.worker, 'state revocationOpen')).toEqual({
      state: 'VALID',
      revocationOpen: false,
    });
  });

  it('hears the subject through the agency, which sees its own alone', async () => {
    const county = await harness.as('COUNTY_BUREAU', { county: '440203' });
    const [own, other] = [await agencyOf(harness, county), await agencyOf(harness, county)];
    const held = await holder();
    const offer = await offerEmployment(county, held.worker, { agency: own.id });
    await answerOffer(harness, offer.confirmationPath, true);
    const { revocation } = await propose(held);
    expect((await decide(other.client, revocation, 'DEFEND', '并非本人提交')).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
    const heard = await decide(own.client, revocation, 'DEFEND', '并非本人提交');
    expect(heard.revocation).toMatchObject({ state: 'PROPOSED', defence: '并非本人提交' });
    const { data } = await other.client.graphql('{ revocations { totalCount } }');
    expect(data.revocations.totalCount).toBe(0);
  });

  it('hears no agency whose offer to the subject is unanswered: it sees, and neither defends nor appeals', async () => {
    const county = await harness.as('COUNTY_BUREAU', { county: '440203' });
    const suitor = await agencyOf(harness, county);
    const held = await holder();
    await offerEmployment(county, held.worker, { agency: suitor.id });
    const { revocation } = await propose(held);
    const refused = async (client: Client, at: { id: string; version: number }, action: string) => {
      const { data } = await client.graphql(
        'query ($id: ID!) { credential(id: $id) { revocations { allowedActions { action enabled reason { zh } } } } }',
        { id: held.id },
      );
      const [option] = data.credential.revocations[0].allowedActions;
      expect(option).toMatchObject({
        action,
        enabled: false,
        reason: { zh: expect.stringContaining('不在本机构从业') },
      });
      expect((await decide(client, at, action, '代为办理')).userErrors).toMatchObject([{ code: 'GUARD' }]);
    };
    await refused(suitor.client, revocation, 'DEFEND');
    const heard = await decide(county, revocation, 'DEFEND', '本人到场陈述');
    travel('2026-12-02');
    const done = await decide(await harness.as('CITY_BUREAU'), heard.revocation, 'REVOKE');
    await refused(await harness.as('AGENCY', { agency: keyOf(suitor.id) }), done.revocation, 'APPEAL');
  });
});

describe('an appeal', () => {
  it('is decided by a third person, who can restore the certificate', async () => {
    const { held, decider, revocation } = await revoked();
    const county = await harness.as('COUNTY_BUREAU', { county: '440203' });
    const appealed = await decide(county, revocation, 'APPEAL', '回函弄错了人');
    expect(appealed.revocation).toMatchObject({ state: 'APPEALED', appeal: '回函弄错了人' });
    expect((await decide(decider, appealed.revocation, 'RESTORE')).userErrors).toMatchObject([{ code: 'GUARD' }]);
    const third = await harness.as('CITY_BUREAU');
    expect((await decide(third, appealed.revocation, 'RESTORE', '查明同名')).revocation.state).toBe('RESTORED');
    expect(await readCredential(third, held.worker, 'number state revokedOn validUntil editions { ordinal }')).toEqual({
      number: held.number,
      state: 'VALID',
      revokedOn: null,
      validUntil: '2027-11-24',
      editions: [{ ordinal: 1 }],
    });
  });

  it('ends with its period, and an upheld revocation can still be lifted by another person', async () => {
    const { held, revocation } = await revoked();
    travel('2026-12-23');
    const county = await harness.as('COUNTY_BUREAU', { county: '440203' });
    const enabled = async (client: Client, action: string) => {
      const { data } = await client.graphql(
        'query ($id: ID!) { credential(id: $id) { revocations { allowedActions { action enabled } } } }',
        { id: held.id },
      );
      return data.credential.revocations[0].allowedActions.find(
        (option: { action: string }) => option.action === action,
      )?.enabled;
    };
    expect(await enabled(county, 'APPEAL')).toBe(true);
    travel('2026-12-24');
    expect(await enabled(await harness.as('COUNTY_BUREAU', { county: '440203' }), 'APPEAL')).toBe(false);
    expect(await enabled(await harness.as('COUNTY_BUREAU', { county: '440204' }), 'APPEAL').catch(() => 'unseen')).toBe(
      'unseen',
    );
    const lifted = await decide(await harness.as('CITY_BUREAU'), revocation, 'LIFT', '复查发现有误');
    expect(lifted.revocation.state).toBe('RESTORED');
    expect(await readCredential(await harness.as('CITY_BUREAU'), held.worker, 'state')).toEqual({ state: 'VALID' });
  });

  it('restores what was suspended as suspended', async () => {
    const held = await holder();
    travel('2027-11-25');
    const { revocation } = await propose(held);
    travel('2027-12-10');
    const done = await decide(await harness.as('CITY_BUREAU'), revocation, 'REVOKE');
    await decide(await harness.as('CITY_BUREAU'), done.revocation, 'LIFT', '有误');
    expect(await readCredential(await harness.as('CITY_BUREAU'), held.worker, 'state')).toEqual({ state: 'SUSPENDED' });
  });
});

/** The person was trained and passed once more, ten days ago. */
const passAgain = async (worker: string) => pass(harness, [keyOf(worker)], await certificateSession(harness));

describe('after a revocation', () => {
  it('a pass from before it does not count, so that the course can be taken again; it counts when the certificate is restored', async () => {
    const { held, revocation } = await revoked();
    const [passedIn] = await rows(
      harness.em(),
      sql<{ course: string }>`select course_id as course from training_pass where worker_id = ${keyOf(held.worker)}`,
    );
    const again = await openSession(await harness.as('ASSOCIATION'), {
      course: globalId('Course', passedIn!.course),
      days: [dayOf('2026-12-05')],
    });
    const enrolled = await enrol(await harness.as('ASSOCIATION'), again, [keyOf(held.worker)]);
    expect(enrolled).toMatchObject({ enrolled: 1, refused: [] });
    const obstacles = async () => {
      const { data } = await (await harness.as('ASSOCIATION')).graphql(
        'query ($id: ID!) { worker(id: $id) { certificateObstacles } }',
        { id: held.worker },
      );
      return data.worker.certificateObstacles;
    };
    expect(await obstacles()).toContain('PASS_AGAIN');
    await decide(await harness.as('CITY_BUREAU'), revocation, 'LIFT', '复查发现有误');
    expect(await obstacles()).toEqual(['HOLDS_ONE']);
  });

  it('there is no certificate for three years, to the day; then, with a new pass, the same number with a new edition', async () => {
    const { held } = await revoked();
    const issued = async () => (await issue(await harness.as('ASSOCIATION'), { workers: [held.worker] })).rows.nodes[0];
    expect(await issued()).toMatchObject({ outcome: 'REFUSED', obstacles: ['PASS_AGAIN', 'REVOKED_RECENTLY'] });
    travel('2029-12-02');
    await (await harness.as('COUNTY_BUREAU', { county: '440203' })).graphql(
      `mutation ($id: ID!) { recordHealthCertificate(worker: $id, issuedOn: "2029-12-01") { userErrors { code } } }`,
      { id: held.worker },
    );
    expect(await issued()).toMatchObject({ outcome: 'REFUSED', obstacles: ['PASS_AGAIN', 'REVOKED_RECENTLY'] });
    travel('2029-12-03');
    expect(await issued()).toMatchObject({ outcome: 'REFUSED', obstacles: ['PASS_AGAIN'] });
    await passAgain(held.worker);
    expect((await issued()).credential).toMatchObject({ number: held.number, validUntil: '2030-12-03' });
    const { data } = await (await harness.as('CITY_BUREAU')).graphql(
      'query ($id: ID!) { credential(id: $id) { revocations { allowedActions { action enabled } } } }',
      { id: held.id },
    );
    expect(data.credential.revocations[0].allowedActions).toEqual([{ action: 'LIFT', enabled: false }]);
  });

  it('of a leap day the years end on 28 February', async () => {
    travel('2028-02-15');
    const [worker] = await candidates(harness, 1, { healthUntil: '2032-01-01' });
    const held = await issueOne(await harness.as('ASSOCIATION'), worker!);
    const { revocation } = await propose(held);
    travel('2028-02-29');
    expect((await decide(await harness.as('CITY_BUREAU'), revocation, 'REVOKE')).revocation.state).toBe('REVOKED');
    const obstacles = async (day: string) => {
      travel(day);
      const client = await harness.as('ASSOCIATION');
      const { data } = await client.graphql('query ($id: ID!) { worker(id: $id) { certificateObstacles } }', {
        id: worker,
      });
      return data.worker.certificateObstacles;
    };
    expect(await obstacles('2031-02-28')).toEqual(['PASS_AGAIN', 'REVOKED_RECENTLY']);
    expect(await obstacles('2031-03-01')).toEqual(['PASS_AGAIN']);
    await passAgain(worker!);
    expect(await obstacles('2031-03-01')).toEqual([]);
  });
});

describe('what a revocation asks of whom', () => {
  it('stands in the inbox of the agency, then of the city, and tells the agency', async () => {
    const county = await harness.as('COUNTY_BUREAU', { county: '440203' });
    const own = await agencyOf(harness, county);
    const held = await holder();
    const offer = await offerEmployment(county, held.worker, { agency: own.id });
    await answerOffer(harness, offer.confirmationPath, true);
    const awaits = async (client: Client, kind: string) => {
      const { data } = await client.graphql(
        'query ($kind: InboxKind) { inbox { items(kind: $kind) { nodes { subject dueOn } } } }',
        { kind },
      );
      return data.inbox.items.nodes.filter(({ subject }: { subject: string }) => subject === held.id);
    };
    const { revocation } = await propose(held);
    expect(await awaits(own.client, 'REVOCATION_NOTICE')).toEqual([{ subject: held.id, dueOn: '2026-12-01' }]);
    expect(await awaits(await harness.as('CITY_BUREAU'), 'REVOCATION_DECISION')).toEqual([]);
    travel('2026-12-02');
    const decider = await harness.as('CITY_BUREAU');
    expect(await awaits(decider, 'REVOCATION_DECISION')).toHaveLength(1);
    const done = await decide(decider, revocation, 'REVOKE');
    await decide(await harness.as('COUNTY_BUREAU', { county: '440203' }), done.revocation, 'APPEAL', '弄错了人');
    expect(await awaits(decider, 'REVOCATION_APPEAL')).toHaveLength(1);
    const told = await toldTo(harness, await harness.as('AGENCY', { agency: keyOf(own.id) }));
    expect(told.filter(({ topic }) => topic === 'credential.revocation')).toHaveLength(2);
  });
});
