import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Harness, startHarness } from '../../../../test/harness.js';
import { mutate, randomFrom } from '../../../../test/rosters/mutations.js';
import { SAMPLE_COUNTIES, sampleBytes, samplePath, sampleVerdicts } from '../../../../test/rosters/samples.js';
import { batchIn, importRoster, upload } from '../../../../test/upload.js';

/** Mutations of each of a county's files. */
const ROUNDS = 20;
const STATE =
  'query ($id: ID!) { importBatch(id: $id) { state rowCount failure { zh en } counts { count } rows(first: 3) { nodes { row cells { value } } } } }';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness({}, { jobs: true });
});
afterAll(() => harness.close());

describe.each(SAMPLE_COUNTIES)('damaged files of %s', (county) => {
  it('are judged or refused in words, and harm nothing', async () => {
    const expected = sampleVerdicts(county);
    const officer = await harness.as('COUNTY_BUREAU', { county: expected.county });
    await importRoster(harness, officer, 'AGENCIES', samplePath(`${county}-agencies.xlsx`));
    const random = randomFrom(20_261_126);
    for (const name of [`${county}.xlsx`, `${county}.csv`, `${county}-agencies.xlsx`]) {
      const kind = name.includes('agencies') ? 'AGENCIES' : 'WORKERS';
      for (let round = 0; round < ROUNDS; round++) {
        const { status, body } = await upload(harness, officer, kind, mutate(sampleBytes(name), random), name);
        if (status !== 200) {
          expect(status).toBe(400);
          expect(body.message?.zh && body.message.en).toBeTruthy();
          continue;
        }
        const { batch, errors } = await vi.waitFor(
          async () => {
            const answer = await officer.graphql(STATE, { id: body.id });
            expect(['CHECKED', 'FAILED']).toContain(answer.data.importBatch.state);
            return { batch: answer.data.importBatch, errors: answer.errors };
          },
          { timeout: 25_000, interval: 10 },
        );
        expect(errors).toBeUndefined();
        if (batch.state === 'FAILED') expect(batch.failure.zh && batch.failure.en).toBeTruthy();
        else
          expect(batch.counts.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(
            batch.rowCount,
          );
      }
    }
    const { body } = await upload(harness, officer, 'WORKERS', samplePath(`${county}.xlsx`));
    const sound = await batchIn(officer, body.id, 'CHECKED');
    expect(sound.counts).toMatchObject({ NEW: expected.good, BAD: expected.rows - expected.good });
  }, 300_000);
});
