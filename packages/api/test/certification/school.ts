import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type Client, type Harness, startHarness } from '../harness.js';
import { insertAgencies } from '../register.js';
import { learners } from './training.js';

/** Where sessions are held: the association, an officer of its county, and an agency with workers to enrol. */
export function useSchool() {
  const school = {
    harness: undefined as unknown as Harness,
    association: undefined as unknown as Client,
    officer: undefined as unknown as Client,
    agent: undefined as unknown as Client,
    agency: '',
    /** Workers of the agency. */
    workers: (count: number, more: object = {}) => learners(school.harness, school.agency, count, more),
    at,
  };
  beforeAll(async () => {
    school.harness = await startHarness();
    [school.agency] = (await insertAgencies(school.harness.em(), [{ name: '万家家政' }])) as [string];
  });
  afterAll(() => school.harness.close());
  beforeEach(() => at('2026-11-24T04:00:00Z'));

  /** Sets the clock; everybody signs in anew. */
  async function at(instant: string): Promise<void> {
    const { harness } = school;
    harness.clock.set(instant);
    school.association = await harness.as('ASSOCIATION');
    school.officer = await harness.as('COUNTY_BUREAU', { county: '440203' });
    school.agent = await harness.as('AGENCY', { agency: school.agency });
  }

  return school;
}
