import { type Text, text } from '../../../kernel/text.js';
import type { ScannedCode, TrustCause } from '../../../modules/certification/trust-code/index.js';

/** One answer: the word that is read from across the door, and the sentence that explains it. */
interface Words {
  word: Text;
  why(code: ScannedCode): Text;
}

const always = (zh: string, en: string) => () => text(zh, en);

export const green: Words = {
  word: text('有效', 'Valid'),
  why: always('身份、诚信、健康、培训四项齐全', 'Identity, integrity, health and training are all in order'),
};

export const causes: Record<TrustCause, Words> = {
  REVOKED: {
    word: text('已撤销', 'Revoked'),
    why: ({ revokedOn }) => text(`自 ${revokedOn} 起无效`, `Invalid since ${revokedOn}`),
  },
  BARRED: {
    word: text('禁止从业', 'Barred'),
    why: always('持证人已被禁止从事家政服务', 'The holder may not work in domestic services'),
  },
  IDENTITY_ABNORMAL: {
    word: text('身份异常', 'Identity in doubt'),
    why: always(
      '身份信息有变更，尚未重新人证核验',
      'The identity changed and was not checked against the person again',
    ),
  },
  CANCELLED: {
    word: text('已注销', 'Cancelled'),
    why: ({ cancelledOn }) => text(`自 ${cancelledOn} 起不再使用`, `Out of use since ${cancelledOn}`),
  },
  REPLACED: {
    word: text('已换发', 'Replaced'),
    why: ({ replacedOn }) =>
      text(`此码于 ${replacedOn} 作废，持证人另有新证`, `Void since ${replacedOn}: the holder has a newer card`),
  },
  LEFT_TRADE: {
    word: text('已离业', 'Left the trade'),
    why: always('持证人已登记离开家政行业', 'The holder is registered as having left the trade'),
  },
  NOT_CONSENTED: {
    word: text('未授权公示', 'Not public'),
    why: always('持证人未授权公示信息，或已撤回授权', 'The holder has not agreed to be shown here, or no longer does'),
  },
  EXPIRED: {
    word: text('已过期', 'Expired'),
    why: ({ validUntil }) =>
      text(`有效期至 ${validUntil}，年审未完成`, `Valid until ${validUntil}; the annual review is overdue`),
  },
  SUSPENDED: {
    word: text('已暂停', 'Suspended'),
    why: always('整改逾期，证书暂停使用', 'Rectification is overdue; the certificate is suspended'),
  },
  RECTIFICATION: {
    word: text('整改中', 'To be rectified'),
    why: ({ rectifyBy }) =>
      text(`年审要求在 ${rectifyBy} 前整改`, `The annual review asked for rectification by ${rectifyBy}`),
  },
  WORKER_SUSPENDED: {
    word: text('暂停从业', 'Work suspended'),
    why: always('主管部门已暂停其从业', 'The authority has suspended the holder from work'),
  },
  NOT_VERIFIED: {
    word: text('信息待核验', 'To be verified'),
    why: always('信息有变更，主管部门尚未核验', 'The record changed and the authority has still to verify it'),
  },
  INTEGRITY_MISSING: {
    word: text('信息不全', 'Incomplete'),
    why: always('缺诚信记录', 'No integrity record'),
  },
  HEALTH_MISSING: {
    word: text('信息不全', 'Incomplete'),
    why: always('缺健康证', 'No health certificate'),
  },
  TRAINING_MISSING: {
    word: text('信息不全', 'Incomplete'),
    why: always('缺培训记录', 'No training on record'),
  },
  HEALTH_EXPIRED: {
    word: text('健康证过期', 'Health expired'),
    why: always('健康证已过有效期', 'The health certificate has expired'),
  },
};

export const unknown = {
  word: text('查无此码', 'Unknown code'),
  why: text('平台没有发过这个码', 'The platform has never given out this code'),
};

export const tooMany = {
  word: text('查询过于频繁', 'Too many requests'),
  why: text(
    '这个网络查询无效码的次数过多，请稍后再试',
    'Too many unknown codes were asked for from this network. Try again later',
  ),
};

export const title = text('家政放心码', 'Trust Code');

/** What to do, for whoever stands at the door. */
export const advice = {
  heading: text('您可以这样做', 'What you can do'),
  yellow: [
    text('请持证人出示身份证，核对姓名和面貌', 'Ask for the identity card and compare name and face'),
    text('请对方所属机构说明情况', 'Ask the agency to explain'),
  ],
  red: [
    text('请对方所属机构更换服务员', 'Ask the agency to send somebody else'),
    text('已经上门的，可拨打投诉电话反映', 'If the person is already with you, call the number below'),
  ],
  replaced: [
    text('请持证人出示新证，扫描新码', 'Ask the holder for the new card and scan its code'),
    text('拿不出新证的，请勿接受上门服务', 'Without the new card, do not accept the service'),
  ],
  void: [
    text('请勿凭此证接受上门服务', 'Do not accept a service on the strength of this card'),
    text('请对方所属机构更换服务员', 'Ask the agency to send somebody else'),
  ],
  unknown: [
    text('请核对卡面上的码是否完整', 'Check that the whole code of the card was read'),
    text(
      '仍查不到的，请勿凭此证接受上门服务',
      'If it stays unknown, do not accept a service on the strength of this card',
    ),
  ],
};
