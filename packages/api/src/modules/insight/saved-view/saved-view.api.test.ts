import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';

let harness: Harness;
let officer: Client;

const SAVE = `mutation ($name: String!, $query: String!) { saveView(list: WORKERS, name: $name, query: $query) {
  view { id name query } userErrors { field code message { zh } } } }`;
const LIST = '{ savedViews(list: WORKERS) { id name query } }';

beforeAll(async () => {
  harness = await startHarness();
  officer = await harness.as('COUNTY_BUREAU', { county: '440203' });
});
afterAll(() => harness.close());

describe('saved views', () => {
  it('are kept for the account alone, replaced by name and deleted by their owner', async () => {
    const first = await officer.graphql(SAVE, { name: ' 健康证过期 ', query: 'health=EXPIRED' });
    const { id } = first.data.saveView.view;
    const second = await officer.graphql(SAVE, { name: '健康证过期', query: 'health=EXPIRED&town=440203001' });
    expect(second.data.saveView.view).toEqual({ id, name: '健康证过期', query: 'health=EXPIRED&town=440203001' });
    expect((await officer.graphql(LIST)).data.savedViews).toHaveLength(1);

    const other = await harness.as('COUNTY_BUREAU', { county: '440203' });
    expect((await other.graphql(LIST)).data.savedViews).toEqual([]);
    const DELETE = 'mutation ($id: ID!) { deleteSavedView(id: $id) { done userErrors { code } } }';
    const stolen = await other.graphql(DELETE, { id });
    expect(stolen.data.deleteSavedView).toEqual({ done: false, userErrors: [{ code: 'NOT_FOUND' }] });
    expect((await officer.graphql(DELETE, { id })).data.deleteSavedView.done).toBe(true);
    expect((await officer.graphql(LIST)).data.savedViews).toEqual([]);
  });

  it('are thirty at most, each with a name', async () => {
    for (let at = 0; at < 30; at += 1) await officer.graphql(SAVE, { name: `视图${at}`, query: '' });
    const refused = await officer.graphql(SAVE, { name: '再一个', query: '' });
    expect(refused.data.saveView.userErrors[0].code).toBe('TOO_MANY_VIEWS');
    const replaced = await officer.graphql(SAVE, { name: '视图0', query: 'x=1' });
    expect(replaced.data.saveView.userErrors).toEqual([]);
    const nameless = await officer.graphql(SAVE, { name: '  ', query: '' });
    expect(nameless.data.saveView.userErrors[0]).toMatchObject({ field: 'name', code: 'INVALID' });
  });
});
