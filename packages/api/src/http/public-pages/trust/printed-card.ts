import { maskedName } from '../../../kernel/masking.js';
import { text } from '../../../kernel/text.js';
import type { TrustAnswer } from '../../../modules/certification/trust-code/index.js';
import { type Html, html } from '../html.js';
import { type Language, sayIn } from '../language.js';
import type { Showing } from '../showing.js';
import { verdictBand, yesOrNo } from './verdict.js';

/** How a scan was asked for: the code as it is kept, and whose signature on the card is to be believed. */
export interface Asked {
  code: string;
  issuer: string;
}

/**
 * What the page's script may say of the printed card, which it checks by what the address carries behind #. All of it is
 * hidden until the script has looked: without it the page says what the register says, and no more.
 */
export const printedCard = {
  /** What the register says, for the script to compare; nothing of a holder who is not shown. */
  facts({ scanned }: TrustAnswer, { code, issuer }: Asked): Html {
    const asked = html` data-issuer="${issuer}" data-code="${code}"`;
    return scanned.dataConsent
      ? html`${asked} data-name="${maskedName(scanned.name)}" data-number="${scanned.number}" data-until="${scanned.validUntil}"`
      : asked;
  },

  /** Takes the place of the answer of the register, which is that of somebody else's card. */
  forgedBand(language: Language): Html {
    const say = sayIn(language);
    const reasons = [forged.why, forged.below, forged.advice].map(say);
    return html`<div data-card="forged" hidden role="alert">${verdictBand('red', say(forged.word), reasons)}</div>`;
  },

  /** One quiet line among the facts; only where a genuine card is a reason to trust. */
  line({ verdict }: TrustAnswer, { language }: Showing): Html | undefined {
    const say = sayIn(language);
    const row = (when: string, value: Html) =>
      html`<div data-card="${when}" hidden><dt>${say(label)}</dt><dd>${value}</dd></div>`;
    if (verdict !== 'GREEN' && verdict !== 'YELLOW') return undefined;
    return html`${row('genuine', yesOrNo(true, say(genuine)))}${row(
      'prolonged',
      html`${yesOrNo(true, say(genuine))}<small>${say(prolonged)}</small>`,
    )}${row('differs', yesOrNo(false, say(differs)))}${row('unchecked', html`<span class="quiet">${say(unchecked)}</span>`)}`;
  },
};

const label = text('卡面', 'Card');
const genuine = text('真实，与登记一致', 'Genuine, agrees with the register');
const prolonged = text('年审后有效期已延长，以本页为准', 'Prolonged since it was printed; this page counts');
const differs = text('与登记不符，以本页为准', 'Differs from the register; this page counts');
const unchecked = text('暂未核对', 'Not checked');

const forged = {
  word: text('疑似假证', 'Likely forged'),
  why: text(
    '卡面二维码不是本平台签发，或已被改动',
    'The code on the card was not signed by this platform, or was altered',
  ),
  below: text(
    '下面是此码的持证人，未必是面前的人',
    'Below is the holder of this code, who may not be the person before you',
  ),
  advice: text('请重扫一次；仍这样提示，请勿接受服务', 'Scan once more. If this stays, do not accept the service'),
};
