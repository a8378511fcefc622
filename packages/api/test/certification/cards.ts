import { createHash, randomInt, randomUUID } from 'node:crypto';
import { createFieldCrypto } from '../../src/kernel/field-crypto.js';
import { type Em, rows, sql } from '../../src/kernel/sql.js';
import { trustCodePlace } from '../../src/modules/certification/credential/index.js';
import { testKeys } from '../harness.js';
import { type GivenWorker, insertWorkers } from '../register.js';

/** A certificate as a test wants it; what is left out is ordinary: valid, of a worker whose code is green. */
export interface GivenCard extends GivenWorker {
  credentialState?: string;
  issuedOn?: string;
  rectifyBy?: string;
  cancelledOn?: string;
  revokedOn?: string;
  revocationCause?: string;
  /** A newer edition took its place then. */
  replacedAt?: string;
  photoConsent?: boolean;
}

export interface Card {
  code: string;
  number: string;
  workerId: string;
  credentialId: string;
}

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const randomCode = (): string => Array.from({ length: 26 }, () => ALPHABET[randomInt(32)]).join('');

let last = 0;

/** Writes a worker with a certificate straight into the registers and gives what stands on the card. */
export async function insertCard(em: Em, given: GivenCard = {}): Promise<Card> {
  const [workerId] = await insertWorkers(em, [
    { identityChecked: true, integrity: true, training: true, healthUntil: '2027-03-18', consent: true, ...given },
  ]);
  last += 1;
  const card = {
    code: randomCode(),
    number: `T-${String(last).padStart(6, '0')}`,
    workerId: workerId!,
    credentialId: randomUUID(),
  };
  const at = given.updatedAt ?? '2026-11-24T04:00:00Z';
  await rows(
    em,
    sql`insert into credential (id, number, worker_id, state, issued_on, rectify_by, cancelled_on, cancel_cause, revoked_on, created_at, updated_at)
        values (${card.credentialId}, ${card.number}, ${card.workerId}, ${given.credentialState ?? 'VALID'}, ${given.issuedOn ?? '2026-03-18'},
          ${given.rectifyBy ?? null}, ${given.cancelledOn ?? null}, ${given.cancelledOn ? 'OWN_WISH' : null}, ${given.revokedOn ?? null}, ${at}, ${at})`,
  );
  await insertEdition(em, card, 1, card.code, given.replacedAt);
  if (given.replacedAt) await insertEdition(em, card, 2, randomCode());
  if (given.revocationCause) {
    await rows(
      em,
      sql`insert into credential_revocation (id, number, credential_id, state, cause, grounds, evidence, proposed_at, defence_until, decided_at, created_at, updated_at)
          values (${randomUUID()}, ${`R-${last}`}, ${card.credentialId}, 'REVOKED', ${given.revocationCause}, '理由', '证据', ${at}, '2026-01-01', ${at}, ${at}, ${at})`,
    );
  }
  if (given.photoConsent) {
    await rows(
      em,
      sql`insert into consent (id, worker_id, kind, given_on, created_at) values (${randomUUID()}, ${card.workerId}, 'PHOTO', '2026-01-05', ${at})`,
    );
  }
  return card;
}

async function insertEdition(em: Em, card: Card, ordinal: number, code: string, replacedAt?: string): Promise<void> {
  const id = randomUUID();
  const hash = createHash('sha256').update(code).digest('hex');
  const sealed = createFieldCrypto(testKeys).seal(trustCodePlace(id), code);
  await rows(
    em,
    sql`insert into credential_edition (id, credential_id, ordinal, code_hash, code_sealed, list_number, status_index, issued_at, replaced_at, replaced_reason)
        values (${id}, ${card.credentialId}, ${ordinal}, decode(${hash}, 'hex'), ${sealed}, 1, ${last * 2 + ordinal}, '2026-03-18T02:00:00Z',
          ${replacedAt ?? null}, ${replacedAt ? 'LOST' : null})`,
  );
}
