import { systemActor } from '../../../kernel/actor.js';
import { recordActs } from '../../../kernel/audit.js';
import { conflict } from '../../../kernel/errors.js';
import { row, rows, sql } from '../../../kernel/sql.js';
import { transact, type Work } from '../../../kernel/work.js';
import { algorithms, type KeyPurpose, keyPurposes, makeKeyPair, type Signer, signerWith } from './signing-key.js';

/** How long a successor is published before it signs: longer than anybody keeps the published keys (see key-publication.service). */
const LEAD_MS = 3_600_000;

const place = (kid: string) => ({ table: 'signing_key', column: 'private', id: kid });

/** The key that signs for a purpose now; made at first need. */
export async function signerOf(work: Work, purpose: KeyPurpose): Promise<Signer> {
  const found = (await findActive(work, purpose)) ?? (await makeFirst(work, purpose));
  return signerWith(found.kid, algorithms[purpose], work.crypto.openBytes(place(found.kid), found.sealed));
}

/** Makes what is missing, so that keys are published before anything is signed. */
export async function ensureKeys(work: Work): Promise<void> {
  const known = await rows(work.em, sql<{ purpose: KeyPurpose }>`select distinct purpose from signing_key`);
  for (const purpose of keyPurposes) {
    if (!known.some((key) => key.purpose === purpose)) await makeFirst(work, purpose);
  }
}

interface ActiveKey {
  kid: string;
  sealed: Uint8Array;
}

/** Of the keys that have not ended the earliest: a successor waits for the end of its predecessor. */
const findActive = (work: Work, purpose: KeyPurpose) =>
  row(
    work.em,
    sql<ActiveKey>`select kid, private_sealed as sealed from signing_key
        where purpose = ${purpose} and (retired_at is null or retired_at > ${work.clock.now()}) order by active_from limit 1`,
  );

/** Two processes may need the first key at once: the database keeps one, and both use that. */
async function makeFirst(work: Work, purpose: KeyPurpose): Promise<ActiveKey> {
  await transact({ ...work, actor: systemActor }, async (inner) => {
    const kid = await insertKey(inner, purpose, inner.clock.now());
    if (kid) await recordActs(inner, [created(kid, purpose)]);
  });
  return (await findActive(work, purpose))!;
}

/**
 * Gives every purpose a successor, which is published at once and signs after the lead time, or `atOnce`. What earlier keys
 * signed stays good: their public halves remain published, and the private halves of those that sign no more are erased.
 */
export async function rotateKeys(work: Work, { atOnce }: { atOnce: boolean }): Promise<string[]> {
  await ensureKeys(work);
  return transact(work, async (inner) => {
    const now = inner.clock.now();
    const from = new Date(now.getTime() + (atOnce ? 0 : LEAD_MS));
    const ending = await rows(
      inner.em,
      sql<{
        kid: string;
        activeFrom: Date;
      }>`select kid, active_from as "activeFrom" from signing_key where retired_at is null for update`,
    );
    if (ending.some((key) => new Date(key.activeFrom) > now)) throw rotationUnderWay();
    await rows(
      inner.em,
      sql`update signing_key set retired_at = ${from} where kid = any (${ending.map((key) => key.kid)}::text[])`,
    );
    await rows(
      inner.em,
      sql`update signing_key set private_sealed = null where retired_at <= ${now} and private_sealed is not null`,
    );
    const successors: string[] = [];
    for (const purpose of keyPurposes) {
      const kid = (await insertKey(inner, purpose, from))!;
      await recordActs(inner, [created(kid, purpose)]);
      successors.push(kid);
    }
    await recordActs(
      inner,
      ending.map(({ kid }) => ({ action: 'RETIRE', subject: { kind: 'SigningKey', id: kid }, to: from.toISOString() })),
    );
    return successors;
  });
}

const created = (kid: string, purpose: KeyPurpose) => ({
  action: 'CREATE',
  subject: { kind: 'SigningKey', id: kid },
  changes: [{ field: 'purpose', to: purpose }],
});

const rotationUnderWay = () =>
  conflict(
    'ROTATION_UNDER_WAY',
    '上次更换的密钥尚未启用，请一小时后再换。',
    'The keys of the last rotation are not in use yet. Rotate again in an hour.',
  );

/** Inserts a new key and gives its name; nothing when the purpose has a lasting key already. */
async function insertKey(work: Work, purpose: KeyPurpose, activeFrom: Date): Promise<string | undefined> {
  const { kid, publicJwk, privateDer } = await makeKeyPair(algorithms[purpose]);
  const inserted = await row(
    work.em,
    sql<{
      kid: string;
    }>`insert into signing_key (kid, purpose, alg, public_jwk, private_sealed, created_at, active_from)
        values (${kid}, ${purpose}, ${algorithms[purpose]}, ${JSON.stringify(publicJwk)}::jsonb, ${work.crypto.seal(place(kid), privateDer)},
          ${work.clock.now()}, ${activeFrom})
        on conflict (purpose) where retired_at is null do nothing returning kid`,
  );
  return inserted?.kid;
}
