import { describeEnum } from '../../../kernel/schema-types.js';

export const WorkerState = describeEnum('WorkerState', '服务员状态 state of a worker', {
  DRAFT: '草稿 draft',
  SUBMITTED: '待核验 submitted, waits for the county',
  VERIFIED: '已核验 verified by the county',
  RETURNED: '已退回 returned with a reason',
  SUSPENDED: '暂停 suspended',
  BARRED: '禁止从业 barred from the trade by the city',
  LEFT: '已离业 left the trade',
});
export type WorkerState = keyof typeof WorkerState;

export const WorkerAction = describeEnum('WorkerAction', '服务员动作 what can be done with a worker', {
  EDIT: '修改 edit',
  SUBMIT: '提交 submit',
  VERIFY: '核验通过 verify',
  RETURN: '退回 return',
  SUSPEND: '暂停 suspend',
  RESUME: '恢复 resume',
  BAR: '禁止从业 bar from the trade',
  LIFT_BAR: '解除禁止从业 lift the bar; the worker is to be verified again',
  LEAVE: '登记离业 record that the worker left the trade',
  RETURN_TO_TRADE: '重新从业 record that the worker came back; to be verified again',
  RECORD_IDENTITY_CHECK: '登记人证合一核验 record that the person was compared with the paper',
  RECORD_HEALTH: '登记健康证 record a health certificate',
  RECORD_TRAINING: '登记培训 record a training',
  RECORD_CONSENT: '登记授权 record a consent',
  WITHDRAW_CONSENT: '撤回授权 withdraw a consent, at once',
  RECORD_INTEGRITY: '登记诚信记录 record an integrity entry',
  SET_PHOTO: '设置照片 set, replace or remove the photo; needs the consent for it',
  SEE_PHOTO: '查看照片 see the photo',
  REVEAL: '查看完整信息 look at a masked field, with a purpose',
});
export type WorkerAction = keyof typeof WorkerAction;

export const WorkerLack = describeEnum('WorkerLack', '服务员缺项 what a worker still lacks', {
  IDENTITY_CHECK: '人证合一核验 identity check',
  INTEGRITY: '诚信记录 integrity record',
  HEALTH: '健康证 health certificate',
  HEALTH_EXPIRED: '健康证过期 health certificate has expired',
  TRAINING: '培训 training',
  CONSENT: '授权 consent to show and share data',
  EMPLOYMENT: '从业关系 current employment',
  PHONE: '电话 phone',
});
export type WorkerLack = keyof typeof WorkerLack;

export const IdKind = describeEnum('IdKind', '证件类型 kind of identity paper', {
  RESIDENT: '居民身份证 resident identity card',
  HK_MACAO: '港澳居民证件 paper of a Hong Kong or Macao resident',
  TAIWAN: '台湾居民证件 paper of a Taiwan resident',
  FOREIGN: '外国人证件 paper of a foreigner',
});
export type IdKind = keyof typeof IdKind;

export const Sex = describeEnum('Sex', '性别 sex', { FEMALE: '女 female', MALE: '男 male' });
export type Sex = keyof typeof Sex;

export const ConsentKind = describeEnum('ConsentKind', '授权类型 kind of consent', {
  DATA: '信息公示与共享 showing and sharing data',
  PHOTO: '照片公示 showing the photo',
});
export type ConsentKind = keyof typeof ConsentKind;

export const IdentityMethod = describeEnum('IdentityMethod', '核验方式 how the person was compared with the paper', {
  IN_PERSON: '当面核对 in person',
  FACE_COMPARISON: '人脸比对 face comparison',
  POLICE_CHECK: '公安核查 check by the police',
});
export type IdentityMethod = keyof typeof IdentityMethod;

export const HealthFilter = describeEnum('HealthFilter', '健康证筛选 state of the health certificate', {
  NONE: '无健康证 none',
  EXPIRED: '已过期 expired',
  WITHIN_30_DAYS: '30 天内到期 in date, expires within 30 days',
  IN_DATE: '有效 in date',
});
export type HealthFilter = keyof typeof HealthFilter;

export const WorkerOrder = describeEnum('WorkerOrder', '服务员排序 order of a list of workers', {
  WORK_FIRST: '待处理优先 what needs work first',
  UPDATED: '最近更新 newest change first',
  NAME: '姓名 by name, in pinyin order',
  HEALTH_EXPIRY: '健康证到期 earliest expiry first, those without one last',
});
export type WorkerOrder = keyof typeof WorkerOrder;

export const RevealField = describeEnum('RevealField', '可查看的字段 masked field that can be looked at', {
  ID_NUMBER: '证件号码 number of the identity paper',
  PHONE: '电话 phone',
  ADDRESS: '住址 address',
});
export type RevealField = keyof typeof RevealField;
