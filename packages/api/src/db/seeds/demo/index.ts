import { dateOf } from '../../../kernel/clock.js';
import { createFieldCrypto } from '../../../kernel/field-crypto.js';
import type { Keys } from '../../../kernel/keys.js';
import { type Em, rows, sql } from '../../../kernel/sql.js';
import { seedAgencies } from './agencies.js';
import { seedColleagues } from './colleagues.js';
import { seedCredentials } from './credentials.js';
import { seedEmployments } from './employments.js';
import { seedEvidence } from './evidence.js';
import { seedFacts } from './facts.js';
import { seedMessages } from './messages.js';
import { seedNotices } from './notices.js';
import { createRandom } from './random.js';
import { seedResultFiles } from './result-files.js';
import { seedReviews } from './reviews.js';
import { readPlaces, type Setting } from './setting.js';
import { seedTeachingMaterials } from './teaching-materials.js';
import { seedTrail } from './trail.js';
import { seedTraining } from './training.js';
import { seedWorkers } from './workers.js';

const SEED = 20210423;

/**
 * Fills an empty register with a believable city: about three hundred agencies and six thousand workers in every state
 * that the register knows. The same seed gives the same people; dates count back from today.
 */
export async function seedDemoCity(em: Em, keys: Keys, now: Date): Promise<void> {
  const setting: Setting = {
    em,
    crypto: createFieldCrypto(keys),
    random: createRandom(SEED),
    now,
    today: dateOf(now),
    ...(await readPlaces(em)),
  };
  // What follows from facts and employments is worked out once, at the end, not at each statement.
  await rows(em, sql`set local jiazheng.loading = 'on'`);
  const agencies = await seedAgencies(setting);

  const workers = await seedWorkers(setting);

  await seedFacts(setting, workers);

  await seedEmployments(setting, workers, agencies);

  await seedTraining(setting, workers);

  await rows(em, sql`select roster_follows((select array_agg(id order by id) from worker))`);

  await seedColleagues(setting);

  await seedCredentials(setting);

  await seedReviews(setting);

  await seedTrail(em);

  await seedNotices(setting);

  await seedTeachingMaterials(setting);

  await seedEvidence(setting);

  await seedResultFiles(setting);

  await seedMessages(setting);
}
