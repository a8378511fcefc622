import { describeEnum } from '../../../kernel/schema-types.js';

export const IssueSource = describeEnum('IssueSource', '发证对象来源 whom a batch of certificates is for', {
  WORKERS: '指定服务员 a list of workers',
  SESSION: '某期培训考试合格者 all who passed in a training session',
  COUNTY: '某县（市、区）符合条件者 all of a county who are eligible',
});
export type IssueSource = keyof typeof IssueSource;

export const CredentialBatchState = describeEnum('CredentialBatchState', '发证批次状态 state of a batch', {
  RUNNING: '办理中 certificates are being issued',
  DONE: '已办结 done',
});
export type CredentialBatchState = keyof typeof CredentialBatchState;

export const IssueOutcome = describeEnum('IssueOutcome', '发证结果 what became of one worker of a batch', {
  ISSUED: '已发证 issued',
  REFUSED: '未发证 refused, with the reasons',
});
export type IssueOutcome = keyof typeof IssueOutcome;
