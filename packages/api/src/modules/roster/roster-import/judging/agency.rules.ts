import {
  type CreditCodeFault,
  cleanText,
  normalisePersonName,
  readCreditCode,
} from '../../../../kernel/identifier/index.js';
import { judgeContact, judgeCounty, townOf } from './contact.rules.js';
import type { ProblemKey } from './problem-catalogue.js';
import type { AgencyKind, AgencyRowFacts } from './row-facts.js';
import type { RowUnderJudgement } from './row-under-judgement.js';
import { isGarbled, readAgencyKind, readOnlineChannels, readServiceLines, readYesNo } from './vocabulary.js';

const LONGEST_NAME = 100;
const LONGEST_PERSON_NAME = 50;
const LONGEST_INSURANCE = 200;

const CREDIT_CODE_FAULTS: Record<CreditCodeFault, ProblemKey> = {
  EMPTY: 'CREDIT_CODE_MISSING',
  SCIENTIFIC: 'CREDIT_CODE_SCIENTIFIC',
  LENGTH: 'CREDIT_CODE_LENGTH',
  ALPHABET: 'CREDIT_CODE_ALPHABET',
};

/** What a row says of an agency. */
export function judgeAgencyRow(row: RowUnderJudgement): AgencyRowFacts {
  const name = row.text('name', LONGEST_NAME);
  if (name === null) row.report('name', 'AGENCY_NAME_MISSING');
  if (isGarbled(name ?? '')) row.report('name', 'NAME_UNREADABLE');
  judgeCounty(row);
  return {
    name,
    ...judgeCreditCode(row),
    kind: judgeKind(row),
    legalRepresentative: normalisePersonName(row.text('legalRepresentative', LONGEST_PERSON_NAME) ?? '') || null,
    town: judgeTown(row),
    ...judgeContact(row),
    serviceLines: readServiceLines(row.typed('serviceLines') ?? ''),
    onlineChannels: readOnlineChannels(row.typed('onlineChannels') ?? ''),
    provincialPlatform: readYesNo(row.cell('provincialPlatform')),
    ministryPlatform: readYesNo(row.cell('ministryPlatform')),
    insurance: judgeInsurance(row),
    headquartersCode: judgeHeadquarters(row),
  };
}

function judgeCreditCode(row: RowUnderJudgement): Pick<AgencyRowFacts, 'creditCode' | 'creditCodeDoubtful'> {
  const reading = readCreditCode(row.typed('creditCode') ?? '');
  if (reading.ok) return { creditCode: reading.value, creditCodeDoubtful: reading.verdict === 'DOUBTFUL' };
  row.report('creditCode', CREDIT_CODE_FAULTS[reading.fault]);
  return { creditCode: null, creditCodeDoubtful: false };
}

function judgeKind(row: RowUnderJudgement): AgencyKind | null {
  const kind = readAgencyKind(row.typed('kind') ?? '');
  if (kind === null) row.report('kind', 'AGENCY_KIND');
  return kind;
}

/** An agency stands in the county that registers it. A town that the city does not have is left for the officer to fill in. */
function judgeTown(row: RowUnderJudgement): string | null {
  const town = townOf(row);
  if (town === null || town.county === row.context.county) return town?.code ?? null;
  row.report('town', 'OTHER_COUNTY');
  return null;
}

/** 否 in the column means none. */
function judgeInsurance(row: RowUnderJudgement): string | null {
  const insurance = row.text('insurance', LONGEST_INSURANCE);
  return insurance !== null && /^(否|未|没)/.test(cleanText(insurance)) ? null : insurance;
}

function judgeHeadquarters(row: RowUnderJudgement): string | null {
  const typed = row.typed('headquartersCode');
  if (typed === null) return null;
  const reading = readCreditCode(typed);
  if (reading.ok) return reading.value;
  row.report('headquartersCode', CREDIT_CODE_FAULTS[reading.fault]);
  return null;
}
