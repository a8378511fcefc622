import { chineseOf, englishOf } from '../../../kernel/schema-types.js';
import { text } from '../../../kernel/text.js';
import { serviceLineCodes } from '../../../modules/certification/credential-document/index.js';
import { ServiceLine } from '../../../modules/roster/agency/index.js';
import { contacts, frame } from '../frame.js';
import { type Html, html } from '../html.js';
import { type Language, sayIn } from '../language.js';
import type { Showing } from '../showing.js';
import { verdictBand } from '../trust/verdict.js';
import { intro, outcomes, states, title } from './check.words.js';

/** What the script of the page works with, beside what it keeps. */
export interface CheckSetting {
  issuer: string;
  /** How many status lists there are of each purpose. */
  lists: number;
  script: string | undefined;
}

const head = html`<link rel="manifest" href="/check/app.webmanifest">`;

/** Checks codes of cards without a network. Every sentence stands on it from the beginning; the script chooses. */
export function checkPage({ language, masthead }: Showing, { issuer, lists, script }: CheckSetting): string {
  const say = sayIn(language);
  const state = Object.entries(states).map(
    ([name, words]) => html`<span data-state="${name}" hidden>${words[language]()}</span>`,
  );
  return frame({
    language,
    masthead,
    title,
    script,
    head,
    main: html`<div id="answer" role="status" data-issuer="${issuer}" data-lists="${lists}" data-lines="${lineWords(language)}">${answers(language)}</div><p data-scan="offline" hidden><button type="button" id="reload" class="act">${say(
      text('已有网络，重新查询', 'There is a network now: ask again'),
    )}</button></p><h1>${say(title)}</h1><p>${say(
      intro,
    )}</p><p class="quiet" role="status">${state}</p>${!script && html`<p class="note">${states.unable![language]()}</p>`}<noscript><p class="note">${say(
      text('本页需要浏览器启用 JavaScript。', 'This page needs JavaScript.'),
    )}</p></noscript><form hidden><button type="button" id="camera" hidden>${say(
      text('扫描二维码', 'Scan a code'),
    )}</button><video muted playsinline hidden></video><label for="code">${say(
      text('粘贴二维码内容', 'Paste what a code says'),
    )}</label><span class="hint" id="code-hint">${say(
      text(
        '用手机扫一扫读出网址，整段复制过来。',
        'Read it with the scanner of your phone and copy the whole address.',
      ),
    )}</span><textarea id="code" aria-describedby="code-hint" name="code" rows="4" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="2000"></textarea><button>${say(
      text('核验', 'Check'),
    )}</button></form><p><button type="button" id="refresh" class="act" hidden>${say(
      text('更新名单', 'Update the lists'),
    )}</button></p>${contacts(language, masthead)}`,
  });
}

/** The names of the service lines in the order of the numbers on cards; last, what stands between two. */
function lineWords(language: Language): string {
  const nameOf = language === 'zh' ? chineseOf : englishOf;
  const lines = Object.entries(serviceLineCodes).sort(([, one], [, other]) => one - other);
  return JSON.stringify([...lines.map(([line]) => nameOf(ServiceLine, line)), language === 'zh' ? '、' : ', ']);
}

function answers(language: Language): Html[] {
  const say = sayIn(language);
  const bands = Object.entries(outcomes).map(
    ([name, { colour, word, why }]) =>
      html`<div data-outcome="${name}" hidden>${verdictBand(colour, word[language], why[language]())}</div>`,
  );
  const facts = [
    ['name', text('持证人', 'Holder')],
    ['number', text('证号', 'Certificate')],
    ['agency', text('机构', 'Agency')],
    ['lines', text('服务工种', 'Services')],
    ['until', text('卡面有效期', 'Valid until')],
  ] as const;
  const table = html`<div data-outcome="facts" hidden><dl>${facts.map(
    ([name, label]) => html`<div><dt>${say(label)}</dt><dd data-fact="${name}"></dd></div>`,
  )}</dl><p class="note">${say(
    text(
      '这里没有照片，请对照卡面照片与本人。健康证和年审情况联网扫码可查。',
      'There is no photo here: compare the one on the card with the person. Scan with a network for health and review.',
    ),
  )}</p></div>`;
  return [...bands, table];
}
