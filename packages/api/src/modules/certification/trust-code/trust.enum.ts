import { describeEnum } from '../../../kernel/schema-types.js';

export const TrustVerdict = describeEnum('TrustVerdict', '放心码结果 what a scan answers', {
  GREEN: '绿码 all in order',
  YELLOW: '黄码 something is missing or out of date',
  RED: '红码 revoked, barred, or the identity is in doubt',
  VOID: '作废 the code speaks for nobody any more',
});
export type TrustVerdict = keyof typeof TrustVerdict;

export const TrustCause = describeEnum('TrustCause', '放心码原因 why a scan does not answer green', {
  REVOKED: '已撤销 the certificate was revoked',
  BARRED: '禁止从业 the holder is barred from the trade',
  IDENTITY_ABNORMAL: '身份异常 the identity changed and was not compared with the person again',
  CANCELLED: '已注销 the certificate was cancelled',
  REPLACED: '已换发 a newer card and code took the place of this one',
  LEFT_TRADE: '已离业 the holder left the trade',
  NOT_CONSENTED: '未授权公示 the holder has not consented to being shown, or no longer does',
  EXPIRED: '已过期 the annual review is overdue and the certificate out of date',
  SUSPENDED: '已暂停 the certificate is suspended',
  RECTIFICATION: '整改中 the annual review asked for rectification',
  WORKER_SUSPENDED: '暂停从业 the county suspended the holder',
  NOT_VERIFIED: '信息待核验 the county has still to verify the record',
  INTEGRITY_MISSING: '缺诚信记录 no integrity record',
  HEALTH_MISSING: '缺健康证 no health certificate',
  TRAINING_MISSING: '缺培训记录 no training',
  HEALTH_EXPIRED: '健康证过期 the health certificate has expired',
});
export type TrustCause = keyof typeof TrustCause;
