import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { onPostgres } from '../../../../test/database.js';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { randomFrom, TEXT_DAMAGES, WORKBOOK_DAMAGES } from '../../../../test/rosters/mutations.js';
import { SAMPLE_COUNTIES, sampleBytes, samplePath, sampleVerdicts } from '../../../../test/rosters/samples.js';
import { batchIn, importRoster, upload } from '../../../../test/upload.js';
import type { ImportKind } from './import.enum.js';

/** Of each of two counties 150 files; the longer a sheet, the fewer. */
const SOURCES = [
  { file: '-agencies.xlsx', kind: 'AGENCIES', damages: WORKBOOK_DAMAGES, rounds: 111 },
  { file: '.xlsx', kind: 'WORKERS', damages: WORKBOOK_DAMAGES, rounds: 24 },
  { file: '.csv', kind: 'WORKERS', damages: TEXT_DAMAGES, rounds: 15 },
] as const;

const STATE = 'query ($id: ID!) { importBatch(id: $id) { state } }';
const PLAN = `query ($id: ID!) { importBatch(id: $id) { state rowCount failure { zh en } counts { count }
  rows(verdict: BAD, first: 5) { nodes { row cells { value } problems { code message { zh en } fix { zh en } } } } } }`;
const BAD =
  'query ($id: ID!) { importBatch(id: $id) { rows(verdict: BAD, first: 200) { nodes { row problems { code column } } } } }';

const inBothLanguages = { zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.stringMatching(/[a-z]/) };

let harness: Harness;

/** Sends a file the whole way to its plan, or to a refusal in words. */
async function outcomeOf(
  officer: Client,
  kind: ImportKind,
  bytes: Buffer,
  name: string,
): Promise<'judged' | 'refused'> {
  const { status, body } = await upload(harness, officer, kind, bytes, name);
  if (status !== 200) {
    expect({ status, body }).toEqual({
      status: 400,
      body: { code: expect.stringMatching(/^(?!INTERNAL)[A-Z_]+$/), message: inBothLanguages },
    });
    return 'refused';
  }
  await vi.waitFor(
    async () => expect((await officer.graphql(STATE, { id: body.id })).data.importBatch.state).not.toBe('READ'),
    { timeout: 25_000, interval: 20 },
  );
  const { status: answered, data, errors } = await officer.graphql(PLAN, { id: body.id });
  expect({ answered, errors }).toEqual({ answered: 200, errors: undefined });
  const { state, failure, counts, rowCount, rows } = data.importBatch;
  if (state === 'FAILED') {
    expect(failure).toEqual(inBothLanguages);
    return 'refused';
  }
  expect(state).toBe('CHECKED');
  expect(counts.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(rowCount);
  for (const { message, fix } of rows.nodes.flatMap(({ problems }: { problems: object[] }) => problems))
    expect([message, fix]).toEqual([inBothLanguages, inBothLanguages]);
  return 'judged';
}

/** How a file is read does not hang on the database, and 300 jobs one after another would wait on PostgreSQL's polling. */
describe.skipIf(onPostgres)('300 damaged files', () => {
  beforeAll(async () => {
    harness = await startHarness({}, { jobs: true });
  });
  afterAll(() => harness.close());

  describe.each(SAMPLE_COUNTIES)('150 of %s', (county) => {
    const expected = sampleVerdicts(county);
    let officer: Client;
    beforeAll(async () => {
      officer = await harness.as('COUNTY_BUREAU', { county: expected.county });
      await importRoster(harness, officer, 'AGENCIES', samplePath(`${county}-agencies.xlsx`));
    });

    it('are each judged, or refused in words', async () => {
      const random = randomFrom(20_261_126);
      const seen = { judged: 0, refused: 0 };
      for (const { file, kind, damages, rounds } of SOURCES) {
        const name = `${county}${file}`;
        const [sound, ways] = [sampleBytes(name), Object.entries(damages)];
        for (let round = 0; round < rounds; round++) {
          const [way, damage] = ways[round % ways.length]!;
          try {
            seen[await outcomeOf(officer, kind, damage(sound, random), name)]++;
          } catch (fault) {
            throw new Error(`${name}, round ${round}: ${way}`, { cause: fault });
          }
        }
      }
      expect(seen.judged + seen.refused).toBe(150);
      expect(Math.min(seen.judged, seen.refused)).toBeGreaterThan(30);
    }, 300_000);

    it('leave the sound workbook the verdicts that it must get', async () => {
      const { body } = await upload(harness, officer, 'WORKERS', samplePath(`${county}.xlsx`));
      const { rowCount, counts } = await batchIn(officer, body.id, 'CHECKED');
      expect({ rowCount, ...counts }).toMatchObject({ rowCount: expected.rows, NEW: expected.good });
      const { data } = await officer.graphql(BAD, { id: body.id });
      const bad = data.importBatch.rows.nodes.flatMap(({ row, problems }: { row: number; problems: object[] }) =>
        problems.map((problem) => ({ row, ...problem })),
      );
      expect(bad).toEqual(expected.bad);
    });
  });
});
