import { invalid } from '../../../kernel/errors.js';
import type { FieldPlace } from '../../../kernel/field-crypto.js';
import {
  ageOn,
  namePinyin,
  normalisePersonName,
  type ResidentIdFault,
  readOtherPaper,
  readResidentId,
} from '../../../kernel/identifier/index.js';
import { settingOf } from '../../../kernel/setting.js';
import { todayOf, type Work } from '../../../kernel/work.js';
import { workerMinimumAge } from '../roster-setting.js';
import type { Worker } from './worker.entity.js';
import type { IdKind, Sex } from './worker.enum.js';
import type { WorkerFactsInput } from './worker.input.js';

/** Who a worker is, by the paper. */
export interface Identity {
  kind: IdKind;
  number: string;
  sex: Sex;
  birthDate: string;
}

/** Where a sealed field of a worker lives. */
export const sealedPlace = (column: 'id' | 'phone' | 'address', id: string): FieldPlace => ({
  table: 'worker',
  column,
  id,
});

/** The blind index by which one person is found across the city. */
export const identityIndex = (work: Pick<Work, 'crypto'>, kind: IdKind, number: string): Buffer =>
  work.crypto.index('worker.id', `${kind}:${number}`);

/** The name as the register keeps it. */
export function readName(typed: string): string {
  const name = normalisePersonName(typed);
  if (!/\p{L}/u.test(name) || name.length > 50)
    throw invalid('name', '请填写姓名，不超过 50 字。', 'Please give the name, at most 50 characters.');
  return name;
}

/** Reads and checks the identity that was typed; sex and birth date follow from a resident ID. */
export async function readIdentity(work: Work, input: WorkerFactsInput): Promise<Identity> {
  const identity = input.idKind === 'RESIDENT' ? residentIdentity(input) : otherIdentity(input);
  const minimum = await settingOf(work, workerMinimumAge);
  if (ageOn(identity.birthDate, todayOf(work)) < minimum) {
    throw invalid(
      input.idKind === 'RESIDENT' ? 'idNumber' : 'birthDate',
      `未满 ${minimum} 周岁，不能登记为服务员。`,
      `Under ${minimum} years of age: cannot be registered as a worker.`,
    );
  }
  return identity;
}

const faults: Record<ResidentIdFault, [zh: string, en: string]> = {
  EMPTY: ['请填写身份证号码。', 'Please give the ID number.'],
  SCIENTIFIC: [
    '身份证号码被表格软件变成了数值，末几位已丢失，请照证件重新填写。',
    'A spreadsheet turned the ID number into a figure and lost its last digits. Type it from the card.',
  ],
  LENGTH: ['身份证号码应为 18 位，请照证件填写。', 'A resident ID has 18 characters. Copy it from the card.'],
  BIRTH_DATE: [
    '身份证号码第 7 至 14 位不是真实的出生日期，请照证件核对。',
    'Characters 7 to 14 of the ID are no real birth date. Check them against the card.',
  ],
  CHECK_DIGIT: [
    '身份证号码校验位不符，请照证件逐位核对。',
    'The ID number fails its check digit. Compare it with the card digit by digit.',
  ],
};

function residentIdentity(input: WorkerFactsInput): Identity {
  const read = readResidentId(input.idNumber ?? '');
  if (!read.ok) throw invalid('idNumber', ...faults[read.fault]);
  if (input.sex && input.sex !== read.sex)
    throw invalid('sex', '性别与身份证号码不符。', 'The sex contradicts the ID number.');
  if (input.birthDate && input.birthDate !== read.birthDate)
    throw invalid('birthDate', '出生日期与身份证号码不符。', 'The birth date contradicts the ID number.');
  return { kind: 'RESIDENT', number: read.value, sex: read.sex, birthDate: read.birthDate };
}

function otherIdentity(input: WorkerFactsInput): Identity {
  const kind = input.idKind as Exclude<IdKind, 'RESIDENT'>;
  const number = readOtherPaper(kind, input.idNumber ?? '');
  if (!number)
    throw invalid(
      'idNumber',
      '证件号码与所选证件类型不符，请照证件核对。',
      'The number does not fit this kind of paper. Check it against the paper.',
    );
  if (!input.sex) throw invalid('sex', '请选择性别。', 'Please choose the sex.');
  if (!input.birthDate) throw invalid('birthDate', '请填写出生日期。', 'Please give the birth date.');
  return { kind, number, sex: input.sex, birthDate: input.birthDate };
}

/** Writes the identity sealed, with what lists and searches need beside it. */
export function writeIdentity(work: Work, worker: Worker, identity: Identity): void {
  worker.idKind = identity.kind;
  worker.sex = identity.sex;
  worker.birthDate = identity.birthDate;
  worker.idSealed = work.crypto.seal(sealedPlace('id', worker.id), identity.number);
  worker.idIndex = identityIndex(work, identity.kind, identity.number);
  worker.idHead = identity.kind === 'RESIDENT' ? identity.number.slice(0, 6) : '';
  worker.idTail = identity.number.slice(-4);
}

export function writeName(worker: Worker, name: string): void {
  const { full, initials } = namePinyin(name);
  worker.name = name;
  worker.namePinyin = full;
  worker.nameInitials = initials;
}
