import {
  type Attachment,
  bindAttachment,
  defineAttachmentOwner,
  deleteAttachments,
  loadAttachments,
  MEGABYTE,
  MOST_BYTES,
  openOwned,
} from '../../../kernel/attachment.js';
import { images, scans } from '../../../kernel/attachment-content.js';
import type { Request } from '../../../kernel/request.js';
import { row, sql } from '../../../kernel/sql.js';
import { todayOf, type Work } from '../../../kernel/work.js';
import type { WorkerAction } from './worker.enum.js';
import { findWorker } from './worker.read.js';
import { type WorkerStanding, workerWorkflow } from './worker.workflow.js';
import { preparePhoto } from './worker-photo.js';

const may = (work: Work, worker: WorkerStanding | undefined, action: WorkerAction): boolean =>
  worker !== undefined && workerWorkflow.check(worker, action, work.actor, todayOf(work)) === undefined;

/** 照片: seen by staff in scope, as long as the consent for it stands. */
export const workerPhoto = defineAttachmentOwner({
  kind: 'WorkerPhoto',
  types: images,
  mostBytes: 2 * MEGABYTE,
  prepare: preparePhoto,
  mayRead: async (work, workerId) => may(work, await findWorker(work, workerId), 'SEE_PHOTO'),
});

const workerOfConsent = async (work: Work, consentId: string): Promise<string> => {
  const consent = await row(
    work.em,
    sql<{ workerId: string }>`select worker_id as "workerId" from consent where id = ${consentId}`,
  );
  return consent!.workerId;
};

/** 授权书: the signed paper shows what the register masks, so a download is a look. */
export const consentScan = defineAttachmentOwner({
  kind: 'CONSENT_SCAN',
  types: scans,
  mostBytes: MOST_BYTES,
  mayRead: async (work, consentId) =>
    may(work, await findWorker(work, await workerOfConsent(work, consentId)), 'REVEAL'),
  async personOf(work, consentId) {
    const worker = await findWorker(work, await workerOfConsent(work, consentId));
    return { kind: 'Worker', id: worker!.id, number: worker!.number };
  },
});

/** Replaces the photo, or removes it. */
export async function writePhoto(work: Work, workerId: string, attachment: string | undefined): Promise<void> {
  await deleteAttachments(work, workerPhoto, workerId);
  if (attachment) await bindAttachment(work, workerPhoto, workerId, attachment, 'photo');
}

/** The photo of a worker whom the caller has found in scope. */
export async function loadPhoto(request: Request, worker: WorkerStanding): Promise<Attachment | undefined> {
  if (!may(request, worker, 'SEE_PHOTO')) return undefined;
  const [photo] = await loadAttachments(request, workerPhoto, worker.id);
  return photo;
}

/** Whether there is a photo of `worker w` that the worker has agreed to show. */
export const hasConsentedPhoto = sql<boolean>`(w.photo_consent and exists (select from attachment
  where owner_kind = ${workerPhoto.kind} and owner_id = w.id::text))`;

/** The photo for others than staff, as long as the worker's own consent for it stands. */
export async function openConsentedPhoto(work: Work, workerId: string) {
  const agreed = await row(work.em, sql`select from worker w where w.id = ${workerId} and w.photo_consent`);
  return agreed ? openOwned(work, workerPhoto, workerId) : undefined;
}

/** The signed paper of a consent. */
export async function loadScan(request: Request, consentId: string): Promise<Attachment | undefined> {
  const [scan] = await loadAttachments(request, consentScan, consentId);
  return scan;
}
