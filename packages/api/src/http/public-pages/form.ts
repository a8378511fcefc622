import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError, forbidden } from '../../kernel/errors.js';
import { type Text, text } from '../../kernel/text.js';
import { type Html, html } from './html.js';
import type { Language } from './language.js';

/** What was typed, by the name of its field. */
export type Typed = Record<string, string>;

/** Reads forms as browsers send them, on the routes of this scope alone. */
export function acceptForms(scope: FastifyInstance): void {
  scope.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 10_000 },
    (_request, body, done) => {
      const fields = [...new URLSearchParams(body as string)];
      // No database keeps this character.
      done(null, Object.fromEntries(fields.map(([name, value]) => [name, value.replaceAll('\u0000', '')])));
    },
  );
}

/**
 * What was typed into a form of ours. There is no cookie that another site could make use of; still a page elsewhere shall
 * not send people's forms for them, so what a browser says comes from another site is refused.
 */
export function readForm(request: FastifyRequest): Typed {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw forbidden();
  return (request.body ?? {}) as Typed;
}

export interface Field {
  name: string;
  label: Text;
  hint?: Text;
  type?: 'text' | 'tel';
  /** For the keyboard and the memory of the phone. */
  autocomplete?: string;
  inputmode?: string;
  maxlength?: number;
}

/** A form with what was typed before, and what was wrong with it beside the field it concerns. */
export interface FormState {
  language: Language;
  typed: Typed;
  fault?: DomainError | undefined;
}

/** One line to type in. */
export function textField(field: Field, { language, typed, fault }: FormState): Html {
  const wrong = fault?.field === field.name ? fault.text[language] : undefined;
  const described = [field.hint && `${field.name}-hint`, wrong && `${field.name}-wrong`].filter(Boolean).join(' ');
  return html`<label for="${field.name}">${field.label[language]}</label>${
    field.hint && html`<span class="hint" id="${field.name}-hint">${field.hint[language]}</span>`
  }<input id="${field.name}" name="${field.name}" type="${field.type ?? 'text'}" value="${typed[field.name] ?? ''}" autocomplete="${
    field.autocomplete ?? 'off'
  }" inputmode="${field.inputmode ?? 'text'}" maxlength="${field.maxlength ?? 100}" aria-invalid="${wrong ? 'true' : 'false'}" aria-describedby="${described}">${
    wrong && html`<span class="wrong" id="${field.name}-wrong">${wrong}</span>`
  }`;
}

/** What was wrong, first thing on the page, with a way to the field. */
export const faultNote = ({ language, fault }: FormState): Html | undefined =>
  fault &&
  html`<p class="note bad" role="alert">${fault.field ? html`<a href="#${fault.field}">${fault.text[language]}</a>` : fault.text[language]}</p>`;

/** A consent that must be ticked. */
export function agreement(name: string, words: Text, { language, typed, fault }: FormState): Html {
  const wrong = fault?.field === name ? fault.text[language] : undefined;
  return html`<label class="agree"><input type="checkbox" id="${name}" name="${name}" value="yes"${
    typed[name] === 'yes' ? html` checked` : ''
  }><span>${words[language]}</span></label>${wrong && html`<span class="wrong">${wrong}</span>`}`;
}

/** Runs what a form asks for; what its sender can mend comes back as a fault, everything else is thrown. */
export async function attempt<T>(act: () => Promise<T>): Promise<{ done: T } | { fault: DomainError }> {
  try {
    return { done: await act() };
  } catch (error) {
    if (error instanceof DomainError) return { fault: error };
    throw error;
  }
}

export const notAgreed = (field: string): DomainError =>
  new DomainError('INVALID', text('请阅读并勾选同意。', 'Please read this and tick to agree.'), field);
