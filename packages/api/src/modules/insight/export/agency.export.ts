import { dateOf } from '../../../kernel/clock.js';
import { sql } from '../../../kernel/sql.js';
import { text } from '../../../kernel/text.js';
import {
  type AgencyFilter,
  AgencyKind,
  AgencyLack,
  AgencyState,
  agencyConditions,
  OnlineChannel,
  Platform,
  ServiceLine,
} from '../../roster/agency/index.js';
import type { ExportList } from './export-list.js';

interface AgencyRow {
  id: string;
  number: string;
  creditCode: string;
  name: string;
  kind: string;
  state: string;
  legalRepresentative: string | null;
  phone: string | null;
  county: string;
  town: string | null;
  address: string | null;
  serviceLines: string[];
  headquarters: string | null;
  channels: string[];
  platforms: { platform: string }[];
  insurance: string | null;
  lacks: string[];
  workers: number;
  updatedAt: Date | string;
}

/** 机构名录. */
export const agencyExport: ExportList<AgencyRow, AgencyFilter> = {
  name: text('机构', 'Agencies'),
  select:
    () => sql`a.id, a.number, a.credit_code as "creditCode", a.name, a.kind, a.state, a.legal_representative as "legalRepresentative",
    a.phone_masked as phone, (select r.name from region r where r.code = a.county_code) as county,
    (select r.name from region r where r.code = a.town_code) as town, a.address, a.service_lines as "serviceLines",
    (select h.name from agency h where h.id = a.headquarters_id) as headquarters, a.online_channels as channels, a.platforms, a.insurance,
    a.lacks, a.worker_count as workers, a.updated_at as "updatedAt"`,
  from: sql`agency a`,
  id: sql`a.id`,
  where: agencyConditions,
  columns: [
    { title: text('编号', 'Number'), of: (agency) => agency.number },
    { title: text('统一社会信用代码', 'Credit code'), of: (agency) => agency.creditCode },
    { title: text('名称', 'Name'), of: (agency) => agency.name },
    { title: text('类型', 'Kind'), of: (agency, words) => words.name(AgencyKind, agency.kind) },
    { title: text('状态', 'State'), of: (agency, words) => words.name(AgencyState, agency.state) },
    {
      title: text('法定代表人', 'Legal representative'),
      personal: true,
      of: (agency) => agency.legalRepresentative,
    },
    { title: text('电话', 'Phone'), personal: true, of: (agency) => agency.phone },
    { title: text('县（市、区）', 'County'), of: (agency) => agency.county },
    { title: text('镇街', 'Town'), of: (agency) => agency.town },
    { title: text('地址', 'Address'), personal: true, of: (agency) => agency.address },
    { title: text('服务工种', 'Service lines'), of: (agency, words) => words.names(ServiceLine, agency.serviceLines) },
    { title: text('总部', 'Headquarters'), of: (agency) => agency.headquarters },
    { title: text('线上渠道', 'Online channels'), of: (agency, words) => words.names(OnlineChannel, agency.channels) },
    {
      title: text('平台注册', 'Platforms'),
      of: (agency, words) =>
        words.names(
          Platform,
          agency.platforms.map(({ platform }) => platform),
        ),
    },
    { title: text('投保情况', 'Insurance'), of: (agency) => agency.insurance },
    { title: text('服务员人数', 'Workers'), of: (agency) => agency.workers },
    { title: text('缺项', 'Lacks'), of: (agency, words) => words.names(AgencyLack, agency.lacks) },
    { title: text('更新日期', 'Changed on'), of: (agency) => dateOf(new Date(agency.updatedAt)) },
  ],
};
