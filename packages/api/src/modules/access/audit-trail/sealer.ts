import { type Clock, systemClock } from '../../../kernel/clock.js';
import { type Em, row, rows, sql } from '../../../kernel/sql.js';
import { digestOf, type SealedEntry, sealedColumns } from './entry-digest.js';
import { GENESIS, hashOf, signatureOf } from './seal.js';

/** Entries under one seal at most. */
const BATCH = 5_000;
/** The advisory lock of the one process that seals. */
const LOCK = 7_241_119;

/**
 * Seals every entry that is committed and not sealed yet, and gives their number. Membership is kept with the seal, not
 * by a range of sequences: an entry whose transaction commits late simply comes under a later seal.
 */
export async function sealEntries(em: Em, clock: Clock, auditKey: Buffer): Promise<number> {
  let sealed = 0;
  for (;;) {
    const count = await em.fork().transactional((inner) => sealBatch(inner as Em, clock, auditKey));
    sealed += count;
    if (count < BATCH) return sealed;
  }
}

async function sealBatch(em: Em, clock: Clock, auditKey: Buffer): Promise<number> {
  const waiting = await row(em, sql`select from audit_entry where seal is null limit 1`);
  if (!waiting) return 0;
  const lock = await row(em, sql<{ held: boolean }>`select pg_try_advisory_xact_lock(${LOCK}) as held`);
  if (!lock?.held) return 0;
  // The lock first, the entries after it: another process may have sealed them meanwhile.
  const entries = await rows(
    em,
    sql<SealedEntry>`select ${sealedColumns} from audit_entry e where e.seal is null order by e.sequence limit ${BATCH}`,
  );
  if (entries.length === 0) return 0;
  const last = await row(
    em,
    sql<{
      number: string;
      hash: Uint8Array;
    }>`select number::text as number, hash from audit_seal s order by s.number desc limit 1`,
  );
  const body = {
    number: Number(last?.number ?? 0) + 1,
    sealedAt: clock.now().toISOString(),
    sequences: entries.map((entry) => entry.sequence),
    digests: Buffer.concat(entries.map(digestOf)),
    previousHash: last ? Buffer.from(last.hash) : GENESIS,
  };
  const hash = hashOf(body);
  await rows(
    em,
    sql`insert into audit_seal (number, sealed_at, entries, sequences, digests, previous_hash, hash, signature)
        values (${body.number}, ${body.sealedAt}, ${entries.length}, ${body.sequences}::bigint[], ${body.digests},
                ${body.previousHash}, ${hash}, ${signatureOf(hash, auditKey)})`,
  );
  await rows(em, sql`update audit_entry set seal = ${body.number} where sequence = any(${body.sequences}::bigint[])`);
  return entries.length;
}

export interface SealerOptions {
  em: Em;
  auditKey: Buffer;
  /** Told of a round that failed; the next one tries again. */
  report(fault: unknown): void;
}

/** Seals each second until stopped; a round that is late is not doubled. */
export function startSealer({ em, auditKey, report }: SealerOptions): { stop(): Promise<void> } {
  let round: Promise<unknown> | undefined;
  const timer = setInterval(() => {
    round ??= sealEntries(em, systemClock, auditKey)
      .catch(report)
      .finally(() => {
        round = undefined;
      });
  }, 1_000);
  return {
    async stop() {
      clearInterval(timer);
      await round;
      await sealEntries(em, systemClock, auditKey).catch(report);
    },
  };
}
