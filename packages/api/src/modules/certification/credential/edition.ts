import { randomInt, randomUUID } from 'node:crypto';
import { row, rows, sql } from '../../../kernel/sql.js';
import type { Work } from '../../../kernel/work.js';
import type { ReplacementReason } from './credential.enum.js';
import { newTrustCode, trustCodeHash, trustCodePlace } from './trust-code.js';

/** Entries of a status list. */
const LIST_SIZE = 131_072;
/** Beyond this many the next list is opened: a free place of a fuller one takes many draws to find. */
const LIST_FULL = (LIST_SIZE / 8) * 7;

/** Gives each certificate its next edition, with a trust code and a place in a status list of its own. */
export async function issueEditions(work: Work, credentialIds: readonly string[]): Promise<void> {
  const list = await openList(work, credentialIds.length);
  for (let left = credentialIds; left.length > 0; ) {
    const placed = await place(work, list, left);
    left = left.filter((id) => !placed.has(id));
  }
}

/** Replaces the current edition: its code says so from now on. */
export async function replaceEdition(work: Work, credentialId: string, reason: ReplacementReason): Promise<void> {
  await rows(
    work.em,
    sql`update credential_edition set replaced_at = ${work.clock.now()}, replaced_reason = ${reason}
        where credential_id = ${credentialId} and replaced_at is null`,
  );
  await issueEditions(work, [credentialId]);
}

/** The list that has room for so many more. */
async function openList(work: Work, count: number): Promise<number> {
  const newest = await row(
    work.em,
    sql<{ list: number; used: number }>`select list_number as list, count(*)::int as used from credential_edition
        where list_number = (select max(list_number) from credential_edition) group by list_number`,
  );
  if (!newest) return 1;
  return newest.used + count > LIST_FULL ? newest.list + 1 : newest.list;
}

/** Draws a place for each; one that is taken, perhaps by another officer at this instant, is drawn again by the caller. */
async function place(work: Work, list: number, credentialIds: readonly string[]): Promise<Set<string>> {
  const drawn = credentialIds.map((credentialId) => {
    const id = randomUUID();
    const code = newTrustCode();
    return {
      id,
      credentialId,
      hash: trustCodeHash(code).toString('hex'),
      sealed: work.crypto.seal(trustCodePlace(id), code).toString('hex'),
      index: randomInt(LIST_SIZE),
    };
  });
  const placed = await rows(
    work.em,
    sql<{
      id: string;
    }>`insert into credential_edition (id, credential_id, ordinal, code_hash, code_sealed, list_number, status_index, issued_at, issued_by)
        select d.id, d."credentialId", coalesce((select max(o.ordinal) from credential_edition o where o.credential_id = d."credentialId"), 0) + 1,
          decode(d.hash, 'hex'), decode(d.sealed, 'hex'), ${list}, d.index, ${work.clock.now()}, ${work.actor.id ?? null}::uuid
        from jsonb_to_recordset(${JSON.stringify(drawn)}::jsonb) as d (id uuid, "credentialId" uuid, hash text, sealed text, index int)
        order by d.index on conflict (list_number, status_index) do nothing returning credential_id as id`,
  );
  return new Set(placed.map(({ id }) => id));
}
