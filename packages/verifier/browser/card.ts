import { type CardClaims, readCard } from '../src/portable/card-proof.ts';
import { dayOf } from '../src/portable/day.ts';
import { Refusal } from '../src/portable/refusal.ts';
import { show } from './shown.ts';

/** What some browsers add to an address by themselves. */
const NOT_OF_THE_CARD = /^(wechat_redirect|rd)?$/;

const answer = document.querySelector<HTMLElement>('[data-issuer]')?.dataset;
const proof = location.hash.slice(1);

async function readPrinted(issuer: string, code: string, cache: RequestCache): Promise<CardClaims> {
  const { keys } = await (await fetch('/.well-known/jwks.json', { cache })).json();
  return readCard(`${issuer}/v/${code}#${proof}`, { origin: issuer, keys });
}

/** How the card stands to the answer of the register; a genuine card may be a year older than its holder's last review. */
function agreement({ name, number, until }: CardClaims): string {
  const lastDay = dayOf(until - 1);
  if (name !== answer!.name || number !== answer!.number || lastDay > answer!.until!) return 'differs';
  return lastDay === answer!.until ? 'genuine' : 'prolonged';
}

async function look({ issuer, code }: DOMStringMap): Promise<string> {
  try {
    const claims = await readPrinted(issuer!, code!, 'default').catch((error) => {
      // A key that began to sign today may be missing from what the browser kept.
      if (error instanceof Refusal && error.reason === 'UNKNOWN_KEY') return readPrinted(issuer!, code!, 'reload');
      throw error;
    });
    return answer!.number ? agreement(claims) : '';
  } catch (error) {
    return error instanceof Refusal ? 'forged' : 'unchecked';
  }
}

if (answer && !NOT_OF_THE_CARD.test(proof)) {
  const other = document.querySelector<HTMLAnchorElement>('header a');
  if (other) other.hash = proof;
  look(answer).then((found) => {
    show('data-card', found);
    // The register's word is for the holder of the code, and no longer for who stands at the door.
    if (found === 'forged') document.querySelector<HTMLElement>('main > .verdict')!.hidden = true;
  });
}
// Another card on the same page: nothing of the former may stay.
addEventListener('hashchange', () => location.reload());
