import { type Text, text } from '../../kernel/text.js';
import { contacts, frame } from './frame.js';
import { html } from './html.js';
import { sayIn } from './language.js';
import type { Showing } from './showing.js';

const title = text('办理未成', 'Not done');

/** What went wrong, in words; of a fault of ours also the number by which it is found in the log. */
export function faultPage(words: Text, { language, masthead }: Showing, reference?: string): string {
  const say = sayIn(language);
  return frame({
    language,
    masthead,
    title,
    main: html`<h1>${say(title)}</h1><p>${say(words)}</p>${
      reference && html`<p class="quiet">${say(text('参考号', 'Reference'))} ${reference}</p>`
    }<p><a href="/public?lang=${language}">${say(text('返回公众服务', 'Back to the start'))}</a></p>${contacts(language, masthead)}`,
  });
}
