import { describe, expect, it } from 'vitest';
import { useSchool } from '../../../../test/certification/school.js';
import {
  act,
  dayOf,
  decideSession,
  enrol,
  enrolments,
  openSession,
  planSession,
  readSession,
  statesOf,
  withdraw,
} from '../../../../test/certification/training.js';
import type { Client } from '../../../../test/harness.js';
import { insertAgencies, insertWorkers } from '../../../../test/register.js';
import { systemWork } from '../../../../test/system-work.js';
import { globalId } from '../../../kernel/global-id.js';
import { rows, sql } from '../../../kernel/sql.js';
import { startSessions } from './session-start.job.js';

const school = useSchool();

describe('enrolling', () => {
  it('gives places in the order given, then a place in the waiting list', async () => {
    const session = await openSession(school.association, { capacity: 2 });
    const ids = await school.workers(4);
    expect(await enrol(school.agent, session, ids.slice(0, 3))).toMatchObject({ enrolled: 2, waiting: 1, refused: [] });
    expect(await enrol(school.agent, session, ids.slice(3))).toMatchObject({ enrolled: 0, waiting: 1 });
    const list = await enrolments(school.agent, session);
    expect(statesOf(list)).toEqual(['ENROLLED', 'ENROLLED', 'WAITING', 'WAITING']);
    expect(list.map((one: { placeInLine: number | null }) => one.placeInLine)).toEqual([null, null, 1, 2]);
    expect(await readSession(school.association, session.id)).toMatchObject({ enrolled: 2, waiting: 2 });
  });

  it('refuses each worker who cannot be enrolled in words, and enrols the others', async () => {
    const other = (await insertAgencies(school.harness.em(), [{ name: '别家家政' }]))[0]!;
    const [foreign] = await insertWorkers(school.harness.em(), [{ name: '外人', agency: other }]);
    const [barred] = await school.workers(1, { name: '禁入', state: 'BARRED' });
    const [good] = await school.workers(1, { name: '可以' });
    const session = await openSession(school.association);
    const outcome = await enrol(school.agent, session, [foreign!, barred!, good!, good!]);
    expect(outcome).toMatchObject({ enrolled: 1, waiting: 0 });
    const why = new Map(
      outcome.refused.map((one: { worker: string; message: { zh: string } }) => [one.worker, one.message.zh]),
    );
    expect(why.get(globalId('Worker', foreign!))).toMatch(/没有这名服务员/);
    expect(why.get(globalId('Worker', barred!))).toMatch(/禁止从业/);
    expect((await enrol(school.agent, session, [good!])).refused[0].message.zh).toMatch(/已报名本班/);
    // The school.association enrols anybody who may be enrolled.
    expect(await enrol(school.association, session, [foreign!, barred!])).toMatchObject({ enrolled: 1, refused: [{}] });
  });

  it('does not let an agency enrol a worker to whom it has only made an offer', async () => {
    const other = (await insertAgencies(school.harness.em(), [{ name: '只提出' }]))[0]!;
    const [worker] = await school.workers(1, { name: '被邀' });
    await rows(
      school.harness.em(),
      sql`insert into employment (id, worker_id, agency_id, county_code, contract_kind, state, started_by, started_on, created_at, updated_at)
          values (gen_random_uuid(), ${worker}, ${other}, '440203', 'SERVICE', 'OFFERED', 'AGENCY', '2026-11-01', now(), now())`,
    );
    const session = await openSession(school.association);
    const suitor = await school.harness.as('AGENCY', { agency: other });
    expect((await enrol(suitor, session, [worker!])).refused[0].message.zh).toMatch(/不是本机构的服务员/);
  });

  it('does not let an agency withdraw a worker to whom it has only made an offer', async () => {
    const other = (await insertAgencies(school.harness.em(), [{ name: '只提出' }]))[0]!;
    const [worker] = await school.workers(1, { name: '在学' });
    const session = await openSession(school.association);
    await enrol(school.agent, session, [worker!]);
    await rows(
      school.harness.em(),
      sql`insert into employment (id, worker_id, agency_id, county_code, contract_kind, state, started_by, started_on, created_at, updated_at)
          values (gen_random_uuid(), ${worker}, ${other}, '440203', 'SERVICE', 'OFFERED', 'AGENCY', '2026-11-01', now(), now())`,
    );
    const suitor = await school.harness.as('AGENCY', { agency: other });
    const options = 'allowedActions { action enabled }';
    const [seen] = await enrolments(suitor, session, options);
    expect(seen.allowedActions).toEqual([{ action: 'WITHDRAW', enabled: false }]);
    expect((await withdraw(suitor, seen)).userErrors).toMatchObject([{ code: 'GUARD' }]);
    const [own] = await enrolments(school.agent, session, options);
    expect(own).toMatchObject({ state: 'ENROLLED', allowedActions: [{ action: 'WITHDRAW', enabled: true }] });
    expect((await withdraw(school.agent, own)).enrolment.state).toBe('WITHDRAWN');
  });

  it('holds the time of the enrolled and of those who wait: nobody is in two places at once', async () => {
    const [one, two] = await school.workers(2);
    const first = await openSession(school.association, { capacity: 1 });
    await enrol(school.agent, first, [one!, two!]);
    const evening = await openSession(school.association, { days: [dayOf('2026-11-27', '17:00', '20:00')] });
    const clashing = await openSession(school.association, { days: [dayOf('2026-11-28', '16:59', '20:00')] });
    expect(await enrol(school.agent, evening, [one!, two!])).toMatchObject({ enrolled: 2 });
    const refused = await enrol(school.agent, clashing, [one!, two!]);
    expect(refused.refused).toHaveLength(2);
    expect(refused.refused[0].message.zh).toContain(first.number);
    const [enrolled, waiting] = await enrolments(school.agent, first);
    await withdraw(school.agent, enrolled);
    expect(await enrol(school.agent, clashing, [one!])).toMatchObject({ enrolled: 1 });
    // The database holds it by itself, whoever writes.
    await expect(
      rows(
        school.harness.em(),
        sql`insert into training_attendance (enrolment_id, session_id, worker_id, day, period)
            select e.id, e.session_id, e.worker_id, '2026-12-31', tstzrange('2026-11-28 02:00Z', '2026-11-28 03:00Z')
            from training_enrolment e where e.session_id = ${Buffer.from(first.id, 'base64url').toString().split(':')[1]}`,
      ),
    ).rejects.toThrow(/training_no_overlap/);
    expect(waiting.state).toBe('WAITING');
  });

  it('takes nobody before it is open and after it has begun', async () => {
    const [worker] = await school.workers(1);
    const planned = await planSession(school.association);
    expect((await enrol(school.agent, planned, [worker!])).userErrors[0].code).toBe('STATE');
    const open = await openSession(school.association);
    await school.at('2026-11-27T01:00:00Z');
    await decideSession(school.association, open, 'START');
    expect((await enrol(school.agent, open, [worker!])).userErrors[0].code).toBe('STATE');
  });

  it('shows enrolments to the worker’s agency and county and to nobody else', async () => {
    const [here] = await school.workers(1, { name: '本县' });
    const [there] = await insertWorkers(school.harness.em(), [{ name: '邻县', county: '440204' }]);
    const session = await openSession(school.association);
    await enrol(school.association, session, [here!, there!]);
    const seen = async (client: Client) =>
      (await enrolments(client, session)).map((one: { worker: { name: string } }) => one.worker.name);
    expect(await seen(school.association)).toEqual(['本县', '邻县']);
    expect(await seen(school.officer)).toEqual(['本县']);
    expect(await seen(school.agent)).toEqual(['本县']);
    expect(await seen(await school.harness.as('COUNTY_BUREAU', { county: '440205' }))).toEqual([]);
    const [foreign] = (await enrolments(school.association, session)).slice(1);
    expect((await withdraw(school.agent, foreign)).userErrors[0].code).toBe('NOT_FOUND');
  });
});

describe('the waiting list', () => {
  it('moves up by itself when a place is freed, in order', async () => {
    const session = await openSession(school.association, { capacity: 1 });
    await enrol(school.agent, session, await school.workers(3));
    const [first, second, third] = await enrolments(school.agent, session);
    expect((await withdraw(school.agent, first)).enrolment.state).toBe('WITHDRAWN');
    expect(statesOf(await enrolments(school.agent, session))).toEqual(['WITHDRAWN', 'ENROLLED', 'WAITING']);
    await withdraw(school.agent, third);
    await withdraw(school.agent, { ...second, version: second.version + 1 });
    expect(statesOf(await enrolments(school.agent, session))).toEqual(['WITHDRAWN', 'WITHDRAWN', 'WITHDRAWN']);
    expect(await readSession(school.association, session.id)).toMatchObject({ enrolled: 0, waiting: 0 });
  });

  it('moves up when the capacity grows, and refuses a capacity below the places given', async () => {
    const session = await openSession(school.association, { capacity: 1 });
    await enrol(school.agent, session, await school.workers(4));
    const edit = (capacity: number, version: number) =>
      act(
        school.association,
        'editTrainingSession',
        'EditTrainingSessionInput',
        { ...session.facts, session: session.id, capacity, expectedVersion: version },
        'session { version enrolled waiting }',
      );
    const grown = await edit(3, session.version);
    expect(grown.session).toMatchObject({ enrolled: 3, waiting: 1 });
    expect((await edit(2, grown.session.version)).userErrors[0].code).toBe('CAPACITY');
    expect((await edit(9, session.version)).userErrors[0].code).toBe('STALE_VERSION');
  });

  it('ends when the session begins; whoever waited is free again', async () => {
    const ids = await school.workers(2);
    const session = await openSession(school.association, { capacity: 1 });
    await enrol(school.agent, session, ids);
    await school.at('2026-11-26T16:00:01Z');
    await startSessions(systemWork(school.harness));
    expect(await readSession(school.association, session.id)).toMatchObject({ state: 'RUNNING', waiting: 0 });
    expect(statesOf(await enrolments(school.association, session))).toEqual(['ENROLLED', 'LAPSED']);
    const again = await openSession(school.association, { days: [dayOf('2026-11-28')] });
    expect(await enrol(school.association, again, ids)).toMatchObject({ enrolled: 1, refused: [{}] });
  });
});
