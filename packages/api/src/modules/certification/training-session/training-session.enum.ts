import { describeEnum } from '../../../kernel/schema-types.js';

export const TrainingSessionState = describeEnum('TrainingSessionState', '班次状态 state of a training session', {
  PLANNED: '计划中 planned, not open yet',
  OPEN: '报名中 open for enrolment',
  RUNNING: '授课中 running',
  EXAMINED: '考核中 teaching has ended, results are entered',
  CLOSED: '已结班 closed',
  CANCELLED: '已取消 cancelled',
});
export type TrainingSessionState = keyof typeof TrainingSessionState;

export const TrainingSessionAction = describeEnum(
  'TrainingSessionAction',
  '班次动作 what can be done with a training session',
  {
    EDIT: '修改 edit',
    OPEN_ENROLMENT: '开放报名 open for enrolment',
    ENROL: '报名 enrol workers',
    START: '开班 start: the waiting list ends',
    RECORD_ATTENDANCE: '登记签到 record attendance, by code or list',
    EXAMINE: '结束授课 end teaching: attendance is settled, results can be entered',
    MEND_ATTENDANCE: '更正签到 mend attendance after teaching has ended',
    ENTER_RESULTS: '录入成绩 enter results',
    CORRECT_RESULT: '更正成绩 correct a result',
    CLOSE: '结班 close',
    CANCEL: '取消 cancel',
  },
);
export type TrainingSessionAction = keyof typeof TrainingSessionAction;

export const TrainingSessionOrder = describeEnum('TrainingSessionOrder', '班次排序 order of a list of sessions', {
  NEWEST: '开班日期从晚到早 latest first day first',
  UPCOMING: '开班日期从早到晚 earliest first day first',
});
export type TrainingSessionOrder = keyof typeof TrainingSessionOrder;
