import { dateOf } from '../../../kernel/clock.js';
import { defineJob } from '../../../kernel/job.js';
import { type Em, rows, sql } from '../../../kernel/sql.js';
import type { TrustVerdict } from './trust.enum.js';
import type { TrustAnswer } from './trust.read.js';

interface Count {
  credentialId: string;
  day: string;
  verdict: TrustVerdict;
  scopeKeys: string[];
  scans: number;
}

/** What was counted and is not written yet; a crash loses it, which is about a second of scans and no record of anyone. */
let counting = new Map<string, Count>();

function add(count: Count): void {
  const key = `${count.credentialId} ${count.day} ${count.verdict}`;
  const known = counting.get(key);
  if (known) known.scans += count.scans;
  else counting.set(key, count);
}

/** Counts a scan in memory: the householder at the door never waits for it. */
export const countScan = ({ scanned, verdict }: TrustAnswer, at: Date): void =>
  add({ credentialId: scanned.credentialId, day: dateOf(at), verdict, scopeKeys: scanned.scopeKeys, scans: 1 });

/** Adds what was counted to the register, in one statement; after a fault it is kept for the next time. */
export async function writeScanCounts(em: Em): Promise<void> {
  if (counting.size === 0) return;
  const counts = [...counting.values()];
  counting = new Map();
  try {
    // In one order, so that two servers that write the same certificates never wait for each other in a circle.
    await rows(
      em,
      sql`insert into scan_count (credential_id, day, verdict, scans, scope_keys)
          select c.id, r.day, r.verdict, r.scans, r."scopeKeys" from jsonb_to_recordset(${JSON.stringify(counts)}::jsonb)
            as r ("credentialId" uuid, day date, verdict text, scans int, "scopeKeys" text[]) join credential c on c.id = r."credentialId"
          order by c.id, r.day, r.verdict
          on conflict (credential_id, day, verdict) do update set scans = scan_count.scans + excluded.scans, scope_keys = excluded.scope_keys`,
    );
  } catch (fault) {
    counts.forEach(add);
    throw fault;
  }
}

defineJob({ name: 'scan-count', everySeconds: 1, run: ({ em }) => writeScanCounts(em) });
