import { Readable } from 'node:stream';
import { recordActs } from '../../../kernel/audit.js';
import { conflict, type DomainError, invalid, notFound } from '../../../kernel/errors.js';
import { transact, type Work } from '../../../kernel/work.js';
import { openConsentedPhoto } from '../../roster/worker/index.js';
import { type CredentialFilter, credentialWorkflow, trustCodePlace } from '../credential/index.js';
import { type Signer, signerOf } from '../signing/index.js';
import { CARDS_PER_SHEET, drawCard, drawSheets } from './card-drawing.js';
import { type Certificate, readCertificates, readIssued, readMatching } from './certificate.read.js';
import { drawCertificate } from './certificate-drawing.js';
import { openBadge } from './open-badge.js';
import type { Print } from './print.js';
import { printPhoto } from './print-photo.js';
import { qrText } from './qr-text.js';

/** Cards that one file holds at most. */
export const MOST_CARDS = 1_000;

export interface Document {
  body: Buffer | Readable;
  /** Without a name of anybody, for the browser. */
  fileName: string;
  /** How many of those asked for are not in it, since they are not in force or not the agency's own. */
  leftOut: number;
}

/** The digital certificate, a VC-JWT. */
export async function downloadBadge(work: Work, publicUrl: string, id: string): Promise<Document> {
  const certificate = await getPrintable(work, id);
  const badge = openBadge(await signerOf(work, 'CREDENTIAL_VC'), publicUrl, certificate);
  await recordDocuments(work, 'DOWNLOAD_BADGE', [certificate]);
  return { body: Buffer.from(badge), fileName: `${certificate.number}.jwt`, leftOut: 0 };
}

/** One card, front and back. */
export async function printCard(work: Work, publicUrl: string, id: string): Promise<Document> {
  const certificate = await getPrintable(work, id);
  const [print] = await prepare(work, publicUrl, [certificate]);
  const body = await drawCard(print!, publicUrl);
  await recordDocuments(work, 'PRINT_CARD', [certificate]);
  return { body, fileName: `${certificate.number}-card.pdf`, leftOut: 0 };
}

/** The certificate on A4. */
export async function printCertificate(work: Work, publicUrl: string, id: string): Promise<Document> {
  const certificate = await getPrintable(work, id);
  const [print] = await prepare(work, publicUrl, [certificate]);
  const body = await drawCertificate(print!, publicUrl);
  await recordDocuments(work, 'PRINT_CERTIFICATE', [certificate]);
  return { body, fileName: `${certificate.number}.pdf`, leftOut: 0 };
}

/** Cards on sheets, of those that the actor sees and can print; whoever loads it counts the pages that came. */
export async function printCards(work: Work, publicUrl: string, ids: readonly string[]): Promise<Document> {
  const seen = await readCertificates(work, ids);
  if (seen.length === 0) throw notFound();
  const certificates = seen.filter((certificate) => !refusalOf(certificate));
  if (certificates.length === 0) throw refusalOf(seen[0]!)!;
  const pages = drawSheets(sheetsOf(work, publicUrl, certificates), publicUrl);
  return {
    body: Readable.from(pages, { objectMode: false }),
    fileName: 'cards.pdf',
    leftOut: seen.length - certificates.length,
  };
}

/** One sheet after the other as they are sent: only who breaks off leaves cards unprinted, and those are in no entry. */
async function* sheetsOf(work: Work, publicUrl: string, certificates: Certificate[]): AsyncGenerator<Print[]> {
  for (let first = 0; first < certificates.length; first += CARDS_PER_SHEET) {
    const sheet = certificates.slice(first, first + CARDS_PER_SHEET);
    const prints = await prepare(work, publicUrl, sheet);
    await recordDocuments(work, 'PRINT_CARD', sheet);
    yield prints;
  }
}

/** The cards of all that match a filter of the list, by number; more than a file holds are refused, never cut off. */
export async function printMatching(work: Work, publicUrl: string, filter: CredentialFilter): Promise<Document> {
  const ids = await readMatching(work, filter, MOST_CARDS + 1);
  if (ids.length > MOST_CARDS)
    throw invalid(
      'filter',
      `一次最多打印 ${MOST_CARDS} 张，请缩小筛选范围。`,
      `At most ${MOST_CARDS} cards are printed at a time. Narrow the filters.`,
    );
  return printCards(work, publicUrl, ids);
}

/** The cards of all certificates that a batch issued. */
export async function printBatch(work: Work, publicUrl: string, batchId: string): Promise<Document> {
  const ids = await readIssued(work, batchId);
  if (!ids) throw notFound();
  return printCards(work, publicUrl, ids);
}

/**
 * Why a certificate cannot be handed out; undefined when it can. Only what would be honoured is printed, and only of those
 * who agreed to be shown: a card is made to be shown. It carries the live code and the photo, so an agency gets its own alone.
 */
function refusalOf({ state, dataConsent, answering, holderSuspended }: Certificate): DomainError | undefined {
  if (!answering)
    return conflict(
      'NOT_EMPLOYED',
      '该服务员不在本机构从业，从业关系确认后才能打印或下载。',
      'The worker is not employed by this agency. Confirm the employment first, then print or download.',
    );
  if (holderSuspended)
    return conflict(
      'HOLDER_SUSPENDED',
      '持证人已被禁止从业、暂停从业或已离业，或身份待重新核验，其间不能打印或下载。请由县（市、区）先办结。',
      'The holder is barred, suspended or has left the trade, or the identity must be checked again. The county settles that first; until then nothing is printed or downloaded.',
    );
  if (!dataConsent || (state !== 'VALID' && state !== 'RECTIFICATION'))
    return conflict(
      'NOT_IN_FORCE',
      '该证当前无效或持证人未授权公示，不能打印或下载。',
      'The certificate is not in force, or its holder does not consent to being shown. It cannot be printed or downloaded.',
    );
  return undefined;
}

async function getPrintable(work: Work, id: string): Promise<Certificate> {
  const [certificate] = await readCertificates(work, [id]);
  if (!certificate) throw notFound();
  const refusal = refusalOf(certificate);
  if (refusal) throw refusal;
  return certificate;
}

/** Signed now and not at issue: a card that nobody prints costs nothing, and a reprint carries the new last day. */
async function prepare(work: Work, publicUrl: string, certificates: Certificate[]): Promise<Print[]> {
  const signer: Signer = await signerOf(work, 'CREDENTIAL_QR');
  const prints: Print[] = [];
  for (const certificate of certificates) {
    const code = work.crypto.open(trustCodePlace(certificate.editionId), certificate.codeSealed);
    const photo = certificate.hasPhoto ? await openConsentedPhoto(work, certificate.workerId) : undefined;
    prints.push({
      certificate,
      qr: qrText(signer, publicUrl, certificate, code),
      photo: photo && (await printPhoto(photo.bytes)),
    });
  }
  return prints;
}

const recordDocuments = (work: Work, action: string, certificates: Certificate[]): Promise<void> =>
  transact(work, (inner) =>
    recordActs(
      inner,
      certificates.map(({ id, number }) => ({ action, subject: { kind: credentialWorkflow.subject, id, number } })),
    ),
  );
