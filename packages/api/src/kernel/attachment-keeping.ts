import { createHash, randomUUID } from 'node:crypto';
import type { MediaType } from './attachment-content.js';
import type { FieldPlace } from './field-crypto.js';
import { row, run, sql } from './sql.js';
import type { Work } from './work.js';

export const contentPlace = (id: string): FieldPlace => ({ table: 'attachment_content', column: 'body', id });
export const namePlace = (id: string): FieldPlace => ({ table: 'attachment', column: 'file_name', id });

/** A file as its owner keeps it, in place of what was sent. */
export interface PreparedFile {
  bytes: Buffer;
  mediaType: MediaType;
  /** The ending of its name. */
  ending: string;
}

/** Makes what an owner keeps of a file; refuses one of which nothing can be made. `field` is where the file was given. */
export type Preparation = (bytes: Buffer, field: string) => Promise<PreparedFile>;

type Keeping = Pick<Work, 'em' | 'crypto'>;

/** Seals a content, once for those who share a scope; gives its id. */
export async function keepContent(work: Keeping, scopeKey: string, bytes: Buffer): Promise<string> {
  const id = randomUUID();
  const kept = await row(
    work.em,
    sql<{ id: string }>`insert into attachment_content (id, scope_key, digest, size, body_sealed)
        values (${id}, ${scopeKey}, ${createHash('sha256').update(bytes).digest()}, ${bytes.length},
                ${work.crypto.seal(contentPlace(id), bytes)})
        on conflict (scope_key, digest) do update set size = excluded.size returning id`,
  );
  return kept!.id;
}

/** Deletes those of the contents that no file has any more. */
export const forgetContents = (work: Pick<Work, 'em'>, contentIds: string[]): Promise<unknown> =>
  run(
    work.em,
    sql`delete from attachment_content c where c.id = any(${contentIds}::uuid[])
          and not exists (select from attachment a where a.content_id = c.id)`,
  );

/** Puts what its owner makes of a file in the place of what was sent, which is gone then. In a transaction; once. */
export async function keepPrepared(work: Keeping, id: string, prepare: Preparation, field: string): Promise<void> {
  const sent = await row(
    work.em,
    sql<{ contentId: string; scopeKey: string; body: Buffer; name: Buffer }>`
      select c.id as "contentId", c.scope_key as "scopeKey", c.body_sealed as body, a.file_name_sealed as name
      from attachment a join attachment_content c on c.id = a.content_id
      where a.id = ${id} and not a.prepared for update of a`,
  );
  if (!sent) return;
  const { bytes, mediaType, ending } = await prepare(
    work.crypto.openBytes(contentPlace(sent.contentId), sent.body),
    field,
  );
  const fileName = work.crypto.open(namePlace(id), sent.name).replace(/([.][^.]*)?$/, `.${ending}`);
  const contentId = await keepContent(work, sent.scopeKey, bytes);
  await run(
    work.em,
    sql`update attachment set content_id = ${contentId}, media_type = ${mediaType}, prepared = true,
          file_name_sealed = ${work.crypto.seal(namePlace(id), fileName)} where id = ${id}`,
  );
  await forgetContents(work, [sent.contentId]);
}
