import { dateOf } from '../../../kernel/clock.js';
import { sql } from '../../../kernel/sql.js';
import { text } from '../../../kernel/text.js';
import {
  CancelCause,
  type CredentialFilter,
  CredentialState,
  credentialConditions,
  credentialList,
  stateToday,
} from '../../certification/credential/index.js';
import type { ExportList } from './export-list.js';

interface CredentialRow {
  id: string;
  number: string;
  workerName: string;
  workerNumber: string;
  agency: string | null;
  county: string;
  state: string;
  issuedOn: string;
  validUntil: string;
  reviews: number;
  cancelCause: string | null;
  stateReason: string | null;
  updatedAt: Date | string;
}

/** 家政服务证名录. */
export const credentialExport: ExportList<CredentialRow, CredentialFilter> = {
  name: text('家政服务证', 'Certificates'),
  select: (request) => sql`c.id, c.number, w.name as "workerName", w.number as "workerNumber",
    (select a.name from agency a where a.id = w.agency_id) as agency, (select r.name from region r where r.code = w.county_code) as county,
    ${stateToday(request)} as state, c.issued_on::text as "issuedOn", c.valid_until::text as "validUntil", c.reviews,
    c.cancel_cause as "cancelCause", c.state_reason as "stateReason", c.updated_at as "updatedAt"`,
  from: credentialList,
  id: sql`c.id`,
  where: credentialConditions,
  columns: [
    { title: text('证号', 'Number'), personal: true, of: (credential) => credential.number },
    { title: text('持证人', 'Holder'), personal: true, of: (credential) => credential.workerName },
    { title: text('服务员编号', 'Worker number'), personal: true, of: (credential) => credential.workerNumber },
    { title: text('所在机构', 'Agency'), of: (credential) => credential.agency },
    { title: text('县（市、区）', 'County'), of: (credential) => credential.county },
    { title: text('状态', 'State'), of: (credential, words) => words.name(CredentialState, credential.state) },
    { title: text('发证日期', 'Issued on'), of: (credential) => credential.issuedOn },
    { title: text('有效期至', 'Valid until'), of: (credential) => credential.validUntil },
    { title: text('已年审次数', 'Reviews passed'), of: (credential) => credential.reviews },
    {
      title: text('注销原因', 'Why cancelled'),
      of: (credential, words) => words.name(CancelCause, credential.cancelCause),
    },
    { title: text('状态理由', 'Reason of the state'), personal: true, of: (credential) => credential.stateReason },
    { title: text('更新日期', 'Changed on'), of: (credential) => dateOf(new Date(credential.updatedAt)) },
  ],
};
