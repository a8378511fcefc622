import { describeEnum } from '../../../kernel/schema-types.js';

export const CredentialState = describeEnum('CredentialState', '家政服务证状态 state of a certificate', {
  VALID: '有效 valid',
  RECTIFICATION: '整改中 to be put right after an annual review',
  SUSPENDED: '已暂停 suspended: the annual review or the rectification is overdue',
  CANCELLED: '已注销 cancelled: left the trade, deceased, own wish',
  REVOKED: '已撤销 revoked for cause',
});
export type CredentialState = keyof typeof CredentialState;

export const CredentialAction = describeEnum('CredentialAction', '家政服务证动作 what can be done with a certificate', {
  REPLACE: '换发 replace: lost, damaged, changed name; the old edition says so',
  CANCEL: '注销 cancel',
  CORRECT_CANCELLATION: '更正注销 take back a cancellation made by mistake',
  PROPOSE_REVOCATION: '提议撤销 propose to revoke; another person decides',
});
export type CredentialAction = keyof typeof CredentialAction;

export const CancelCause = describeEnum('CancelCause', '注销原因 why a certificate is cancelled', {
  LEFT_TRADE: '离开行业 left the trade',
  DECEASED: '死亡 deceased',
  OWN_WISH: '本人申请 own wish',
});
export type CancelCause = keyof typeof CancelCause;

export const ReplacementReason = describeEnum('ReplacementReason', '换发原因 why an edition was replaced', {
  LOST: '遗失 lost',
  DAMAGED: '损坏 damaged',
  NAME_CHANGED: '姓名变更 changed name',
  ISSUED_AGAIN: '重新发证 issued again after a cancellation or revocation',
});
export type ReplacementReason = keyof typeof ReplacementReason;
