import { describeEnum } from '../../../kernel/schema-types.js';

export const EmploymentState = describeEnum('EmploymentState', '从业关系状态 state of an employment', {
  OFFERED: '待确认 offered, waits for the other side',
  CURRENT: '在职 current',
  ENDING: '待确认解除 one side ends it, waits for the other',
  ENDED: '已解除 ended',
  DECLINED: '已谢绝 declined or withdrawn before it began',
  CONFLICT: '合同冲突 a second labour contract, waits for the county',
});
export type EmploymentState = keyof typeof EmploymentState;

export const EmploymentAction = describeEnum('EmploymentAction', '从业关系动作 what can be done with an employment', {
  CONFIRM: '确认 confirm what the other side offered',
  DECLINE: '谢绝或撤回 decline or withdraw',
  END: '提出解除 end; a county ends alone, an agency waits for the worker',
  CONFIRM_END: '确认解除 confirm the end',
  RENEW_LINK: '重发确认链接 give the worker a fresh link to answer by; the old one is dead',
  SETTLE: '裁决冲突 settle a conflict: keep one contract, end the other',
});
export type EmploymentAction = keyof typeof EmploymentAction;

export const ContractKind = describeEnum('ContractKind', '合同类型 kind of contract', {
  LABOUR: '劳动合同（员工制），同一时间至多一份 labour contract, one at a time',
  SERVICE: '服务协议（中介制），可有多份 service agreement, several may run side by side',
});
export type ContractKind = keyof typeof ContractKind;

export const EmploymentSide = describeEnum('EmploymentSide', '关系一方 a side of an employment', {
  AGENCY: '机构 the agency',
  WORKER: '服务员 the worker',
  COUNTY: '县(市、区)商务局，代为办理 the county bureau, in place of a side',
});
export type EmploymentSide = keyof typeof EmploymentSide;
