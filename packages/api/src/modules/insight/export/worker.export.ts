import { dateOf } from '../../../kernel/clock.js';
import { maskedIdNumber } from '../../../kernel/masking.js';
import { sql } from '../../../kernel/sql.js';
import { text } from '../../../kernel/text.js';
import { todayOf } from '../../../kernel/work.js';
import { ServiceLine } from '../../roster/agency/index.js';
import {
  IdKind,
  Sex,
  type WorkerFilter,
  WorkerLack,
  WorkerState,
  workerComplete,
  workerConditions,
  workerList,
} from '../../roster/worker/index.js';
import type { ExportList } from './export-list.js';

interface WorkerRow {
  id: string;
  number: string;
  name: string;
  sex: string;
  birthYear: number;
  idKind: string;
  idHead: string;
  idTail: string;
  phone: string | null;
  address: string | null;
  state: string;
  county: string;
  town: string | null;
  serviceLines: string[];
  agency: string | null;
  identityCheckedAt: Date | string | null;
  integrity: number;
  healthUntil: string | null;
  trainings: number;
  consent: boolean;
  complete: boolean;
  lacks: string[];
  createdAt: Date | string;
  updatedAt: Date | string;
}

const day = (instant: Date | string) => dateOf(new Date(instant));

/** 服务员名录, masked as on screen. */
export const workerExport: ExportList<WorkerRow, WorkerFilter> = {
  name: text('服务员', 'Workers'),
  select: (
    request,
  ) => sql`w.id, w.number, w.name, w.sex, extract(year from w.birth_date)::int as "birthYear", w.id_kind as "idKind",
    w.id_head as "idHead", w.id_tail as "idTail", w.phone_masked as phone, w.address_masked as address, w.state,
    (select r.name from region r where r.code = w.county_code) as county, (select r.name from region r where r.code = w.town_code) as town,
    w.service_lines as "serviceLines", (select a.name from agency a where a.id = w.agency_id) as agency,
    w.identity_checked_at as "identityCheckedAt", w.integrity_entries as integrity, w.health_expires_on::text as "healthUntil", w.trainings,
    w.data_consent as consent, ${workerComplete(todayOf(request))} as complete,
    case when w.health_expires_on < ${todayOf(request)}::date then w.lacks || 'HEALTH_EXPIRED'::text else w.lacks end as lacks,
    w.created_at as "createdAt", w.updated_at as "updatedAt"`,
  from: workerList,
  id: sql`s.worker_id`,
  where: workerConditions,
  columns: [
    { title: text('编号', 'Number'), personal: true, of: (worker) => worker.number },
    { title: text('姓名', 'Name'), personal: true, of: (worker) => worker.name },
    { title: text('性别', 'Sex'), of: (worker, words) => words.name(Sex, worker.sex) },
    { title: text('出生年份', 'Year of birth'), of: (worker) => worker.birthYear },
    { title: text('证件类型', 'Kind of ID'), of: (worker, words) => words.name(IdKind, worker.idKind) },
    {
      title: text('证件号码', 'ID number'),
      personal: true,
      of: (worker) => maskedIdNumber(worker.idHead, worker.idTail),
    },
    { title: text('电话', 'Phone'), personal: true, of: (worker) => worker.phone },
    { title: text('住址', 'Address'), personal: true, of: (worker) => worker.address },
    { title: text('状态', 'State'), of: (worker, words) => words.name(WorkerState, worker.state) },
    { title: text('县（市、区）', 'County'), of: (worker) => worker.county },
    { title: text('镇街', 'Town'), of: (worker) => worker.town },
    { title: text('服务工种', 'Service lines'), of: (worker, words) => words.names(ServiceLine, worker.serviceLines) },
    { title: text('机构', 'Agency'), of: (worker) => worker.agency },
    {
      title: text('人证合一核验', 'Identity checked'),
      of: (worker) => worker.identityCheckedAt && day(worker.identityCheckedAt),
    },
    { title: text('诚信记录', 'Integrity entries'), of: (worker) => worker.integrity },
    { title: text('健康证有效期至', 'Health certificate until'), of: (worker) => worker.healthUntil },
    { title: text('培训记录', 'Trainings'), of: (worker) => worker.trainings },
    { title: text('信息授权', 'Consent'), of: (worker, words) => words.yes(worker.consent) },
    { title: text('四类信息齐全', 'Complete'), of: (worker, words) => words.yes(worker.complete) },
    { title: text('缺项', 'Lacks'), of: (worker, words) => words.names(WorkerLack, worker.lacks) },
    { title: text('登记日期', 'Registered on'), of: (worker) => day(worker.createdAt) },
    { title: text('更新日期', 'Changed on'), of: (worker) => day(worker.updatedAt) },
  ],
};
