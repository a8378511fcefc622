import type { Text } from '../../kernel/text.js';
import { type Html, html, type Part } from './html.js';
import { type Language, otherLanguage } from './language.js';
import { style } from './style.js';

/** What every public page says of the platform. */
export interface Masthead {
  bureau: Text;
  /** The host that the warning against look-alikes names. */
  host: string;
  complaintPhone: string;
  associationPhone: string;
}

export interface Page {
  language: Language;
  title: Text;
  masthead: Masthead;
  main: Html;
  /** The address of what runs on the page; it waits for the page and never holds it up. */
  script?: string | undefined;
  /** Further markup of the head. */
  head?: Html;
}

const always = html`<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex,nofollow"><meta name="referrer" content="no-referrer"><link rel="icon" href="/icon.svg" type="image/svg+xml">`;
// The sheet is ours and holds no value of anybody; `html` would write its quotes as text.
const sheet = `<style>${style}</style>`;
const languageNames: Record<Language, string> = { zh: '中文', en: 'English' };
const languageTags: Record<Language, string> = { zh: 'zh-CN', en: 'en' };

/** A whole page: what it is called, whose it is, the other language, and its content. */
export function frame({ language, title, masthead, main, script, head }: Page): string {
  const other = otherLanguage(language);
  const name = title[language];
  const bureau = masthead.bureau[language];
  const top = html`<header><strong><span>${bureau}</span><span>${name}</span></strong><a href="?lang=${other}" lang="${languageTags[other]}">${languageNames[other]}</a></header>`;
  const own = html`<title>${name} · ${bureau}</title>${head}${script && html`<script src="${script}" defer></script>`}`;
  return `<!doctype html><html lang="${languageTags[language]}"><head>${always.markup}${own.markup}${sheet}</head><body>${top.markup}<main>${main.markup}</main></body></html>`;
}

/** 投诉、评价: telephones until there is something to open; none that is not there. */
export function contacts(language: Language, { complaintPhone, associationPhone }: Masthead, first = false): Html {
  const act = (className: string, phone: string, words: Text): Part =>
    phone !== '' && html`<li><a class="${className}" href="tel:${phone}">${words[language]} ${phone}</a></li>`;
  return html`<ul class="acts">${act(first ? 'act first' : 'act', complaintPhone, { zh: '投诉', en: 'Complain:' })}${act('act', associationPhone, { zh: '评价与咨询', en: 'Rate or ask:' })}</ul>`;
}

/** Where a code is checked without a network. */
export const offlineLink = (language: Language): Html =>
  html`<p class="quiet"><a href="/check?lang=${language}">${language === 'zh' ? '没有网络时怎样核验' : 'How to check without a network'}</a></p>`;

/** Whoever copies this page cannot copy its address. */
export const addressWarning = (language: Language, { host }: Masthead): Html =>
  html`<p class="note">${language === 'zh' ? '请核对浏览器网址，不同即为假冒' : 'Compare the address of your browser. If it differs, the page is a fake.'}<strong>${host}</strong></p>`;
