import { cleanText, compactText } from '../../../../kernel/identifier/index.js';
import type { WorkerRowFacts } from './row-facts.js';
import type { RowUnderJudgement } from './row-under-judgement.js';
import { readContractKind } from './vocabulary.js';

/** What stands in the agency column of people who work on their own account. */
const NO_AGENCY = /^(个人|个体|自由职业|散工|散户|未挂靠|无机构|自营|自己|本人)$/;

type EmploymentFacts = Pick<WorkerRowFacts, 'agencyCode' | 'contractKind' | 'startedOn' | 'endedOn'>;

/** For whom the worker works, by which contract, since when. */
export function judgeEmployment(row: RowUnderJudgement, birthDate: string | null): EmploymentFacts {
  const agencyCode = judgeAgency(row);
  const contractKind = judgeContractKind(row);
  const startedOn = row.dateOrMonth('startedOn');
  const endedOn = row.date('endedOn');
  if (startedOn !== null) {
    if (startedOn > row.context.today) row.report('startedOn', 'START_IN_FUTURE');
    if (birthDate !== null && startedOn < birthDate) row.report('startedOn', 'START_BEFORE_BIRTH');
    if (endedOn !== null && endedOn < startedOn) row.report('endedOn', 'END_BEFORE_START');
  }
  return { agencyCode, contractKind, startedOn, endedOn };
}

/** The code decides where there is one; names are not unique. */
function judgeAgency(row: RowUnderJudgement): string | null {
  const code = row.typed('agencyCode');
  const name = cleanText(row.typed('agencyName') ?? '');
  if (code !== null) {
    const known = row.context.agencyByCode(compactText(code).replace(/[-‐-―−]/g, ''));
    if (known === null) row.report('agencyCode', 'AGENCY_UNKNOWN');
    return known?.creditCode ?? null;
  }
  if (name === '' || NO_AGENCY.test(name)) return null;
  const [known, another] = row.context.agenciesByName(name);
  if (!known) row.report('agencyName', 'AGENCY_UNKNOWN');
  if (another) row.report('agencyName', 'AGENCY_AMBIGUOUS');
  return known && !another ? known.creditCode : null;
}

function judgeContractKind(row: RowUnderJudgement) {
  const typed = row.typed('contractKind');
  const kind = typed === null ? null : readContractKind(typed);
  if (typed !== null && kind === null) row.report('contractKind', 'CONTRACT_KIND');
  return kind;
}
