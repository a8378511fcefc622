import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertCard } from '../../../../test/certification/cards.js';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { insertAgencies, insertWorkers } from '../../../../test/register.js';
import { rows, sql } from '../../../kernel/sql.js';

const COUNTY = '440203';

let harness: Harness;
let officer: Client;

beforeAll(async () => {
  harness = await startHarness();
  const em = harness.em();
  const [agency] = await insertAgencies(em, [{ name: '=HYPERLINK("x")家政' }, { county: '440204' }]);
  await insertWorkers(em, [
    { name: '张三', agency: agency!, serviceLines: ['COOKING', 'ELDERLY'], healthUntil: '2026-11-01' },
    { name: '李"四', identityChecked: true, consent: true },
    { name: '邻县人', county: '440204' },
  ]);
  officer = await harness.as('COUNTY_BUREAU', { county: COUNTY });
});
afterAll(() => harness.close());

async function download(client: Client, body: object, headers: Record<string, string> = {}) {
  return harness.app.inject({
    method: 'POST',
    url: '/files/exports',
    headers: { cookie: client.cookie, 'content-type': 'application/json', ...headers },
    payload: JSON.stringify(body),
  });
}

/** The lines of a CSV answer without quoted line breaks. */
const linesOf = (body: string) =>
  body
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));

describe('an export', () => {
  it('holds the whole list that the officer sees, masked, as CSV that spreadsheet programs know', async () => {
    const answer = await download(officer, { list: 'WORKERS', format: 'csv', filter: {} });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-disposition']).toBe('attachment; filename="workers.csv"');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.rawPayload.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const [titles, ...lines] = linesOf(answer.body);
    expect(titles!.slice(0, 3).map((title) => title.replace('\uFEFF', ''))).toEqual(['编号', '姓名', '性别']);
    expect(lines).toHaveLength(2);
    const zhang = lines.find((line) => line.includes('张三'))!;
    expect(zhang).toContain('440203 •••••••• 0012');
    expect(zhang).toContain('家庭餐饮、养老护理');
    expect(zhang.find((cell) => cell.includes('健康证过期'))).toContain('培训');
    expect(answer.body).toContain('"李""四"');
    expect(answer.body).not.toContain('邻县人');
  });

  it('defuses what a spreadsheet program would run', async () => {
    const csv = await download(officer, { list: 'AGENCIES', format: 'csv' });
    expect(csv.body).toContain(`"'=HYPERLINK(""x"")家政"`);
    const xlsx = await download(officer, { list: 'AGENCIES', format: 'xlsx', language: 'en' });
    const workbook = await readXlsx(new Uint8Array(xlsx.rawPayload));
    const [titles, line] = workbook.sheets[0]!.rows;
    expect(titles!.slice(0, 3)).toEqual(['Number', 'Credit code', 'Name']);
    expect(line![2]).toBe('=HYPERLINK("x")家政');
    expect(line![4]).toBe('VERIFIED');
  });

  it('follows the filter of the list and refuses one that it cannot read', async () => {
    const filtered = await download(officer, {
      list: 'WORKERS',
      format: 'csv',
      filter: { health: 'EXPIRED', search: '张' },
    });
    expect(linesOf(filtered.body)).toHaveLength(2);
    const employments = await download(officer, {
      list: 'EMPLOYMENTS',
      format: 'csv',
      filter: { states: ['CURRENT'] },
    });
    expect(linesOf(employments.body)[1]).toContain('劳动合同');
    for (const body of [
      { list: 'WORKERS', format: 'csv', filter: { health: 'BAD' } },
      { list: 'WORKERS', format: 'csv', filter: { unknown: 1 } },
      { list: 'WORKERS', format: 'pdf' },
      { list: 'ACCOUNTS', format: 'csv' },
    ]) {
      const refused = await download(officer, body);
      expect(refused.statusCode, JSON.stringify(body)).toBe(400);
      expect(refused.json().message.zh).toBeTruthy();
    }
  });

  it('has the reviews that are due and those without a certificate, and no list of persons for analysts', async () => {
    const elsewhere = { county: '440282', healthUntil: '2026-11-01' };
    const due = await insertCard(harness.em(), { ...elsewhere, name: '年审人', issuedOn: '2025-12-10' });
    await insertWorkers(harness.em(), [{ ...elsewhere, name: '未持证人' }]);
    const there = await harness.as('COUNTY_BUREAU', { county: elsewhere.county });
    const reviews = await download(there, { list: 'REVIEWS', format: 'csv', filter: { states: ['DUE'] } });
    const lines = linesOf(reviews.body).slice(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toEqual(expect.arrayContaining([due.number, '年审人', '2026-12-10', '健康证过期']));
    const uncertified = await download(there, {
      list: 'UNCERTIFIED',
      format: 'csv',
      filter: { obstacle: 'HEALTH_EXPIRED' },
    });
    expect(uncertified.body).toContain('未持证人');
    expect(uncertified.body).not.toContain('年审人');
    const analyst = await harness.as('ANALYST');
    for (const list of ['REVIEWS', 'UNCERTIFIED'])
      expect((await download(analyst, { list, format: 'csv' })).statusCode, list).toBe(403);
  });

  it('cuts nothing off', async () => {
    await insertWorkers(
      harness.em(),
      Array.from({ length: 1_010 }, () => ({ county: '440205' })),
    );
    const city = await harness.as('CITY_BUREAU');
    const csv = await download(city, { list: 'WORKERS', format: 'csv', filter: { county: '440205' } });
    const numbers = linesOf(csv.body)
      .slice(1)
      .map(([number]) => number);
    expect(numbers).toHaveLength(1_010);
    expect(new Set(numbers).size).toBe(1_010);
  });

  it('holds the chosen rows alone, and none beyond what the officer sees', async () => {
    const idsOf = async (client: Client, county: string) =>
      (
        await client.graphql('query ($county: String) { workers(filter: { county: $county }) { nodes { id } } }', {
          county,
        })
      ).data.workers.nodes.map(({ id }: { id: string }) => id);
    const [first] = await idsOf(officer, COUNTY);
    const [foreign] = await idsOf(await harness.as('CITY_BUREAU'), '440205');
    const answer = await download(officer, { list: 'WORKERS', format: 'csv', ids: [first, foreign] });
    expect(linesOf(answer.body)).toHaveLength(2);
    const unknown = await download(officer, { list: 'WORKERS', format: 'csv', ids: ['nobody'] });
    expect(unknown.statusCode).toBe(404);
  });

  it('is in the audit trail with its size, and without what was searched for', async () => {
    await download(officer, { list: 'WORKERS', format: 'xlsx', filter: { search: '张三' } });
    const entries = await rows(
      harness.em(),
      sql<{
        kind: string;
        changes: { field: string; to: string }[];
      }>`select subject_kind as kind, changes from audit_entry
        where action = 'EXPORT' and actor_id = ${officer.accountId} order by sequence desc limit 1`,
    );
    expect(entries[0]).toEqual({
      kind: 'Worker',
      changes: [
        { field: 'count', to: '1' },
        { field: 'format', to: 'xlsx' },
      ],
    });
  });

  it('gives analysts pseudonyms and no personal column, and refuses a personal filter', async () => {
    const analyst = await harness.as('ANALYST');
    const answer = await download(analyst, { list: 'WORKERS', format: 'csv', filter: { county: COUNTY } });
    const [titles, ...lines] = linesOf(answer.body);
    expect(titles![0]).toBe('\uFEFF假名标识');
    expect(titles!.join()).not.toMatch(/姓名|编号|证件号码|电话|住址/);
    expect(lines).toHaveLength(2);
    expect(answer.body).not.toMatch(/张三|0012|W9/);
    const { data } = await analyst.graphql('{ workers(filter: { county: "440203" }) { nodes { id } } }');
    expect(lines.map(([id]) => id).toSorted()).toEqual(
      data.workers.nodes.map((node: { id: string }) => node.id).toSorted(),
    );
    const personal = await download(analyst, { list: 'WORKERS', format: 'csv', filter: { search: '张' } });
    expect(personal.statusCode).toBe(403);
    expect(personal.json().message.en).toContain('personal data');
  });

  it('is refused without a session, to other roles, and from a form of another site', async () => {
    const body = { list: 'WORKERS', format: 'csv' };
    expect((await download(harness.anonymous, body)).statusCode).toBe(401);
    expect((await download(await harness.as('ADMIN'), body)).statusCode).toBe(403);
    const form = await download(officer, body, { 'content-type': 'text/plain' });
    expect(form.statusCode).toBe(400);
  });
});
