import { dateOf, timeOf } from '../../../kernel/clock.js';
import { maskedName } from '../../../kernel/masking.js';
import { text } from '../../../kernel/text.js';
import { RevocationCause } from '../../../modules/certification/credential/index.js';
import type { ScannedCode } from '../../../modules/certification/trust-code/index.js';
import { ServiceLine } from '../../../modules/roster/agency/index.js';
import { type Html, html, type Part } from '../html.js';
import { sayIn, termIn } from '../language.js';
import type { Showing } from '../showing.js';
import { yesOrNo } from './verdict.js';

const fact = (name: string, ...value: Part[]): Html => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

/** Who it is, as far as the public may know: photo, masked name, service lines. */
export function holder({ name, serviceLines }: ScannedCode, { language }: Showing, photo: string | undefined): Html {
  const say = sayIn(language);
  const lines = serviceLines.map((line) => termIn(language)(ServiceLine, line)).join(language === 'zh' ? '、' : ', ');
  const picture =
    photo && html`<img src="${photo}" width="92" height="116" alt="${say(text('持证人照片', 'Photo of the holder'))}">`;
  return html`<section class="person">${picture}<div><h2>${maskedName(name)}</h2><p>${lines}</p><p class="quiet">${say(text('暂无星级', 'No star rating yet'))}</p></div></section>`;
}

/** What a householder may know of a holder whose code is green or yellow. */
export function holderFacts(code: ScannedCode, { language, at }: Showing): Html[] {
  const say = sayIn(language);
  const healthy = code.healthExpiresOn !== null && code.healthExpiresOn >= dateOf(at);
  return [
    fact(say(text('所属机构', 'Agency')), agencyOf(code, say)),
    fact(
      say(text('证号', 'Certificate')),
      code.number,
      html`<small>${say(text('有效期至', 'Valid until'))} ${code.validUntil}</small>`,
    ),
    fact(
      say(text('健康证', 'Health')),
      yesOrNo(healthy, say(healthy ? text('在有效期内', 'In date') : text('不在有效期内', 'Not in date'))),
    ),
  ];
}

function agencyOf({ agencyName, agencyState }: ScannedCode, say: ReturnType<typeof sayIn>): Part[] {
  if (!agencyName) return [say(text('暂无', 'None'))];
  const standing =
    agencyState === 'SUSPENDED'
      ? text('机构已暂停', 'The agency is suspended')
      : agencyState === 'CLOSED'
        ? text('机构已注销', 'The agency has closed')
        : text('暂无信用等级', 'No credit grade yet');
  return [agencyName, html`<small>${say(standing)}</small>`];
}

/** What is told of a card that no longer stands for anybody: enough to recognise it. */
export function cardFacts(code: ScannedCode, { language, masthead }: Showing): Html[] {
  const say = sayIn(language);
  const revoked = code.credentialState === 'REVOKED';
  return [
    fact(
      say(text('持证人', 'Holder')),
      maskedName(code.name),
      html`<small>${say(text('不显示照片和所属机构', 'Photo and agency are not shown'))}</small>`,
    ),
    fact(
      say(text('证号', 'Certificate')),
      code.number,
      html`<small>${say(text(`${code.issuedOn} 发证`, `Issued on ${code.issuedOn}`))}</small>`,
    ),
    ...(revoked && code.revocationCause
      ? [
          fact(
            say(text('撤销原因', 'Reason')),
            html`<strong class="no">${termIn(language)(RevocationCause, code.revocationCause)}</strong>`,
          ),
          fact(say(text('决定单位', 'Decided by')), say(masthead.bureau)),
        ]
      : []),
  ];
}

/** When the registers were asked. */
export const checkedAt = ({ language, at }: Showing): Html =>
  fact(
    sayIn(language)(text('查询时间', 'Checked at')),
    html`<time datetime="${at.toISOString()}">${timeOf(at)}</time>`,
    language === 'en' && html`<small>Beijing time</small>`,
  );
