import { timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../../kernel/clock.js';
import { type Em, row, rows, sql } from '../../../kernel/sql.js';
import { type Text, text } from '../../../kernel/text.js';
import { DIGEST_BYTES, digestOf, type SealedEntry, sealedColumns } from './entry-digest.js';
import { GENESIS, hashOf, type Seal, signatureOf } from './seal.js';

export interface Verification {
  at: Date;
  intact: boolean;
  /** Entries that were checked, up to the first bad one. */
  entries: number;
  firstBad: Text | undefined;
  /** Hash of the last seal, in hex: noted down elsewhere, it proves later that nothing was cut off the end. */
  head: string | undefined;
}

/** Checks every seal and every entry under it, in order, and names the first that is not as it was sealed. */
export async function verifyTrail(
  em: Em,
  clock: Clock,
  auditKey: Buffer,
  expectedHead?: string,
): Promise<Verification> {
  const verification: Verification = {
    at: clock.now(),
    intact: true,
    entries: 0,
    firstBad: undefined,
    head: undefined,
  };
  let previous: Buffer = GENESIS;
  let headSeen = expectedHead === undefined;
  let last = 0;
  for (let page = await readSeals(em, last); page.length > 0; page = await readSeals(em, last)) {
    const entries = await readEntries(em, page[0]!.number, page.at(-1)!.number);
    for (const seal of page) {
      const bad =
        refuseGap(seal, last) ??
        refuseSeal(seal, previous, auditKey) ??
        refuseEntries(seal, entries.get(seal.number) ?? [], verification);
      if (bad) return broken(verification, bad);
      last = seal.number;
      previous = seal.hash;
      verification.head = seal.hash.toString('hex');
      headSeen ||= verification.head === expectedHead?.toLowerCase();
    }
  }
  const stray = await row(
    em,
    sql<{ sequence: string }>`select e.sequence::text as sequence from audit_entry e
        where e.seal is not null and not exists (select from audit_seal s where s.number = e.seal) order by e.sequence limit 1`,
  );
  if (stray) return broken(verification, foreignEntry(stray.sequence));
  if (!headSeen) {
    return broken(
      verification,
      text(
        '链上没有所给的末端哈希：末端的封印已被删除或替换。',
        'The given head is not in the chain: seals were cut off its end or replaced.',
      ),
    );
  }
  return verification;
}

const broken = (verification: Verification, firstBad: Text): Verification => ({
  ...verification,
  intact: false,
  firstBad,
});

/** Seals that are read at once; each holds some thousand entries at most. */
const PAGE = 20;

async function readSeals(em: Em, after: number): Promise<Seal[]> {
  const found = await rows(
    em,
    sql<
      Record<'digests' | 'previousHash' | 'hash' | 'signature', Uint8Array> & {
        number: string;
        sealedAt: string;
        sequences: string[];
      }
    >`select number::text as number, to_char(sealed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "sealedAt",
          sequences::text[] as sequences, digests, previous_hash as "previousHash", hash, signature
        from audit_seal s where s.number > ${after} order by s.number limit ${PAGE}`,
  );
  return found.map((seal) => ({
    number: Number(seal.number),
    sealedAt: seal.sealedAt,
    sequences: seal.sequences,
    digests: Buffer.from(seal.digests),
    previousHash: Buffer.from(seal.previousHash),
    hash: Buffer.from(seal.hash),
    signature: Buffer.from(seal.signature),
  }));
}

/** The entries under the seals from one number to another, by seal. */
async function readEntries(em: Em, first: number, last: number): Promise<Map<number, SealedEntry[]>> {
  const entries = await rows(
    em,
    sql<SealedEntry & { seal: string }>`select ${sealedColumns}, e.seal::text as seal from audit_entry e
        where e.seal between ${first} and ${last}`,
  );
  const bySeal = new Map<number, SealedEntry[]>();
  for (const { seal, ...entry } of entries) {
    const number = Number(seal);
    const held = bySeal.get(number);
    if (held) held.push(entry);
    else bySeal.set(number, [entry]);
  }
  return bySeal;
}

function refuseGap(seal: Seal, last: number): Text | undefined {
  const missing = last + 1;
  return seal.number === missing ? undefined : text(`缺少第 ${missing} 号封印。`, `Seal ${missing} is missing.`);
}

function refuseSeal(seal: Seal, previous: Buffer, auditKey: Buffer): Text | undefined {
  const { number } = seal;
  if (!equal(hashOf(seal), seal.hash)) return text(`第 ${number} 号封印被改动。`, `Seal ${number} was changed.`);
  if (!equal(signatureOf(seal.hash, auditKey), seal.signature)) {
    return text(
      `第 ${number} 号封印的签名不是本平台的。`,
      `Seal ${number} is foreign: its signature is not of this installation.`,
    );
  }
  if (!equal(seal.previousHash, previous)) {
    return text(
      `第 ${number} 号封印与前一号不相连。`,
      `The chain is broken: seal ${number} does not follow the one before it.`,
    );
  }
  return undefined;
}

/** Compares the entries under a seal with what it says of them. */
function refuseEntries(seal: Seal, entries: SealedEntry[], verification: Verification): Text | undefined {
  const bySequence = new Map(entries.map((entry) => [entry.sequence, entry]));
  for (const [at, sequence] of seal.sequences.entries()) {
    const entry = bySequence.get(sequence);
    if (!entry) return text(`第 ${sequence} 条记录被删除。`, `Entry ${sequence} was deleted.`);
    const digest = seal.digests.subarray(at * DIGEST_BYTES, (at + 1) * DIGEST_BYTES);
    if (!equal(digestOf(entry), digest)) return text(`第 ${sequence} 条记录被改动。`, `Entry ${sequence} was changed.`);
    bySequence.delete(sequence);
    verification.entries += 1;
  }
  const [extra] = bySequence.keys();
  return extra === undefined ? undefined : foreignEntry(extra);
}

const foreignEntry = (sequence: string) =>
  text(
    `第 ${sequence} 条记录是事后插入的，不在其封印之内。`,
    `Entry ${sequence} was slipped in: its seal does not know it.`,
  );

const equal = (one: Buffer, other: Buffer) => one.length === other.length && timingSafeEqual(one, other);
