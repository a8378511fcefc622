import {
  ageOn,
  guessOtherPaper,
  normalisePersonName,
  type ResidentIdFault,
  readOtherPaper,
  readResidentId,
} from '../../../../kernel/identifier/index.js';
import type { ProblemKey } from './problem-catalogue.js';
import type { IdKind, Sex, WorkerRowFacts } from './row-facts.js';
import type { RowUnderJudgement } from './row-under-judgement.js';
import { isGarbled, readIdKind, readSex } from './vocabulary.js';

const LONGEST_NAME = 50;

const ID_FAULTS: Record<ResidentIdFault, ProblemKey> = {
  EMPTY: 'ID_MISSING',
  SCIENTIFIC: 'ID_SCIENTIFIC',
  LENGTH: 'ID_LENGTH',
  BIRTH_DATE: 'ID_BIRTH_DATE',
  CHECK_DIGIT: 'ID_CHECK_DIGIT',
};

type Identity = Pick<WorkerRowFacts, 'name' | 'idKind' | 'idNumber' | 'sex' | 'birthDate'>;

/** Who the worker is: name, paper, and the sex and birth date that follow from it. */
export function judgeIdentity(row: RowUnderJudgement): Identity {
  const name = judgeName(row);
  const typed = row.typed('idNumber');
  const idKind = judgeIdKind(row, typed);
  const typedSex = readSex(row.typed('sex') ?? '');
  const identity = idKind === 'RESIDENT' ? residentIdentity(row, typed) : otherIdentity(row, idKind, typed);
  if (identity.sex !== null && typedSex !== null && typedSex !== identity.sex) row.report('sex', 'SEX_CONTRADICTS_ID');
  judgeAge(row, identity.birthDate);
  return { name, idKind, ...identity, sex: identity.sex ?? typedSex };
}

/** Sex and birth date have to stand beside a paper that does not tell them, lest nobody know them of a new worker. */
export function judgeNewcomer(row: RowUnderJudgement, { idNumber, sex, birthDate }: WorkerRowFacts): void {
  if (idNumber === null) return;
  if (sex === null) row.report('sex', 'SEX_MISSING');
  if (birthDate === null) row.report('birthDate', 'BIRTH_DATE_MISSING');
}

function judgeName(row: RowUnderJudgement): string | null {
  const name = normalisePersonName(row.typed('name') ?? '');
  if (name === '') row.report('name', 'NAME_MISSING');
  if (isGarbled(name)) row.report('name', 'NAME_UNREADABLE');
  if ([...name].length > LONGEST_NAME) row.report('name', 'VALUE_TOO_LONG', { limit: LONGEST_NAME });
  return name || null;
}

/** Without a word about the paper it is a resident ID, unless the number can only be another. */
function judgeIdKind(row: RowUnderJudgement, typed: string | null): IdKind {
  const named = row.typed('idKind');
  const kind = named === null ? null : readIdKind(named);
  if (named !== null && kind === null) row.report('idKind', 'ID_KIND');
  return kind ?? guessOtherPaper(typed ?? '') ?? 'RESIDENT';
}

interface Paper {
  idNumber: string | null;
  sex: Sex | null;
  birthDate: string | null;
}

function residentIdentity(row: RowUnderJudgement, typed: string | null): Paper {
  const reading = readResidentId(typed ?? '');
  if (reading.ok) return { idNumber: reading.value, sex: reading.sex, birthDate: reading.birthDate };
  row.report('idNumber', ID_FAULTS[reading.fault]);
  return { idNumber: null, sex: null, birthDate: null };
}

function otherIdentity(row: RowUnderJudgement, kind: Exclude<IdKind, 'RESIDENT'>, typed: string | null): Paper {
  const birthDate = row.date('birthDate');
  const idNumber = readOtherPaper(kind, typed ?? '');
  if (typed === null) row.report('idNumber', 'ID_MISSING');
  else if (idNumber === null) row.report('idNumber', readResidentId(typed).ok ? 'PAPER_FORM' : paperFault(typed));
  const permit = readResidentId(idNumber ?? '');
  return permit.ok ? { idNumber, sex: permit.sex, birthDate: permit.birthDate } : { idNumber, sex: null, birthDate };
}

function paperFault(typed: string): ProblemKey {
  const reading = readResidentId(typed);
  return !reading.ok && reading.fault === 'SCIENTIFIC' ? 'ID_SCIENTIFIC' : 'PAPER_FORM';
}

function judgeAge(row: RowUnderJudgement, birthDate: string | null): void {
  const { today, minimumAge } = row.context;
  if (birthDate !== null && ageOn(birthDate, today) < minimumAge)
    row.report('idNumber', 'UNDER_AGE', { age: minimumAge });
}
