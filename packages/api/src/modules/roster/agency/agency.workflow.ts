import { type Text, text } from '../../../kernel/text.js';
import { defineWorkflow, type Staged } from '../../../kernel/workflow.js';
import type { AgencyAction, AgencyLack, AgencyState } from './agency.enum.js';

/** What the rules look at; entities and read rows both have it. */
export interface AgencyStanding extends Staged<AgencyState> {
  lacks: AgencyLack[];
  creditCodeDoubtful: boolean;
  creditCodeAccepted: boolean;
}

const codeAccepted = (agency: AgencyStanding): Text | undefined =>
  agency.creditCodeDoubtful && !agency.creditCodeAccepted
    ? text(
        '信用代码校验位不符，请先核对营业执照并认可该代码。',
        'The credit code fails its check digit. Check the licence and accept the code first.',
      )
    : undefined;

const stillDoubtful = (agency: AgencyStanding): Text | undefined =>
  agency.creditCodeDoubtful && !agency.creditCodeAccepted
    ? undefined
    : text('信用代码无需认可。', 'The credit code needs no acceptance.');

const verified = new Set(['creditCode', 'name']);

/** The county has verified these facts of an agency: whoever changes one of them has it verified again. */
export const mustVerifyAgain = (state: AgencyState, changed: readonly { field: string }[]): boolean =>
  state === 'VERIFIED' && changed.some(({ field }) => verified.has(field));

export const takesOnWorkers = (state: AgencyState): boolean => state !== 'SUSPENDED' && state !== 'CLOSED';

/** 机构登记与核验 (domain.md, section 3): the agency or its county registers, the county decides. */
export const agencyWorkflow = defineWorkflow<AgencyState, AgencyStanding>()<AgencyAction>({
  subject: 'Agency',
  initial: 'DRAFT',
  states: ['DRAFT', 'SUBMITTED', 'VERIFIED', 'RETURNED', 'SUSPENDED', 'CLOSED'],
  labels: {
    DRAFT: text('草稿', 'draft'),
    SUBMITTED: text('待核验', 'submitted'),
    VERIFIED: text('已核验', 'verified'),
    RETURNED: text('已退回', 'returned'),
    SUSPENDED: text('暂停', 'suspended'),
    CLOSED: text('已注销', 'closed'),
  },
  read: { CITY_BUREAU: 'all', COUNTY_BUREAU: 'county', ASSOCIATION: 'all', AGENCY: 'own', ANALYST: 'all' },
  actions: {
    VERIFY: { from: ['SUBMITTED'], to: 'VERIFIED', by: { COUNTY_BUREAU: 'county' }, guard: codeAccepted },
    RETURN: { from: ['SUBMITTED'], to: 'RETURNED', by: { COUNTY_BUREAU: 'county' }, reason: true },
    SUBMIT: {
      from: ['DRAFT', 'RETURNED'],
      to: 'SUBMITTED',
      by: { COUNTY_BUREAU: 'county', AGENCY: 'own', SYSTEM: 'all' },
    },
    ACCEPT_CREDIT_CODE: {
      from: ['DRAFT', 'SUBMITTED', 'RETURNED'],
      by: { COUNTY_BUREAU: 'county' },
      guard: stillDoubtful,
      reason: true,
    },
    EDIT: {
      from: ['DRAFT', 'SUBMITTED', 'VERIFIED', 'RETURNED'],
      by: { COUNTY_BUREAU: 'county', AGENCY: 'own', SYSTEM: 'all' },
    },
    SUSPEND: { from: ['VERIFIED'], to: 'SUSPENDED', by: { COUNTY_BUREAU: 'county', CITY_BUREAU: 'all' }, reason: true },
    RESUME: { from: ['SUSPENDED'], to: 'VERIFIED', by: { COUNTY_BUREAU: 'county', CITY_BUREAU: 'all' }, reason: true },
    CLOSE: { from: ['VERIFIED', 'SUSPENDED', 'RETURNED'], to: 'CLOSED', by: { COUNTY_BUREAU: 'county' }, reason: true },
  },
});
