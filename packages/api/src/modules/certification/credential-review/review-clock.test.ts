import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Card, insertCard } from '../../../../test/certification/cards.js';
import { type Harness, startHarness } from '../../../../test/harness.js';
import { systemWork } from '../../../../test/system-work.js';
import { addDays } from '../../../kernel/clock.js';
import { openPayload } from '../../../kernel/outbox.js';
import { rows, sql } from '../../../kernel/sql.js';
import { sealedPlace } from '../../roster/worker/index.js';
import { suspendOverdue } from './review-clock.job.js';
import { remindOfReviews } from './review-reminder.job.js';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());
beforeEach(async () => {
  await rows(harness.em(), sql`delete from outbox`);
});

/** The state of each certificate as it is written, and as it is read on a day. */
const states = (cards: Card[], day: string) =>
  rows(
    harness.em(),
    sql<{
      written: string;
      read: string;
    }>`select c.state as written, credential_state_on(c, ${day}::date) as read from unnest(${cards.map(({ credentialId }) => credentialId)}::uuid[])
        with ordinality as asked (id, at) join credential c using (id) order by at`,
  );

describe('the clock', () => {
  it('writes on each day of a year what is read on that day, a leap day and midnight in Shanghai included', async () => {
    const cards = [
      await insertCard(harness.em(), { issuedOn: '2027-02-28' }),
      await insertCard(harness.em(), { issuedOn: '2027-03-01' }),
      await insertCard(harness.em(), {
        issuedOn: '2024-02-29',
        credentialState: 'RECTIFICATION',
        rectifyBy: '2028-02-29',
      }),
      await insertCard(harness.em(), { issuedOn: '2027-12-31' }),
      await insertCard(harness.em(), {
        issuedOn: '2027-06-01',
        credentialState: 'CANCELLED',
        cancelledOn: '2027-07-01',
      }),
    ];
    const suspendedOn: (string | undefined)[] = cards.map(() => undefined);
    for (let day = '2028-01-01'; day <= '2028-12-31'; day = addDays(day, 1)) {
      // The first second of the day in Shanghai is the evening before in UTC.
      harness.clock.set(`${addDays(day, -1)}T16:00:00Z`);
      await suspendOverdue(systemWork(harness));
      for (const [at, { written, read }] of (await states(cards, day)).entries()) {
        expect(written, `${cards[at]!.number} on ${day}`).toBe(read);
        if (written === 'SUSPENDED') suspendedOn[at] ??= day;
      }
    }
    expect(suspendedOn).toEqual(['2028-02-29', '2028-03-02', '2028-03-01', undefined, undefined]);
  });

  it('runs again without a second entry in the record of acts', async () => {
    harness.clock.set('2026-11-24T04:00:00Z');
    const card = await insertCard(harness.em(), { issuedOn: '2025-11-01' });
    await suspendOverdue(systemWork(harness));
    await suspendOverdue(systemWork(harness));
    const acts = await rows(
      harness.em(),
      sql<{
        action: string;
        reason: string;
      }>`select action, reason from audit_entry where subject_kind = 'Credential' and subject_id = ${card.credentialId}`,
    );
    expect(acts).toEqual([{ action: 'SUSPEND', reason: '年审逾期' }]);
  });
});

describe('reminders', () => {
  const PHONE = '00000000000';

  async function reminded(issuedOn: string, phone = true): Promise<Card> {
    const card = await insertCard(harness.em(), { issuedOn });
    const sealed = systemWork(harness).crypto.seal(sealedPlace('phone', card.workerId), PHONE);
    if (phone)
      await rows(
        harness.em(),
        sql`update worker set phone_sealed = ${sealed}, phone_masked = '—' where id = ${card.workerId}`,
      );
    return card;
  }

  const sent = async ({ credentialId }: Card): Promise<string[]> => {
    const messages = await rows(
      harness.em(),
      sql<{
        id: string;
        sealed: Buffer;
      }>`select id, payload_sealed as sealed from outbox where subject_id = ${credentialId} order by sequence`,
    );
    return messages.map(
      ({ id, sealed }) => openPayload<{ phone: string; text: string }>(systemWork(harness), id, sealed).text,
    );
  };

  it('go out once for each term, also when the server slept through the day', async () => {
    const card = await reminded('2027-12-31');
    const days: [string, number][] = [
      ['2028-10-01', 0],
      ['2028-10-02', 1],
      ['2028-10-03', 1],
      // Down from the sixtieth day before until the fiftieth.
      ['2028-11-11', 2],
      ['2028-11-12', 2],
      ['2028-12-01', 3],
      ['2028-12-24', 4],
      ['2028-12-31', 4],
      ['2029-01-01', 4],
    ];
    for (const [day, count] of days) {
      harness.clock.set(`${day}T01:00:00Z`);
      await remindOfReviews(systemWork(harness));
      await remindOfReviews(systemWork(harness));
      expect(await sent(card), day).toHaveLength(count);
    }
    expect((await sent(card))[1]).toContain('还有 50 天');
  });

  it('tell those alone who have a telephone and have not declared', async () => {
    harness.clock.set('2028-11-01T01:00:00Z');
    const silent = await reminded('2027-11-20', false);
    const declared = await reminded('2027-11-20');
    await rows(
      harness.em(),
      sql`insert into credential_review (id, credential_id, due_on, state, in_trade, information_current, no_incident, declared_at, created_at, updated_at)
          values (gen_random_uuid(), ${declared.credentialId}, '2028-11-20', 'DECLARED', true, true, true, now(), now(), now())`,
    );
    await remindOfReviews(systemWork(harness));
    expect(await sent(silent)).toEqual([]);
    expect(await sent(declared)).toEqual([]);
  });
});
