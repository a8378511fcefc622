import { nextNumbers } from '../../../kernel/business-number.js';
import { rows, sql } from '../../../kernel/sql.js';
import { takeNumbers, trustCodeHash, trustCodePlace } from '../../../modules/certification/credential/index.js';
import { demoAgency } from '../demo-accounts.js';
import { keyOf } from './colleagues.js';
import { type DemoCandidate, type DemoCredential, storyOf } from './credential-stories.js';
import { seedCredentialTrail } from './credential-trail.js';
import { createRandom } from './random.js';
import { seedRevocations } from './revocations.js';
import { insertAll, type Setting } from './setting.js';

/** Everybody has dice of their own: what the day of the first start changes for one changes nothing for the others. */
const SEED = 20260401;

/** Eighteen months of certificates, about 2,600, in every state; their batches, editions and revocations. */
export async function seedCredentials(setting: Setting): Promise<void> {
  const { em } = setting;
  const people = await rows(
    em,
    sql<DemoCandidate>`select w.id, w.state, p.passed_on::text as "passedOn",
          w.agency_id in (select id from agency where ${sql.raw(demoAgency)} in (id, headquarters_id)) as "ofDemoAgency"
        from worker w left join certificate_pass p on p.worker_id = w.id
        where w.identity_checked_at is not null and w.data_consent and w.health_expires_on is not null and w.state in ('VERIFIED', 'SUSPENDED', 'BARRED', 'LEFT')
        order by w.number`,
  );
  const credentials = people
    .map((person, at) => storyOf({ ...setting, random: createRandom(SEED + at) }, person))
    .filter((credential) => credential !== undefined)
    .toSorted((one, other) => (one.issuedOn < other.issuedOn ? -1 : 1));
  const numbers = await takeNumbers(em, credentials.length);
  await insertAll(
    em,
    `credential (id, number, worker_id, state, state_reason, issued_on, reviews, rectify_by, cancelled_on, cancel_cause, created_at, updated_at)`,
    `id, number, worker, state, reason, "issuedOn", reviews, "rectifyBy", "endedOn", "cancelCause",
      ("issuedOn" + time '10:00') at time zone 'Asia/Shanghai', (greatest("issuedOn", "endedOn", "replacedOn") + time '10:00') at time zone 'Asia/Shanghai'`,
    `id uuid, number text, worker uuid, state text, reason text, "issuedOn" date, reviews int, "rectifyBy" date, "endedOn" date, "cancelCause" text, "replacedOn" date`,
    credentials.map((credential, at) => ({ ...credential, number: numbers[at] })),
  );
  await insertEditions(setting, credentials);
  await insertBatches(setting, credentials);
  await seedRevocations(setting);
  await seedCredentialTrail(em);
}

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

async function insertEditions(setting: Setting, credentials: DemoCredential[]): Promise<void> {
  const { em, random, crypto } = setting;
  const taken = new Set<number>();
  const place = (): number => {
    const index = random.between(0, 131_071);
    if (taken.has(index)) return place();
    taken.add(index);
    return index;
  };
  const edition = (credential: DemoCredential, ordinal: number, day: string) => {
    const id = random.uuid();
    const code = Array.from({ length: 26 }, () => ALPHABET[random.between(0, 31)]).join('');
    const replaced = ordinal === 1 && credential.replacedOn !== null;
    return {
      id,
      credential: credential.id,
      ordinal,
      hash: trustCodeHash(code).toString('hex'),
      sealed: crypto.seal(trustCodePlace(id), code).toString('hex'),
      index: place(),
      day,
      replaced: replaced ? credential.replacedOn : null,
      reason: replaced ? credential.replacedReason : null,
    };
  };
  await insertAll(
    em,
    `credential_edition (id, credential_id, ordinal, code_hash, code_sealed, list_number, status_index, issued_at, replaced_at, replaced_reason)`,
    `id, credential, ordinal, decode(hash, 'hex'), decode(sealed, 'hex'), 1, index, (day + time '10:00') at time zone 'Asia/Shanghai',
      (replaced + time '10:00') at time zone 'Asia/Shanghai', reason`,
    'id uuid, credential uuid, ordinal int, hash text, sealed text, index int, day date, replaced date, reason text',
    credentials.flatMap((credential) => [
      edition(credential, 1, credential.issuedOn),
      ...(credential.replacedOn ? [edition(credential, 2, credential.replacedOn)] : []),
    ]),
  );
}

/** One batch a Wednesday. */
async function insertBatches({ em, random }: Setting, credentials: DemoCredential[]): Promise<void> {
  const days = [...Map.groupBy(credentials, ({ issuedOn }) => issuedOn)];
  const numbers = await nextNumbers(em, 'F', days.length);
  const batches = days.map(([day, issued], at) => ({ id: random.uuid(), number: numbers[at], day, issued }));
  await insertAll(
    em,
    'credential_batch (id, number, source, state, idempotency_key, created_by, created_at, finished_at)',
    `id, number, 'WORKERS', 'DONE', number, ${keyOf('association-2')}, (day + time '09:50') at time zone 'Asia/Shanghai', (day + time '10:00') at time zone 'Asia/Shanghai'`,
    'id uuid, number text, day date',
    batches.map(({ id, number, day }) => ({ id, number, day })),
  );
  await insertAll(
    em,
    'credential_batch_row (batch_id, position, worker_id, outcome, credential_id)',
    `batch, position, worker, 'ISSUED', id`,
    'batch uuid, position int, worker uuid, id uuid',
    batches.flatMap(({ id: batch, issued }) =>
      issued.map(({ id, worker }, at) => ({ batch, position: at + 1, worker, id })),
    ),
  );
}
