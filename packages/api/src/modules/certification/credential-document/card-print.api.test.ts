import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertCard } from '../../../../test/certification/cards.js';
import { readPrinted } from '../../../../test/certification/printed.js';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { globalId } from '../../../kernel/global-id.js';
import { rows, sql } from '../../../kernel/sql.js';

const HERE = '440232';

let harness: Harness;
let association: Client;

beforeAll(async () => {
  harness = await startHarness();
  association = await harness.as('ASSOCIATION');
  for (let at = 0; at < 3; at++) await insertCard(harness.em(), { county: HERE, issuedOn: '2026-11-20' });
  await insertCard(harness.em(), {
    county: HERE,
    issuedOn: '2026-01-20',
    cancelledOn: '2026-11-20',
    credentialState: 'CANCELLED',
  });
  await insertCard(harness.em(), { county: '440203', issuedOn: '2026-11-20' });
});
afterAll(() => harness.close());

const print = (client: Client, payload: object) =>
  harness.app.inject({
    method: 'POST',
    url: '/files/credentials/cards.pdf',
    headers: { cookie: client.cookie },
    payload,
  });

const cardsOn = async (answer: Awaited<ReturnType<typeof print>>) => {
  const pages = await readPrinted(answer.rawPayload);
  return pages.reduce((sum, { codes }) => sum + codes.length, 0);
};

describe('the cards of all that match', { timeout: 120_000 }, () => {
  it('are those of the list in force; the others are counted', async () => {
    const answer = await print(association, { filter: { county: HERE } });
    expect([answer.statusCode, answer.headers['x-left-out']]).toEqual([200, '1']);
    expect(await cardsOn(answer)).toBe(3);
  });

  it('are those that the viewer sees', async () => {
    const neighbour = await harness.as('COUNTY_BUREAU', { county: '440203' });
    expect(await cardsOn(await print(neighbour, { filter: {} }))).toBe(1);
    expect((await print(neighbour, { filter: { county: HERE } })).statusCode).toBe(404);
    expect((await print(await harness.as('ANALYST'), { filter: {} })).statusCode).toBe(403);
  });

  it('come sheet by sheet, so that whoever loads them can count the pages', async () => {
    const there = '440281';
    for (let at = 0; at < 23; at++) await insertCard(harness.em(), { county: there, issuedOn: '2026-11-20' });
    const answer = await harness.app.inject({
      method: 'POST',
      url: '/files/credentials/cards.pdf',
      headers: { cookie: association.cookie },
      payload: { filter: { county: there } },
      payloadAsStream: true,
    });
    const pages: number[] = [];
    for await (const part of answer.stream())
      pages.push((part as Buffer).toString('latin1').split('/Type /Page\n').length - 1);
    expect(pages).toEqual([2, 2, 2, 0]);
  });

  it('leave an entry for each card that was printed, as a single print does', async () => {
    const printed = async () =>
      (
        await rows(
          harness.em(),
          sql<{ number: string }>`select subject_number as number from audit_entry e where action = 'PRINT_CARD'`,
        )
      ).length;
    const before = await printed();
    await print(association, { filter: { county: HERE, states: ['VALID'] } });
    expect((await printed()) - before).toBe(3);
  });

  it('are refused beyond what one file holds, none cut off', async () => {
    const many = '440233';
    const { credentialId } = await insertCard(harness.em(), { county: many });
    await rows(
      harness.em(),
      sql`with made as (
            insert into worker (id, number, name, name_pinyin, name_initials, sex, birth_date, id_kind, id_sealed, id_index, id_head, id_tail, state, county_code, created_at, updated_at)
            select gen_random_uuid(), 'M' || n, '王秀兰', 'wangxiulan', 'wxl', 'FEMALE', '1980-01-01', 'RESIDENT', '\\x00', decode(md5(n::text), 'hex'),
              '440203', '0000', 'VERIFIED', ${many}, now(), now() from generate_series(1, 1000) as n returning id, number)
          insert into credential (id, number, worker_id, state, issued_on, created_at, updated_at)
          select gen_random_uuid(), number, id, 'VALID', '2026-11-20', now(), now() from made`,
    );
    const answer = await print(association, { filter: { county: many } });
    expect([answer.statusCode, answer.json().message.zh]).toEqual([400, '一次最多打印 1000 张，请缩小筛选范围。']);
    expect(await cardsOn(await print(association, { ids: [globalId('Credential', credentialId)] }))).toBe(1);
  });

  it('are asked for by a filter of the list, or by ids, not both', async () => {
    expect((await print(association, { filter: { nothing: 1 } })).statusCode).toBe(400);
    expect((await print(association, { filter: {}, ids: [] })).statusCode).toBe(400);
    expect((await print(association, {})).statusCode).toBe(400);
  });
});
