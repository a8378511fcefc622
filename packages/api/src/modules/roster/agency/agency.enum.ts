import { describeEnum } from '../../../kernel/schema-types.js';

export const AgencyState = describeEnum('AgencyState', '机构状态 state of an agency', {
  DRAFT: '草稿 draft',
  SUBMITTED: '待核验 submitted, waits for the county',
  VERIFIED: '已核验 verified by the county',
  RETURNED: '已退回 returned with a reason',
  SUSPENDED: '暂停 suspended',
  CLOSED: '已注销 closed',
});
export type AgencyState = keyof typeof AgencyState;

export const AgencyAction = describeEnum('AgencyAction', '机构动作 what can be done with an agency', {
  EDIT: '修改 edit',
  SUBMIT: '提交 submit',
  VERIFY: '核验通过 verify',
  RETURN: '退回 return',
  SUSPEND: '暂停 suspend',
  RESUME: '恢复 resume',
  CLOSE: '注销 close',
  ACCEPT_CREDIT_CODE: '认可信用代码 accept a doubtful credit code',
});
export type AgencyAction = keyof typeof AgencyAction;

export const AgencyKind = describeEnum('AgencyKind', '机构类型 kind of agency', {
  EMPLOYEE_BASED: '员工制 employee-based',
  INTERMEDIARY: '中介制 intermediary',
  MIXED: '混合 mixed',
});
export type AgencyKind = keyof typeof AgencyKind;

export const ServiceLine = describeEnum('ServiceLine', '服务工种 service line', {
  HOUSEKEEPING: '居家保洁 housekeeping',
  HOURLY: '钟点工 hourly help',
  MATERNITY: '母婴护理 maternity care',
  INFANT: '育婴 infant care',
  ELDERLY: '养老护理 elderly care',
  PATIENT: '病患陪护 patient care',
  COOKING: '家庭餐饮 home cooking',
  APPLIANCE_CLEANING: '家电清洗 appliance cleaning',
  OTHER: '其他 other',
});
export type ServiceLine = keyof typeof ServiceLine;

export const OnlineChannel = describeEnum('OnlineChannel', '线上渠道 where an agency takes orders online', {
  APP: '自有 App own app',
  MINI_PROGRAM: '小程序 mini-program',
  PUBLIC_ACCOUNT: '公众号 public account',
  ECOMMERCE: '电商平台 e-commerce platform',
});
export type OnlineChannel = keyof typeof OnlineChannel;

export const Platform = describeEnum('Platform', '上级平台 platform of a higher authority', {
  PROVINCIAL: '广东省家政服务公共平台 provincial public platform',
  MINISTRY: '商务部业务系统统一平台 unified platform of the ministry',
});
export type Platform = keyof typeof Platform;

export const AgencyLack = describeEnum('AgencyLack', '机构缺项 what an agency still lacks', {
  LEGAL_REPRESENTATIVE: '法定代表人 legal representative',
  ADDRESS: '地址 address',
  PHONE: '电话 phone',
  SERVICE_LINES: '服务工种 service lines',
  CREDIT_CODE_DOUBTFUL: '信用代码存疑 credit code fails its check digit and is not accepted yet',
  PLATFORM_REGISTRATION: '平台注册 registration on a platform',
});
export type AgencyLack = keyof typeof AgencyLack;

export const AgencyOrder = describeEnum('AgencyOrder', '机构排序 order of a list of agencies', {
  WORK_FIRST: '待处理优先 what needs work first',
  UPDATED: '最近更新 newest change first',
  NAME: '名称 by name, in pinyin order',
  WORKERS: '服务员人数 most workers first',
});
export type AgencyOrder = keyof typeof AgencyOrder;
