import { text } from '../../../kernel/text.js';
import type { Html } from '../html.js';
import { html } from '../html.js';
import type { Language } from '../language.js';
import type { Colour } from '../trust/verdict.js';

export const title = text('离线核验', 'Offline check');

export const intro = text(
  '打开本页后，公开密钥和撤销名单即存到这台手机。没有网络时，扫描或粘贴证件上的二维码也能核验。核验只在手机上进行，不上传任何内容。',
  'Opening this page keeps the public keys and the lists of revoked certificates on this phone. Codes on cards can then be checked without a network. Nothing that you check leaves the phone.',
);

const fact = (name: string): Html => html`<span data-fact="${name}"></span>`;

/** How the kept things stand; the script shows one of them. */
export const states: Record<string, Record<Language, () => Html>> = {
  saving: { zh: () => html`正在存到本机…`, en: () => html`Saving to this phone …` },
  kept: {
    zh: () => html`已存到本机，${fact('kept')} 更新。没有网络时打开本页或扫码即可。`,
    en: () => html`Kept on this phone, updated ${fact('kept')}. Without a network, open this page or scan a code.`,
  },
  offline: {
    zh: () => html`没有联网。按本机 ${fact('kept')}（${fact('kept-age')}）存下的名单核验。`,
    en: () => html`No network. Checked by the lists that were kept on ${fact('kept')} (${fact('kept-age')}).`,
  },
  none: {
    zh: () => html`本机没有存下名单。请在有网络时打开一次本页。`,
    en: () => html`Nothing is kept on this phone. Open this page once with a network.`,
  },
  unable: {
    zh: () => html`这个浏览器不能离线核验。请用系统自带的浏览器打开本页，或联网扫码。`,
    en: () => html`This browser cannot check without a network. Use the browser of your phone, or scan with a network.`,
  },
  'no-camera': {
    zh: () => html`未能使用摄像头。请在手机设置中允许，或粘贴二维码内容。`,
    en: () => html`The camera could not be used. Allow it in the settings of your phone, or paste the code.`,
  },
};

/** One thing that may be said of a code. */
interface Outcome {
  colour: Colour;
  word: Record<Language, string>;
  why: Record<Language, () => Html[]>;
}

const doNotAccept = {
  zh: html`请勿凭此证接受上门服务`,
  en: html`Do not accept a service on the strength of this card`,
};
const listOf = {
  zh: html`名单截至 ${fact('as-of')}（${fact('age')}）`,
  en: html`By the list of ${fact('as-of')} (${fact('age')})`,
};
const goOnline = { zh: html`请联网再查`, en: html`Check again with a network` };

/** By the names that the script gives them. Only the register's own answer is green. */
export const outcomes: Record<string, Outcome> = {
  genuine: {
    colour: 'kept',
    word: { zh: '证件真实', en: 'Genuine card' },
    why: {
      zh: () => [html`未撤销、未暂停：${listOf.zh}`, html`此后的变化，联网扫码才能知道`],
      en: () => [
        html`Not revoked, not suspended. ${listOf.en}`,
        html`Only a scan with a network knows what came after`,
      ],
    },
  },
  old: {
    colour: 'yellow',
    word: { zh: '名单已旧', en: 'List out of date' },
    why: {
      zh: () => [html`证件由本平台签发，当时未撤销、未暂停`, listOf.zh, goOnline.zh],
      en: () => [html`The card is genuine and was neither revoked nor suspended then`, listOf.en, goOnline.en],
    },
  },
  'unknown-status': {
    colour: 'unknown',
    word: { zh: '状态未知', en: 'Status unknown' },
    why: {
      zh: () => [html`证件由本平台签发，但本机没有可用的撤销名单，或手机时间不准`, goOnline.zh],
      en: () => [
        html`The card is genuine, but no list that fits is kept here, or the clock of the phone is wrong`,
        goOnline.en,
      ],
    },
  },
  revoked: {
    colour: 'red',
    word: { zh: '已作废', en: 'Void' },
    why: {
      zh: () => [html`已撤销、注销或换发：${listOf.zh}`, doNotAccept.zh],
      en: () => [html`Revoked, cancelled or replaced. ${listOf.en}`, doNotAccept.en],
    },
  },
  suspended: {
    colour: 'yellow',
    word: { zh: '已暂停', en: 'Suspended' },
    why: {
      zh: () => [html`证书暂停使用：${listOf.zh}`, goOnline.zh],
      en: () => [html`The certificate is suspended. ${listOf.en}`, goOnline.en],
    },
  },
  expired: {
    colour: 'yellow',
    word: { zh: '卡面已过期', en: 'Out of date' },
    why: {
      zh: () => [html`卡面有效期已过；年审后可能已延长`, goOnline.zh],
      en: () => [html`The date on the card has passed; a review may have prolonged it`, goOnline.en],
    },
  },
  'not-yet': {
    colour: 'yellow',
    word: { zh: '尚未生效', en: 'Not valid yet' },
    why: {
      zh: () => [html`证件尚未生效，或手机时间不准`, goOnline.zh],
      en: () => [html`The card is not valid yet, or the clock of the phone is wrong`, goOnline.en],
    },
  },
  forged: {
    colour: 'red',
    word: { zh: '疑似假证', en: 'Likely forged' },
    why: {
      zh: () => [html`二维码的签名不符，内容被改动或系伪造`, doNotAccept.zh],
      en: () => [html`The signature does not hold: the code was altered or forged`, doNotAccept.en],
    },
  },
  foreign: {
    colour: 'red',
    word: { zh: '不是本平台的码', en: 'Not our code' },
    why: {
      zh: () => [html`请核对二维码内容是否完整`, doNotAccept.zh],
      en: () => [html`See whether the whole code was read`, doNotAccept.en],
    },
  },
  'unknown-key': {
    colour: 'unknown',
    word: { zh: '无法判断', en: 'Cannot tell' },
    why: {
      zh: () => [html`签名密钥不在本机名单中：可能新近启用，也可能是伪造`, goOnline.zh],
      en: () => [html`The key that signed it is not known here: it may be new, or a forgery`, goOnline.en],
    },
  },
  typed: {
    colour: 'unknown',
    word: { zh: '需要联网', en: 'Network needed' },
    why: {
      zh: () => [html`内容里没有签名（# 之后的部分），不能离线核验`, html`请扫描卡面二维码，或联网查询`],
      en: () => [
        html`There is no signature in it (what follows #), so it cannot be checked here`,
        html`Scan the code on the card, or look it up with a network`,
      ],
    },
  },
  'not-kept': {
    colour: 'unknown',
    word: { zh: '无法判断', en: 'Cannot tell' },
    why: {
      zh: () => [html`本机没有存下密钥和名单`, goOnline.zh],
      en: () => [html`No keys and lists are kept on this phone`, goOnline.en],
    },
  },
};
