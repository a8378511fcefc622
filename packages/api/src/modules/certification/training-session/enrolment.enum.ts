import { describeEnum } from '../../../kernel/schema-types.js';

export const TrainingEnrolmentState = describeEnum('TrainingEnrolmentState', '报名状态 state of an enrolment', {
  ENROLLED: '已录取 has a place',
  WAITING: '候补 waits for a place',
  COMPLETED: '已完成 has attended as many days as it takes',
  MISSED: '未完成 has missed days',
  WITHDRAWN: '已退出 withdrawn',
  LAPSED: '已失效 the session began or was cancelled without the worker',
});
export type TrainingEnrolmentState = keyof typeof TrainingEnrolmentState;

export const TrainingEnrolmentAction = describeEnum(
  'TrainingEnrolmentAction',
  '报名动作 what can be done with an enrolment',
  { WITHDRAW: '退出 withdraw; the next who waits moves up' },
);
export type TrainingEnrolmentAction = keyof typeof TrainingEnrolmentAction;

export const EnrolledBy = describeEnum('EnrolledBy', '报名方式 who enrolled the worker', {
  AGENCY: '机构 the agency',
  ASSOCIATION: '协会 the association',
  WORKER: '本人 the worker, on the public page',
});
export type EnrolledBy = keyof typeof EnrolledBy;

export const AttendanceMethod = describeEnum('AttendanceMethod', '签到方式 how attendance was recorded', {
  CODE: '扫码 by the code on the screen',
  LIST: '名单 by list',
});
export type AttendanceMethod = keyof typeof AttendanceMethod;
