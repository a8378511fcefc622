import type { Role } from '../../../kernel/actor.js';
import { type Text, text } from '../../../kernel/text.js';

/** An account of demo mode: one click signs in as it. Production has none. */
export interface DemoAccountDefinition {
  login: string;
  displayName: string;
  role: Role;
  office: Text;
  /** COUNTY_BUREAU: code of the county. */
  county?: string;
  department?: string;
}

/** The password of every demo account; worthless, since demo mode asks for none. */
export const DEMO_PASSWORD = 'jiazheng-demo-2026';

export const demoAccounts: DemoAccountDefinition[] = [
  { login: 'city', displayName: '周海宁', role: 'CITY_BUREAU', office: text('市商务局', 'City commerce bureau') },
  {
    login: 'county',
    displayName: '李敏',
    role: 'COUNTY_BUREAU',
    county: '440203',
    office: text('武江区商务局', 'Commerce bureau of Wujiang'),
  },
  {
    login: 'county2',
    displayName: '陈立群',
    role: 'COUNTY_BUREAU',
    county: '440204',
    office: text('浈江区商务局', 'Commerce bureau of Zhenjiang'),
  },
  {
    login: 'association',
    displayName: '黄秋月',
    role: 'ASSOCIATION',
    office: text('市家庭服务业协会', 'Trade association'),
  },
  { login: 'agency', displayName: '何晓芸', role: 'AGENCY', office: text('家政机构', 'Agency') },
  {
    login: 'evaluator',
    displayName: '许志强',
    role: 'EVALUATOR',
    office: text('第三方评价机构', 'Third-party evaluator'),
  },
  {
    login: 'department',
    displayName: '罗文',
    role: 'DEPARTMENT',
    department: '市场监管',
    office: text('市场监管部门', 'Market regulator'),
  },
  { login: 'analyst', displayName: '唐思远', role: 'ANALYST', office: text('数据分析', 'Analyst') },
  { login: 'auditor', displayName: '邹静', role: 'AUDITOR', office: text('审计', 'Auditor') },
  { login: 'admin', displayName: '梁伟', role: 'ADMIN', office: text('系统管理', 'Administrator') },
];
