import { describeEnum } from '../../../kernel/schema-types.js';

export const RevocationState = describeEnum('RevocationState', '撤销办理状态 state of a revocation', {
  PROPOSED: '已提议，申辩期内或待决定 proposed: the subject is heard, then the city decides',
  WITHDRAWN: '已撤回提议 withdrawn by the association',
  DISMISSED: '不予撤销 the city did not revoke',
  REVOKED: '已撤销 revoked; can be appealed for a time',
  APPEALED: '申诉中 appealed, waits for another person of the city',
  UPHELD: '维持撤销 upheld on appeal',
  RESTORED: '已恢复 restored on appeal or by the city itself',
});
export type RevocationState = keyof typeof RevocationState;

export const RevocationAction = describeEnum('RevocationAction', '撤销办理动作 what can be done with a revocation', {
  DEFEND: '登记申辩 record what the subject says, within the defence period',
  WITHDRAW: '撤回提议 withdraw the proposal',
  REVOKE: '决定撤销 revoke; not before the defence period has ended, by another person than the proposer',
  DISMISS: '不予撤销 do not revoke',
  APPEAL: '登记申诉 record the subject’s appeal, within the appeal period',
  UPHOLD: '维持撤销 uphold; by another person than the one who decided',
  RESTORE: '恢复 restore on appeal; by another person than the one who decided',
  LIFT: '自行纠正 the city lifts a revocation that was wrong, by another person than the one who decided',
});
export type RevocationAction = keyof typeof RevocationAction;

export const RevocationStage = describeEnum('RevocationStage', '提交证据的环节 when evidence was handed in', {
  PROPOSAL: '提议 with the proposal',
  DEFENCE: '申辩 with the defence',
  APPEAL: '申诉 with the appeal',
});
export type RevocationStage = keyof typeof RevocationStage;

export const RevocationCause = describeEnum('RevocationCause', '撤销原因 cause of a revocation', {
  FRAUD: '以欺骗手段取得 obtained by fraud',
  FALSE_IDENTITY: '身份虚假或冒用 false or borrowed identity',
  LISTED: '列入严重失信名单 on a list of serious dishonesty',
  MISCONDUCT: '严重侵害雇主 serious harm to a household',
});
export type RevocationCause = keyof typeof RevocationCause;
