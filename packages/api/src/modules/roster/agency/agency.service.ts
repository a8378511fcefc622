import { randomUUID } from 'node:crypto';
import { type FieldChange, recordAct } from '../../../kernel/audit.js';
import { nextNumber } from '../../../kernel/business-number.js';
import { conflict, forbidden, invalid, notFound } from '../../../kernel/errors.js';
import { keyOf } from '../../../kernel/global-id.js';
import { cleanText, readCreditCode, readPhone, wordPinyin } from '../../../kernel/identifier/index.js';
import { maskedPhone } from '../../../kernel/masking.js';
import { holds, inScope } from '../../../kernel/scope.js';
import { row, sql } from '../../../kernel/sql.js';
import { transact, type Work } from '../../../kernel/work.js';
import { isCounty } from '../region/index.js';
import { Agency, type Registration } from './agency.entity.js';
import type { AgencyAction } from './agency.enum.js';
import type { AgencyFactsInput, PlatformRegistrationInput } from './agency.input.js';
import { agencyWorkflow, mustVerifyAgain } from './agency.workflow.js';
import { tellOfDecision } from './agency-notice.js';

/** Loads an agency for a command, locked, through the actor's scope. */
async function getAgency(work: Work, id: string): Promise<Agency> {
  const reach = work.actor.role === 'SYSTEM' ? 'all' : agencyWorkflow.reach(work.actor);
  const key = keyOf('Agency', id);
  const seen = await row(
    work.em,
    sql`select from agency a where a.id = ${key} and ${inScope(work.actor, reach, 'a')} for update`,
  );
  if (!seen) throw notFound();
  return work.em.findOneOrFail(Agency, key);
}

/** Registers an agency as a draft: a county officer in the own county, an agency its own branch. */
export function registerAgency(work: Work, input: AgencyFactsInput): Promise<string> {
  return transact(work, async (work) => {
    const { actor } = work;
    if (actor.role !== 'COUNTY_BUREAU' && actor.role !== 'AGENCY') throw forbidden();
    const now = work.clock.now();
    const agency = new Agency();
    agency.id = randomUUID();
    agency.number = await nextNumber(work.em, 'A');
    agency.state = agencyWorkflow.initial;
    agency.countyCode = await countyOf(work, input);
    agency.headquartersId = actor.role === 'AGENCY' ? await headquartersOf(work, agency, actor.agencyId!) : null;
    agency.createdAt = now;
    agency.updatedAt = now;
    await writeFacts(work, agency, input);
    await refuseKnownCode(work, agency);
    work.em.persist(agency);
    await work.em.flush();
    await recordAct(work, {
      action: 'REGISTER',
      subject: { kind: 'Agency', id: agency.id, number: agency.number },
      to: agency.state,
    });
    return agency.id;
  });
}

/** Changes the facts of an agency. A verified agency whose code or name changes is to be verified again. */
export function editAgency(work: Work, id: string, expectedVersion: number, input: AgencyFactsInput): Promise<string> {
  return transact(work, async (work) => {
    const agency = await getAgency(work, id);
    if (input.county && input.county !== agency.countyCode) throw stays();
    const before = { ...agency };
    await writeFacts(work, agency, input);
    if (agency.creditCode !== before.creditCode) await refuseKnownCode(work, agency);
    const changes = changesBetween(before, agency);
    await agencyWorkflow.apply(work, agency, 'EDIT', { expectedVersion, changes });
    if (mustVerifyAgain(agency.state, changes)) {
      agency.state = 'SUBMITTED';
      agency.submittedAt = work.clock.now();
    }
    if (changes.length > 0) agency.updatedAt = work.clock.now();
    await work.em.flush();
    return agency.id;
  });
}

/** Its workers, their history and the county's figures hang on the county of an agency. */
const stays = () =>
  invalid(
    'county',
    '机构登记后所在县（市、区）不能修改。迁到外县的，请在当地另行登记分支机构。',
    'An agency stays in the county in which it was registered. Where it moves to another, register a branch there.',
  );

/** Does a workflow action other than an edit. */
export function decideAgency(
  work: Work,
  id: string,
  action: AgencyAction,
  reason?: string,
  expectedVersion?: number,
): Promise<string> {
  if (action === 'EDIT') throw invalid('action', '修改请用修改表单。', 'Use editAgency to change facts.');
  return transact(work, async (work) => {
    const agency = await getAgency(work, id);
    await agencyWorkflow.apply(work, agency, action, { reason, expectedVersion });
    if (action === 'ACCEPT_CREDIT_CODE') agency.creditCodeAccepted = true;
    else agency.stateReason = reason?.trim() || null;
    if (action === 'SUBMIT') agency.submittedAt = work.clock.now();
    agency.updatedAt = work.clock.now();
    await work.em.flush();
    await tellOfDecision(work, agency, action);
    return agency.id;
  });
}

async function countyOf(work: Work, input: AgencyFactsInput): Promise<string> {
  const { actor } = work;
  if (actor.role === 'COUNTY_BUREAU') {
    if (input.county && input.county !== actor.countyCode)
      throw invalid('county', '只能登记本县的机构。', 'You can register agencies of your own county only.');
    return actor.countyCode!;
  }
  if (!input.county || !(await isCounty(work.em, input.county)))
    throw invalid('county', '请选择县（市、区）。', 'Please choose a county.');
  return input.county;
}

async function writeFacts(work: Work, agency: Agency, input: AgencyFactsInput): Promise<void> {
  const name = cleanText(input.name);
  if (name === '' || name.length > 100)
    throw invalid(
      'name',
      '请填写机构名称，不超过 100 字。',
      'Please give the name of the agency, at most 100 characters.',
    );
  const code = readCreditCode(input.creditCode);
  if (!code.ok) {
    throw invalid(
      'creditCode',
      '统一社会信用代码应为 18 位数字和大写字母（不含 I、O、S、V、Z），请照营业执照填写。',
      'A unified social credit code has 18 digits and capital letters (no I, O, S, V, Z). Copy it from the business licence.',
    );
  }
  if (code.value !== agency.creditCode) agency.creditCodeAccepted = false;
  agency.creditCode = code.value;
  agency.creditCodeDoubtful = code.verdict === 'DOUBTFUL';
  const pinyin = wordPinyin(name);
  agency.name = name;
  agency.namePinyin = pinyin.full;
  agency.nameInitials = pinyin.initials;
  agency.kind = input.kind;
  if (input.town !== undefined) agency.townCode = await townOf(work, agency.countyCode, input.town);
  if (input.legalRepresentative !== undefined)
    agency.legalRepresentative = cleanText(input.legalRepresentative ?? '') || null;
  if (input.phone !== undefined) writePhone(work, agency, input.phone);
  if (input.address !== undefined) agency.address = cleanText(input.address ?? '') || null;
  if (input.serviceLines) agency.serviceLines = [...new Set(input.serviceLines)];
  if (input.onlineChannels) agency.onlineChannels = [...new Set(input.onlineChannels)];
  if (input.platformRegistrations) agency.platforms = registrationsOf(agency, input.platformRegistrations);
  if (input.insurance !== undefined) agency.insurance = cleanText(input.insurance ?? '') || null;
  if (input.headquarters !== undefined && work.actor.role !== 'AGENCY')
    agency.headquartersId = input.headquarters
      ? await headquartersOf(work, agency, keyOf('Agency', input.headquarters))
      : null;
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

function writePhone(work: Work, agency: Agency, typed: string | null): void {
  const phone = typed ? readPhone(typed) : null;
  if (typed && !phone)
    throw invalid(
      'phone',
      '电话号码无法识别，请填 11 位手机号或带区号的座机号。',
      'This is not a phone number. Give an 11-digit mobile or a landline with area code.',
    );
  agency.phoneSealed = phone && work.crypto.seal({ table: 'agency', column: 'phone', id: agency.id }, phone.value);
  agency.phoneMasked = phone && maskedPhone(phone.value);
}

/** Number and date may stay unknown where a roster told neither; whoever registers or edits tells both. */
function registrationsOf(agency: Agency, inputs: PlatformRegistrationInput[]): Registration[] {
  return inputs.map(({ platform, number, registeredOn, active }) => {
    const told: Registration = {
      platform,
      number: cleanText(number ?? '') || null,
      registeredOn: registeredOn ?? null,
      active,
    };
    const untold = (field: 'number' | 'registeredOn') =>
      agency.platforms.some((known) => known.platform === platform && known[field] === null);
    if ((told.number ?? untold('number')) && (told.registeredOn ?? untold('registeredOn'))) return told;
    throw invalid(
      'platformRegistrations',
      '请填写平台登记号和登记日期。',
      'Please give the number and the date of the platform registration.',
    );
  });
}

/** A chain has two levels: a branch is no headquarters, a headquarters is no branch. */
async function headquartersOf(work: Work, agency: Agency, key: string): Promise<string> {
  const chosen = await row(
    work.em,
    sql<{ branch: boolean }>`select headquarters_id is not null as branch from agency where id = ${key}`,
  );
  const branches = await row(work.em, sql`select from agency where headquarters_id = ${agency.id} limit 1`);
  if (!chosen || chosen.branch || branches || key === agency.id) {
    throw invalid(
      'headquarters',
      '总部须是另一家自身没有总部的机构；分支机构之下的机构请由总部登记。',
      'The headquarters must be another agency that is not a branch itself. Let the headquarters register what is under its branch.',
    );
  }
  return key;
}

async function refuseKnownCode(work: Work, agency: Agency): Promise<void> {
  const known = await row(
    work.em,
    sql<{
      number: string;
      scopeKeys: string[];
    }>`select number, scope_keys as "scopeKeys" from agency where credit_code = ${agency.creditCode} and id <> ${agency.id}`,
  );
  if (!known) return;
  const reach = agencyWorkflow.reach(work.actor);
  const where = reach && holds(work.actor, reach, known) ? known.number : '';
  throw conflict(
    'CREDIT_CODE_KNOWN',
    `该信用代码已登记${where && `（${where}）`}，请勿重复登记。`,
    `This credit code is registered already${where && ` (${where})`}.`,
  );
}

const compared = [
  'creditCode',
  'name',
  'kind',
  'townCode',
  'legalRepresentative',
  'phoneMasked',
  'address',
  'serviceLines',
  'headquartersId',
  'onlineChannels',
  'platforms',
  'insurance',
] as const;
/** Fields whose values stay out of the trail. */
const withheld = new Set<string>(['legalRepresentative', 'phoneMasked', 'address']);

function changesBetween(before: Agency, after: Agency): FieldChange[] {
  return compared.flatMap((field) => {
    const [from, to] = [JSON.stringify(before[field]), JSON.stringify(after[field])];
    if (from === to) return [];
    return [withheld.has(field) ? { field } : { field, from: from.replaceAll('"', ''), to: to.replaceAll('"', '') }];
  });
}
