import type { Role } from '../../../kernel/actor.js';
import { conflict, invalid } from '../../../kernel/errors.js';
import { keyOf } from '../../../kernel/global-id.js';
import { cleanText } from '../../../kernel/identifier/index.js';
import { row, sql } from '../../../kernel/sql.js';
import type { Work } from '../../../kernel/work.js';
import { isCounty } from '../../roster/region/index.js';
import type { AccountInput } from './account.input.js';

/** The facts of an account, checked. */
export interface AccountFacts {
  login: string;
  displayName: string;
  role: Role;
  countyCode: string | null;
  agencyId: string | null;
  department: string | null;
}

/** Departments that take part in the plan (参加单位). */
export const departments = [
  '市场监管',
  '人社',
  '发改',
  '卫健',
  '公安',
  '财政',
  '民政',
  '人民银行',
  '金融',
  '组织',
] as const;

const login = /^[a-z][a-z0-9.-]{2,31}$/;

/** Checks the facts of an account: its role has exactly the binding that it needs. */
export async function readAccountFacts(work: Work, input: AccountInput): Promise<AccountFacts> {
  const facts = {
    login: input.login.trim().toLowerCase(),
    displayName: cleanText(input.displayName),
    role: input.role,
  };
  if (!login.test(facts.login)) {
    throw invalid(
      'login',
      '登录名应以字母开头，3 至 32 位小写字母、数字、点或横线。',
      'A login starts with a letter and has 3 to 32 small letters, digits, dots or hyphens.',
    );
  }
  if (facts.displayName === '' || facts.displayName.length > 40) {
    throw invalid('displayName', '请填写姓名，不超过 40 字。', 'Please give a name of at most 40 characters.');
  }
  return { ...facts, ...(await readBinding(work, input)) };
}

async function readBinding(work: Work, input: AccountInput) {
  const { role } = input;
  const county = input.county?.trim() || null;
  const agency = input.agency?.trim() || null;
  const department = input.department?.trim() || null;
  refuseForeign(role, 'COUNTY_BUREAU', county, 'county');
  refuseForeign(role, 'AGENCY', agency, 'agency');
  refuseForeign(role, 'DEPARTMENT', department, 'department');
  if (role === 'COUNTY_BUREAU' && !(county && (await isCounty(work.em, county))))
    throw invalid('county', '请选择县（市、区）。', 'Please choose a county.');
  const agencyId = agency && keyOf('Agency', agency);
  if (role === 'AGENCY') {
    const known = agencyId && (await row(work.em, sql`select from agency where id = ${agencyId}`));
    if (!known) throw invalid('agency', '请选择已登记的机构。', 'Please choose a registered agency.');
  }
  if (role === 'DEPARTMENT' && !departments.some((name) => name === department)) {
    throw invalid(
      'department',
      `请选择参加单位：${departments.join('、')}。`,
      `Please choose a department: ${departments.join(', ')}.`,
    );
  }
  return { countyCode: county, agencyId, department };
}

function refuseForeign(role: Role, owner: Role, value: string | null, field: string): void {
  if (value && role !== owner) {
    throw invalid(field, '此角色不需要这一项，请清空。', 'This role has no such binding. Leave it empty.');
  }
}

const groupOf = (role: Role) => (role === 'ADMIN' || role === 'AUDITOR' ? role : 'BUSINESS');

/** Administration, audit and business are never in one hand, not one after the other either. */
export function refuseMixedRoles(from: Role, to: Role): void {
  if (groupOf(from) !== groupOf(to)) {
    throw conflict(
      'ROLE_GROUP',
      '系统管理、审计和业务角色不得由同一账号担任，请另建账号。',
      'Administrators, auditors and business roles are never one account. Create another one.',
    );
  }
}
