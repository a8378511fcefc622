import { randomUUID } from 'node:crypto';
import type { Actor } from './actor.js';
import { type MediaType, mediaTypeOf } from './attachment-content.js';
import {
  contentPlace,
  forgetContents,
  keepContent,
  keepPrepared,
  namePlace,
  type Preparation,
} from './attachment-keeping.js';
import { recordAct, type Subject } from './audit.js';
import { DomainError, invalid, notFound } from './errors.js';
import { globalId, keyOf } from './global-id.js';
import { defineJob } from './job.js';
import { load, type Request } from './request.js';
import { type RawBuilder, row, rows, sql } from './sql.js';
import { throttle } from './throttle.js';
import { transact, type Work } from './work.js';

export const MEGABYTE = 1024 * 1024;
/** The largest file that is taken at all; an owner may set less. */
export const MOST_BYTES = 10 * MEGABYTE;
/** For so long an upload waits to be used. */
const UNUSED_HOURS = 24;

const unusedSince = (work: Work) => new Date(work.clock.now().getTime() - UNUSED_HOURS * 3_600_000);

const uploads = { name: 'attachment-upload', limit: 200, seconds: 3_600 };

/** A kind of record that files are attached to. Without one nobody reads an attachment. */
export interface AttachmentOwner {
  /** Name of what owns it, such as `Consent`. */
  kind: string;
  types: readonly MediaType[];
  mostBytes: number;
  /** The read rule of the owning record; an owner may keep back one of its files. */
  mayRead(work: Work, ownerId: string, id: string): Promise<boolean>;
  /** Whose personal file it is: each download leaves an entry under that record. Absent where it is nobody's. */
  personOf?(work: Work, ownerId: string): Promise<Subject>;
  /** What is kept of a file in place of what was sent. Absent where it is kept as it is. */
  prepare?: Preparation;
}

const owners = new Map<string, AttachmentOwner>();

/** Declares an owner; its room binds what was uploaded, and lists it with `loadAttachments`. */
export function defineAttachmentOwner(owner: AttachmentOwner): AttachmentOwner {
  if (owners.has(owner.kind)) throw new Error(`two owners of attachments are called ${owner.kind}`);
  owners.set(owner.kind, owner);
  return owner;
}

/** The same file of one office is kept once; offices do not learn what others keep. */
const scopeOf = ({ agencyId, countyCode, role }: Actor): string =>
  agencyId ? `agency:${agencyId}` : countyCode ? `county:${countyCode}` : role;

/** Keeps a file for the account that sent it, sealed, until a command of that account uses it; gives its opaque id. */
export async function uploadAttachment(work: Work, fileName: string, bytes: Buffer): Promise<string> {
  await throttle(work, uploads, work.actor.id!);
  if (bytes.length === 0) throw invalid('file', '文件是空的。', 'The file is empty.');
  const type = await mediaTypeOf(fileName, bytes);
  const id = randomUUID();
  await transact(work, async (work) => {
    const contentId = await keepContent(work, scopeOf(work.actor), bytes);
    await rows(
      work.em,
      sql`insert into attachment (id, content_id, media_type, file_name_sealed, uploaded_by, uploaded_at)
          values (${id}, ${contentId}, ${type}, ${work.crypto.seal(namePlace(id), fileName)}, ${work.actor.id!}, ${work.clock.now()})`,
    );
  });
  return globalId('Attachment', id);
}

/** Gives an upload of the own account to a record, in the transaction of the command; once. `field` is where its id was given. */
export async function bindAttachment(
  work: Work,
  owner: AttachmentOwner,
  ownerId: string,
  attachment: string,
  field = 'attachment',
): Promise<void> {
  const id = attachmentKey(attachment, field);
  const bound = await row(
    work.em,
    sql<{ type: MediaType; size: number }>`update attachment a set owner_kind = ${owner.kind}, owner_id = ${ownerId}
        from attachment_content c
        where c.id = a.content_id and a.id = ${id} and a.owner_kind is null
          and a.uploaded_by = ${work.actor.id ?? null}::uuid and a.uploaded_at > ${unusedSince(work)}
        returning a.media_type as type, c.size`,
  );
  if (!bound) throw unusable(field);
  if (!owner.types.includes(bound.type))
    throw invalid(field, '此处不接受这种文件。', 'This kind of file is not accepted here.');
  if (bound.size > owner.mostBytes) throw tooLarge(owner.mostBytes, field);
  if (owner.prepare) await keepPrepared(work, id, owner.prepare, field);
}

function attachmentKey(id: string, field: string): string {
  try {
    return keyOf('Attachment', id);
  } catch {
    throw unusable(field);
  }
}

const unusable = (field: string) =>
  invalid(field, '上传的文件已失效或已使用，请重新上传。', 'The upload has lapsed or was used. Upload the file again.');

export const tooLarge = (most: number, field = 'file'): DomainError =>
  invalid(
    field,
    `文件超过 ${most / MEGABYTE} MB，请压缩后再上传。`,
    `The file is larger than ${most / MEGABYTE} MB. Make it smaller and upload it again.`,
  );

/** Deletes the files of a record, in the transaction of the command. */
export const deleteAttachments = (work: Work, owner: AttachmentOwner, ownerId: string): Promise<void> =>
  forget(work, sql`owner_kind = ${owner.kind} and owner_id = ${ownerId}`);

/** Deletes uploads that nothing has used in time. */
export const deleteUnused = (work: Work): Promise<void> =>
  transact(work, (work) => forget(work, sql`owner_kind is null and uploaded_at <= ${unusedSince(work)}`));

/** A content goes with the last file that has it. */
async function forget(work: Work, which: RawBuilder<unknown>): Promise<void> {
  const gone = await rows(
    work.em,
    sql<{ contentId: string }>`delete from attachment where ${which} returning content_id as "contentId"`,
  );
  await forgetContents(
    work,
    gone.map(({ contentId }) => contentId),
  );
}

/** What a record shows of a file. */
export interface Attachment {
  id: string;
  ownerId: string;
  fileName: string;
  mediaType: MediaType;
  size: number;
  uploadedAt: Date;
}

/** The files of a record that the caller may read, oldest first; those of one page in one statement. */
export async function loadAttachments(
  request: Request,
  owner: AttachmentOwner,
  ownerId: string,
): Promise<Attachment[]> {
  const found = await load(request, `attachments:${owner.kind}`, ownerId, async (ids) => {
    const read = await rows(
      request.em,
      sql<
        Omit<Attachment, 'fileName'> & { name: Buffer }
      >`select a.id, a.owner_id as "ownerId", a.file_name_sealed as name,
            a.media_type as "mediaType", c.size, a.uploaded_at as "uploadedAt"
          from attachment a join attachment_content c on c.id = a.content_id
          where a.owner_kind = ${owner.kind} and a.owner_id = any(${ids}::text[]) order by a.uploaded_at, a.id`,
    );
    const opened = read.map(({ name, ...rest }) => ({
      ...rest,
      fileName: request.crypto.open(namePlace(rest.id), name),
    }));
    return Map.groupBy(opened, ({ ownerId }) => ownerId);
  });
  return found ?? [];
}

export interface AttachedFile {
  fileName: string;
  mediaType: MediaType;
  bytes: Buffer;
}

/**
 * Opens a file by the read rule of the record that owns it; NOT_FOUND otherwise, and before it is used. A look at a
 * personal file stands in the trail of the person.
 */
export function openAttachment(work: Work, attachment: string): Promise<AttachedFile> {
  const id = keyOf('Attachment', attachment);
  return transact(work, async (work) => {
    const found = await row(
      work.em,
      sql<{ kind: string | null; ownerId: string; type: MediaType; name: Buffer; contentId: string; body: Buffer }>`
        select a.owner_kind as kind, a.owner_id as "ownerId", a.media_type as type, a.file_name_sealed as name,
          c.id as "contentId", c.body_sealed as body
        from attachment a join attachment_content c on c.id = a.content_id where a.id = ${id}`,
    );
    const owner = found?.kind ? owners.get(found.kind) : undefined;
    if (!found || !owner || !(await owner.mayRead(work, found.ownerId, id))) throw notFound();
    const subject = await owner.personOf?.(work, found.ownerId);
    if (subject) await recordAct(work, { action: 'REVEAL', subject, reason: '下载', changes: [{ field: owner.kind }] });
    return {
      fileName: work.crypto.open(namePlace(id), found.name),
      mediaType: found.type,
      bytes: work.crypto.openBytes(contentPlace(found.contentId), found.body),
    };
  });
}

/** The file of a record, for a room that has itself decided who sees it; undefined when there is none. */
export async function openOwned(
  work: Work,
  owner: AttachmentOwner,
  ownerId: string,
): Promise<Pick<AttachedFile, 'mediaType' | 'bytes'> | undefined> {
  const found = await findOwned(work, owner, ownerId);
  if (!found || found.prepared || !owner.prepare) return found && opened(work, found);
  const { prepare } = owner;
  try {
    await transact(work, (work) => keepPrepared(work, found.id, prepare, 'file'));
  } catch (error) {
    // One from before, of which nothing can be made: what was sent is not for others.
    if (error instanceof DomainError) return undefined;
    throw error;
  }
  return opened(work, (await findOwned(work, owner, ownerId))!);
}

interface Owned {
  id: string;
  prepared: boolean;
  mediaType: MediaType;
  contentId: string;
  body: Buffer;
}

const opened = (work: Work, { mediaType, contentId, body }: Owned): Pick<AttachedFile, 'mediaType' | 'bytes'> => ({
  mediaType,
  bytes: work.crypto.openBytes(contentPlace(contentId), body),
});

const findOwned = (work: Work, owner: AttachmentOwner, ownerId: string): Promise<Owned | undefined> =>
  row(
    work.em,
    sql<Owned>`
      select a.id, a.prepared, a.media_type as "mediaType", c.id as "contentId", c.body_sealed as body
      from attachment a join attachment_content c on c.id = a.content_id
      where a.owner_kind = ${owner.kind} and a.owner_id = ${ownerId} order by a.uploaded_at desc, a.id limit 1`,
  );

defineJob<object>({ name: 'attachment-sweep', run: deleteUnused, cron: '23 * * * *' });
