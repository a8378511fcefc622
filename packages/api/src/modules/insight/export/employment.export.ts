import { dateOf } from '../../../kernel/clock.js';
import { sql } from '../../../kernel/sql.js';
import { text } from '../../../kernel/text.js';
import {
  ContractKind,
  type EmploymentFilter,
  EmploymentSide,
  EmploymentState,
  employmentConditions,
} from '../../roster/employment/index.js';
import type { ExportList } from './export-list.js';

interface EmploymentRow {
  id: string;
  workerNumber: string;
  workerName: string;
  agency: string;
  county: string;
  contractKind: string;
  state: string;
  startedBy: string;
  startedOn: string;
  endedOn: string | null;
  endReason: string | null;
  updatedAt: Date | string;
}

/** 从业关系名录. */
export const employmentExport: ExportList<EmploymentRow, EmploymentFilter> = {
  name: text('从业关系', 'Employments'),
  select: () => sql`e.id, (select w.number from worker w where w.id = e.worker_id) as "workerNumber",
    (select w.name from worker w where w.id = e.worker_id) as "workerName", (select a.name from agency a where a.id = e.agency_id) as agency,
    (select r.name from region r where r.code = e.county_code) as county, e.contract_kind as "contractKind", e.state,
    e.started_by as "startedBy", e.started_on::text as "startedOn", e.ended_on::text as "endedOn", e.end_reason as "endReason",
    e.updated_at as "updatedAt"`,
  from: sql`employment e`,
  id: sql`e.id`,
  where: employmentConditions,
  columns: [
    { title: text('服务员编号', 'Worker number'), personal: true, of: (employment) => employment.workerNumber },
    { title: text('服务员', 'Worker'), personal: true, of: (employment) => employment.workerName },
    { title: text('机构', 'Agency'), of: (employment) => employment.agency },
    { title: text('县（市、区）', 'County'), of: (employment) => employment.county },
    {
      title: text('合同类型', 'Contract'),
      of: (employment, words) => words.name(ContractKind, employment.contractKind),
    },
    { title: text('状态', 'State'), of: (employment, words) => words.name(EmploymentState, employment.state) },
    {
      title: text('提出方', 'Started by'),
      of: (employment, words) => words.name(EmploymentSide, employment.startedBy),
    },
    { title: text('起始日期', 'First day'), of: (employment) => employment.startedOn },
    { title: text('解除日期', 'Last day'), of: (employment) => employment.endedOn },
    { title: text('解除理由', 'Why it ended'), personal: true, of: (employment) => employment.endReason },
    { title: text('更新日期', 'Changed on'), of: (employment) => dateOf(new Date(employment.updatedAt)) },
  ],
};
