import { type Html, html, type Part } from '../html.js';

const ticked = (ink: string) =>
  html`<circle cx="30" cy="30" r="30" fill="#fff"/><path d="M14 31l11 11 21-24" fill="none" stroke="${ink}" stroke-width="7"/>`;

/** Shapes that differ without their colours: circle, triangle, octagon, barred circle, question. */
const shapes = {
  green: ticked('#17692f'),
  // Genuine by what is kept on a device: neither the answer of today nor its colour.
  kept: ticked('#0b4aad'),
  yellow: html`<path d="M30 3l29 53H1z" fill="#14171a"/><path d="M30 21v18" stroke="#ffd24d" stroke-width="6"/><circle cx="30" cy="47" r="3.6" fill="#ffd24d"/>`,
  red: html`<path d="M18 0h24l18 18v24l-18 18H18L0 42V18z" fill="#fff"/><path d="M16 16l28 28m0-28L16 44" stroke="#a51d1d" stroke-width="7"/>`,
  void: html`<circle cx="30" cy="30" r="30" fill="#fff"/><path d="M14 30h32" stroke="#44505c" stroke-width="7"/>`,
  unknown: html`<circle cx="30" cy="30" r="30" fill="#fff"/><path d="M21 23c0-13 19-12 18 0 0 8-9 8-9 16" fill="none" stroke="#44505c" stroke-width="6"/><circle cx="30" cy="47" r="3.6" fill="#44505c"/>`,
};

export type Colour = keyof typeof shapes;

/** The band that is read first: shape, word, and why. */
export function verdictBand(colour: Colour, word: string, why: Part[]): Html {
  const reasons = why.length === 1 ? html`<p>${why[0]}</p>` : html`<ul>${why.map((one) => html`<li>${one}</li>`)}</ul>`;
  return html`<section class="verdict ${colour}"><div><svg viewBox="0 0 60 60" aria-hidden="true">${shapes[colour]}</svg><h1>${word}</h1></div>${reasons}</section>`;
}

/** Yes or no in word, colour and shape. */
export function yesOrNo(yes: boolean, word: string): Html {
  const shape = yes
    ? html`<circle cx="8" cy="8" r="8" fill="currentColor"/><path d="M4 8l3 3 5-6" fill="none" stroke="var(--page)" stroke-width="2"/>`
    : html`<path d="M5 0h6l5 5v6l-5 5H5l-5-5V5z" fill="currentColor"/><path d="M5 5l6 6m0-6l-6 6" stroke="var(--page)" stroke-width="2"/>`;
  return html`<span class="${yes ? 'yes' : 'no'}"><svg viewBox="0 0 16 16" aria-hidden="true">${shape}</svg>${word}</span>`;
}
