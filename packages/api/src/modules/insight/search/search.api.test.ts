import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { insertAgencies, insertWorkers } from '../../../../test/register.js';
import { globalId } from '../../../kernel/global-id.js';

let harness: Harness;
let officer: Client;
let worker: string;
let agency: string;

const SEARCH =
  'query ($text: String!, $first: Int) { search(text: $text, first: $first) { kind id title detail region { name romanName } path } }';

async function search(client: Client, text: string, first?: number) {
  const { data, errors } = await client.graphql(SEARCH, first ? { text, first } : { text });
  expect(errors).toBeUndefined();
  return data.search;
}

beforeAll(async () => {
  harness = await startHarness();
  const em = harness.em();
  [agency] = (await insertAgencies(em, [{ name: '新华万家家政' }, { name: '新华邻县家政', county: '440204' }])) as [
    string,
  ];
  [worker] = (await insertWorkers(em, [
    { name: '欧阳晓梅', agency },
    { name: '欧阳邻县', county: '440204' },
  ])) as [string];
  officer = await harness.as('COUNTY_BUREAU', { county: '440203' });
});
afterAll(() => harness.close());

describe('the search', () => {
  it('finds workers by name, pinyin, number and last four, and gives the path of the page', async () => {
    const [hit, ...others] = await search(officer, '欧阳');
    expect(others).toEqual([]);
    expect(hit).toMatchObject({
      kind: 'Worker',
      id: globalId('Worker', worker),
      title: '欧阳晓梅',
      region: { name: '武江区', romanName: 'Wujiang' },
    });
    expect(hit.detail).toMatch(/^\S+ · 新华万家家政$/);
    expect(hit.path).toBe(`/workers/${hit.id}`);
    const number = hit.detail.split(' · ')[0];
    for (const text of ['zhangce', 'zcs', number, number.toLowerCase(), '0012']) {
      expect(
        (await search(officer, text)).map((found: { id: string }) => found.id),
        text,
      ).toEqual([hit.id]);
    }
  });

  it('finds agencies and places of one’s own area', async () => {
    const found = await search(officer, '新华');
    expect(found.map((hit: { kind: string; title: string }) => `${hit.kind} ${hit.title}`)).toEqual([
      'Agency 新华万家家政',
      'Region 新华街道',
    ]);
    expect(found[1].path).toBe('/workers?town=440203001');
    expect(found.map((hit: { region: { name: string } }) => hit.region.name)).toEqual(['武江区', '新华街道']);
    const city = await search(await harness.as('CITY_BUREAU'), '新华');
    expect(city.filter((hit: { kind: string }) => hit.kind === 'Agency')).toHaveLength(2);
  });

  it('shows an agency its own workers alone, an analyst nothing, and takes wildcards literally', async () => {
    const agent = await harness.as('AGENCY', { agency });
    expect((await search(agent, '欧阳')).map((hit: { title: string }) => hit.title)).toEqual(['欧阳晓梅']);
    const analyst = await (await harness.as('ANALYST')).graphql(SEARCH, { text: '欧阳' });
    expect(analyst.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    for (const text of ['%', '_', '\\', '  ', 'x'.repeat(200)]) expect(await search(officer, text), text).toEqual([]);
  });
});
