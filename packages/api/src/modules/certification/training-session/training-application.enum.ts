import { describeEnum } from '../../../kernel/schema-types.js';

export const TrainingApplicationState = describeEnum(
  'TrainingApplicationState',
  '公开报名状态 state of an application from the public page',
  {
    PENDING: '待核实 waits until the association has spoken with the person',
    ACCEPTED: '已录取 accepted: the person is enrolled',
    DECLINED: '未录取 declined',
    LAPSED: '已失效 lapsed: nobody decided in time, or the session began or was cancelled',
  },
);
export type TrainingApplicationState = keyof typeof TrainingApplicationState;

export const TrainingApplicationAction = describeEnum(
  'TrainingApplicationAction',
  '公开报名动作 what can be done with an application',
  {
    ACCEPT: '录取：本人不在名录的登记为草稿 accept: who is not in the register becomes a draft there',
    DECLINE: '不录取 decline',
  },
);
export type TrainingApplicationAction = keyof typeof TrainingApplicationAction;
