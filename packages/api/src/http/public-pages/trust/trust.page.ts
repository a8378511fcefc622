import { type Text, text } from '../../../kernel/text.js';
import type { TrustAnswer, TrustVerdict } from '../../../modules/certification/trust-code/index.js';
import { addressWarning, contacts, frame, offlineLink } from '../frame.js';
import { type Html, html, type Part } from '../html.js';
import { sayIn } from '../language.js';
import type { Showing } from '../showing.js';
import { type Asked, printedCard } from './printed-card.js';
import { cardFacts, checkedAt, holder, holderFacts } from './trust.facts.js';
import { advice, causes, green, title, tooMany, unknown } from './trust.words.js';
import { type Colour, verdictBand } from './verdict.js';

const colours: Record<TrustVerdict, Colour> = { GREEN: 'green', YELLOW: 'yellow', RED: 'red', VOID: 'void' };

/** The answer to a code that was given out. What is shown of a person depends on the answer and on the consent. */
export function trustPage(
  answer: TrustAnswer,
  showing: Showing,
  asked: Asked,
  { photo, script }: { photo: string | undefined; script: string | undefined },
): string {
  const { verdict, scanned } = answer;
  const say = sayIn(showing.language);
  const words = verdict === 'GREEN' ? [green] : answer.causes.map((cause) => causes[cause]);
  const band = verdictBand(colours[verdict], say(words[0]!.word), [
    ...words.map(({ why }) => say(why(scanned))),
    ...(verdict === 'RED' ? [say(doNotAccept)] : []),
  ]);
  const stands = verdict === 'GREEN' || verdict === 'YELLOW';
  const parts = [
    band,
    script && printedCard.forgedBand(showing.language),
    scanned.dataConsent && stands && holder(scanned, showing, photo),
    html`<dl${script && printedCard.facts(answer, asked)}>${scanned.dataConsent && (stands ? holderFacts : cardFacts)(scanned, showing)}${
      script && scanned.dataConsent && printedCard.line(answer, showing)
    }${checkedAt(showing)}</dl>`,
    verdict === 'GREEN' ? undefined : whatToDo(adviceOn(answer), showing),
    ending(showing, verdict !== 'GREEN'),
    verdict === 'RED' && html`<p class="quiet">${say(appealTo(showing))}</p>`,
    verdict !== 'RED' && html`<p class="quiet">${say(notShown)}</p>`,
    script && offlineLink(showing.language),
  ];
  return whole(showing, parts, script);
}

/** A code that was never given out. */
export function unknownPage(showing: Showing): string {
  const say = sayIn(showing.language);
  return whole(showing, [
    verdictBand('unknown', say(unknown.word), [say(unknown.why)]),
    html`<dl>${checkedAt(showing)}</dl>`,
    whatToDo(advice.unknown, showing),
    ending(showing, true),
  ]);
}

/** Somebody asks for one unknown code after the other. */
export function tooManyPage(showing: Showing): string {
  const say = sayIn(showing.language);
  return whole(showing, [verdictBand('unknown', say(tooMany.word), [say(tooMany.why)]), ending(showing, true)]);
}

const whole = ({ language, masthead }: Showing, main: Part[], script?: string): string =>
  frame({ language, masthead, title, main: html`${main}`, script });

const adviceOn = ({ verdict, causes }: TrustAnswer): Text[] =>
  causes[0] === 'REPLACED'
    ? advice.replaced
    : verdict === 'YELLOW'
      ? advice.yellow
      : advice[verdict === 'RED' ? 'red' : 'void'];

const whatToDo = (steps: Text[], { language }: Showing): Html =>
  html`<h2>${advice.heading[language]}</h2><ol>${steps.map((step) => html`<li>${step[language]}</li>`)}</ol>`;

/** In order, the address comes first; when something is wrong, the telephone. */
function ending({ language, masthead }: Showing, wrong: boolean): Html[] {
  const parts = [addressWarning(language, masthead), contacts(language, masthead, wrong)];
  return wrong ? parts.reverse() : parts;
}

const doNotAccept = text('请勿凭此证接受上门服务', 'Do not accept a service on the strength of this card');

const notShown = text(
  '本页不显示证件号码、电话和住址。',
  'Numbers of identity papers, telephones and addresses are not shown here.',
);

const appealTo = ({ masthead }: Showing): Text =>
  text(
    `持证人有异议的，可向${masthead.bureau.zh}申诉。`,
    `A holder who disagrees may appeal to the ${masthead.bureau.en}.`,
  );
