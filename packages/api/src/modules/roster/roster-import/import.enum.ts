import { describeEnum } from '../../../kernel/schema-types.js';

export const ImportKind = describeEnum('ImportKind', '导入种类 what a file is a list of', {
  AGENCIES: '机构 agencies',
  WORKERS: '服务员 workers',
});
export type ImportKind = keyof typeof ImportKind;

export const ImportState = describeEnum('ImportState', '导入状态 how far an import is', {
  READ: '正在检查 uploaded, its rows are being checked',
  CHECKED: '待入库 checked, nothing has gone in yet',
  COMMITTING: '正在入库 good rows are going in',
  COMMITTED: '已入库 the good rows are in',
  REVERTING: '正在撤销 being taken back',
  REVERTED: '已撤销 taken back, nothing is left of it',
  FAILED: '未能完成 could not be read or finished',
});
export type ImportState = keyof typeof ImportState;

export const ImportVerdict = describeEnum('ImportVerdict', '行判定 verdict on one row', {
  NEW: '新增 would be created',
  CHANGED: '更新 would change a record',
  UNCHANGED: '不变 says nothing new',
  BAD: '有误 cannot go in',
});
export type ImportVerdict = keyof typeof ImportVerdict;

export const ImportCodeEnum = describeEnum('ImportCode', '错误代码 why a row is bad', {
  ID_CHECK_DIGIT: '身份证校验位不符 check digit of the resident ID fails',
  ID_SCIENTIFIC: '证件号变成科学记数 the spreadsheet turned the ID into a rounded number',
  ID_LENGTH: '证件号位数不符 the ID has the wrong length',
  ID_BIRTH_DATE: '身份证出生日期不存在 no such date of birth',
  UNDER_AGE: '未满从业年龄 under working age',
  NAME_MISSING: '缺姓名 name missing',
  PHONE: '电话无法识别 not a phone number',
  AGENCY_UNKNOWN: '机构未登记 agency not in the register of the county',
  DUPLICATE_ID_OTHER_NAME: '同一证件号不同姓名 same ID under another name',
  DATE_UNREADABLE: '日期无法识别 not a date',
  SEX_CONTRADICTS_ID: '性别与身份证不符 sex contradicts the ID',
  HEALTH_DATE_FUTURE: '健康证日期晚于今天 health certificate from the future',
  CREDIT_CODE: '信用代码格式不符 not a credit code',
  CREDIT_CODE_MISSING: '缺信用代码 credit code missing',
  ID_MISSING: '缺证件号 ID missing',
  KIND_UNKNOWN: '类型无法识别 unknown kind',
  OTHER_COUNTY: '属于其他县区 belongs to another county',
  DUPLICATE_ROW: '重复行 the same row twice',
  DATE_ORDER: '日期先后不符 dates in the wrong order',
  VALUE_TOO_LONG: '内容过长 value too long',
  IDENTITY_INCOMPLETE: '缺性别或出生日期 sex or date of birth missing, which the paper does not tell',
  HEALTH_VALIDITY: '健康证有效期超过一年 health certificate valid for more than a year',
  KNOWN_ELSEWHERE: '已由其他县区登记 another county has registered the person',
  WORKER_BARRED: '服务员被禁止从业 the worker is barred from the trade',
  WORKER_LEFT: '服务员已离业 the worker has left the trade',
  EMPLOYMENT_OPEN: '在册从业关系待办 an employment on the register has to be settled first',
  AGENCY_SUSPENDED: '机构已暂停 the agency is suspended',
  AGENCY_CLOSED: '机构已注销 the agency is closed',
});
export type ImportCode = keyof typeof ImportCodeEnum;
