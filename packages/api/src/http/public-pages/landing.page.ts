import { text } from '../../kernel/text.js';
import type { SampleCode } from '../../modules/certification/trust-code/index.js';
import { contacts, frame, offlineLink } from './frame.js';
import { type Html, html } from './html.js';
import { type Language, sayIn } from './language.js';
import type { Showing } from './showing.js';
import { causes, green, title as trustCode } from './trust/trust.words.js';

const title = text('公众服务', 'Public services');

/** Where somebody without an account begins. The demonstration city shows a code of each kind. */
export function landingPage({ language, masthead }: Showing, samples: SampleCode[]): string {
  const say = sayIn(language);
  const lang = `lang=${language}`;
  return frame({
    language,
    masthead,
    title,
    main: html`<h1>${say(title)}</h1><ul class="list"><li><strong>${say(trustCode)}</strong><p>${say(
      text(
        '扫描服务员证件上的二维码，或输入二维码下方的 26 位码。',
        'Scan the code on the card, or type the 26 characters below it.',
      ),
    )}</p><form method="get" action="/v"><label for="code">${say(text('放心码', 'Code'))}</label><input id="code" name="code" type="text" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="60"><input type="hidden" name="lang" value="${language}"><button>${say(
      text('查询', 'Look up'),
    )}</button></form>${offlineLink(language)}${samples.length > 0 && sampleList(samples, language)}</li><li><strong>${say(text('免费培训报名', 'Free training'))}</strong><p>${say(
      text('查看各县（市、区）班次，在线报名。', 'See the sessions of each county and enrol.'),
    )}</p><a class="act" href="/enrol?${lang}">${say(text('查看班次', 'See the sessions'))}</a></li><li><strong>${say(text('我的状态', 'My state'))}</strong><p>${say(
      text('服务员查询缺项、报名和证书状态。', 'For workers: what is missing, your training, your certificate.'),
    )}</p><a class="act" href="/me?${lang}">${say(text('查询', 'Look up'))}</a></li></ul>${contacts(language, masthead)}`,
  });
}

function sampleList(samples: SampleCode[], language: Language): Html {
  const say = sayIn(language);
  const word = ({ causes: [cause] }: SampleCode) => say((cause ? causes[cause] : green).word);
  return html`<p>${say(text('演示用的码（人员均为虚构）：', 'Codes to try (all persons are made up):'))}</p><ul class="plain">${samples.map(
    (sample) => html`<li><a href="/v/${sample.code}?lang=${language}">${word(sample)}</a></li>`,
  )}</ul>`;
}
