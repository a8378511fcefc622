import type { FieldChange } from '../../../kernel/audit.js';
import { invalid } from '../../../kernel/errors.js';
import { cleanText, readPhone } from '../../../kernel/identifier/index.js';
import { maskedAddress, maskedPhone } from '../../../kernel/masking.js';
import { row, sql } from '../../../kernel/sql.js';
import type { Work } from '../../../kernel/work.js';
import { isCounty } from '../region/index.js';
import type { Worker } from './worker.entity.js';
import type { WorkerFactsInput } from './worker.input.js';
import { sealedPlace } from './worker-identity.js';

/** Writes what the input gives besides name and identity; absent fields stay, empty ones clear. */
export async function writeFacts(work: Work, worker: Worker, input: WorkerFactsInput): Promise<void> {
  if (input.phone !== undefined) writePhone(work, worker, input.phone);
  if (input.address !== undefined) writeAddress(work, worker, input.address);
  if (input.town !== undefined) worker.townCode = await townOf(work, worker.countyCode, input.town);
  if (input.homeCounty !== undefined)
    worker.homeCountyCode = input.homeCounty ? await countyNamed(work, input.homeCounty, 'homeCounty') : null;
  if (input.serviceLines) worker.serviceLines = [...new Set(input.serviceLines)];
}

function writePhone(work: Work, worker: Worker, typed: string | null): void {
  const phone = typed ? readPhone(typed) : null;
  if (typed && !phone)
    throw invalid(
      'phone',
      '电话号码无法识别，请填 11 位手机号或带区号的座机号。',
      'This is not a phone number. Give an 11-digit mobile or a landline with area code.',
    );
  worker.phoneSealed = phone && work.crypto.seal(sealedPlace('phone', worker.id), phone.value);
  worker.phoneMasked = phone && maskedPhone(phone.value);
}

function writeAddress(work: Work, worker: Worker, typed: string | null): void {
  const address: string | null = cleanText(typed ?? '') || null;
  if (address && address.length > 200)
    throw invalid('address', '住址不超过 200 字。', 'An address has at most 200 characters.');
  worker.addressSealed = address === null ? null : work.crypto.seal(sealedPlace('address', worker.id), address);
  worker.addressMasked = address && maskedAddress(address);
}

async function townOf(work: Work, county: string, town: string | null): Promise<string | null> {
  if (!town) return null;
  const known = await row(
    work.em,
    sql`select from region where code = ${town} and parent_code = ${county} and level = 'TOWN'`,
  );
  if (!known) throw invalid('town', '所选镇街不属于该县（市、区）。', 'The town does not belong to the county.');
  return town;
}

/** A code that must be a county of the city. */
export async function countyNamed(work: Work, code: string, field: string): Promise<string> {
  if (!(await isCounty(work.em, code))) throw invalid(field, '没有这个县（市、区）。', 'There is no such county.');
  return code;
}

const compared = ['countyCode', 'townCode', 'homeCountyCode', 'serviceLines'] as const;
/** Fields whose values stay out of the trail; sealed ones differ at each writing, so their plain companions are compared. */
const withheld = ['name', 'idKind', 'idTail', 'sex', 'birthDate', 'phoneMasked', 'addressMasked'] as const;

/** What an edit changed, for the trail. */
export function changesBetween(before: Worker, after: Worker, identityChanged: boolean): FieldChange[] {
  const text = (value: unknown) => (Array.isArray(value) ? value.join('、') : ((value as string | null) ?? null));
  return [
    ...(identityChanged ? [{ field: 'idNumber' }] : []),
    ...withheld.filter((field) => text(before[field]) !== text(after[field])).map((field) => ({ field })),
    ...compared
      .filter((field) => text(before[field]) !== text(after[field]))
      .map((field) => ({ field, from: text(before[field]), to: text(after[field]) })),
  ];
}
