import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCourse, planSession } from '../../../../test/certification/training.js';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';

let harness: Harness;
let association: Client;
let one: { id: string; number: string };
let other: { id: string; number: string };

beforeAll(async () => {
  harness = await startHarness();
  association = await harness.as('ASSOCIATION');
  const course = await openCourse(association, { name: '养老护理员培训' });
  one = await planSession(association, { course, place: '妇幼保健院三楼' });
  other = await planSession(association, { place: '100% 职校_礼堂' });
});
afterAll(() => harness.close());

async function found(search: string): Promise<string[]> {
  const { data } = await association.graphql(
    'query ($filter: TrainingSessionFilter) { trainingSessions(filter: $filter, first: 50) { nodes { id } } }',
    { filter: { search } },
  );
  return data.trainingSessions.nodes.map(({ id }: { id: string }) => id);
}

describe('a session is found', () => {
  it('by its number, its place and its course, by no other', async () => {
    expect(await found(one.number.toLowerCase())).toEqual([one.id]);
    expect(await found('保健院')).toEqual([one.id]);
    expect(await found('养老护理')).toEqual([one.id]);
    expect(await found('没有这个')).toEqual([]);
    expect((await found(' ')).toSorted()).toEqual([one.id, other.id].toSorted());
  });

  it('by signs as they were typed', async () => {
    expect(await found('%')).toEqual([other.id]);
    expect(await found('校_礼')).toEqual([other.id]);
    expect(await found('校礼')).toEqual([]);
  });
});
