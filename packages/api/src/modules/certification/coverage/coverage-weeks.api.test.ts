import { afterAll, beforeAll, expect, it } from 'vitest';
import { candidates } from '../../../../test/certification/candidates.js';
import { command, issue, issueOne } from '../../../../test/certification/issuing.js';
import { type Harness, startHarness } from '../../../../test/harness.js';
import { keyOf } from '../../../../test/roster/people.js';
import { rows, sql } from '../../../kernel/sql.js';

const FIRST = '440232';
const THEN = '440229';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness({}, { jobs: true });
});
afterAll(() => harness.close());

/** How many were first certified in each week that had any, of a county or the whole city; the forecast for it. */
async function read(county?: string) {
  const { data, errors } = await (await harness.as('CITY_BUREAU')).graphql(
    'query ($county: String) { certificateCoverage(county: $county) { holders forecast weeks(first: 12) { startsOn issued total } } }',
    { county },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  const { holders, forecast, weeks } = data.certificateCoverage;
  const issued = weeks
    .filter((week: { issued: number }) => week.issued > 0)
    .map((week: { startsOn: string; issued: number }) => [week.startsOn, week.issued]);
  return { holders, forecast, issued, total: weeks.at(-1).total };
}

it('stays in the week and the county of the first issue when the holder moves, and when the certificate is issued again', async () => {
  const [worker] = (await candidates(harness, 1, { county: FIRST })) as [string];
  const association = await harness.as('ASSOCIATION');
  const { id, version } = await issueOne(association, worker);
  const given = [['2026-11-23', 1]];
  expect(await read(FIRST)).toMatchObject({ holders: 1, issued: given, total: 1 });

  await rows(harness.em(), sql`update worker set county_code = ${THEN} where id = ${keyOf(worker)}`);
  expect(await read(FIRST)).toMatchObject({ holders: 0, issued: given, total: 1 });
  expect(await read(THEN)).toMatchObject({ holders: 1, issued: [], total: 0, forecast: 1 });

  await command(association, 'cancelCredential', 'credential { id }', {
    credential: id,
    cause: 'OWN_WISH',
    reason: '本人申请',
    expectedVersion: version,
  });
  harness.clock.set('2027-02-01T04:00:00Z');
  expect((await issue(await harness.as('ASSOCIATION'), { workers: [worker] })).issued).toBe(1);
  expect(await read()).toMatchObject({ holders: 1, issued: given, total: 1 });
  expect(await read(THEN)).toMatchObject({ holders: 1, issued: [], total: 0 });
});
