import type { FastifyRequest } from 'fastify';
import { phoneOf } from '../../kernel/setting.js';
import type { Em } from '../../kernel/sql.js';
import { text } from '../../kernel/text.js';
import { platformNames } from '../../modules/access/account/index.js';
import { associationPhone, complaintPhone } from '../../modules/certification/trust-code/index.js';
import type { Services } from '../request-context.js';
import type { Masthead } from './frame.js';
import { type Language, languageOf } from './language.js';

/** How a page is shown, and when: what it tells is true of that moment. */
export interface Showing {
  language: Language;
  masthead: Masthead;
  at: Date;
}

/** How this request is shown. */
export type Showings = (request: FastifyRequest) => Promise<Showing>;

/** What stands on every page is read once a minute and not for every scan. */
const KEPT_MS = 60_000;

export function createShowings({ database, clock, config }: Services): Showings {
  let kept: { masthead: Promise<Masthead>; until: number } | undefined;
  const read = async (): Promise<Masthead> => {
    const em = database.em.fork() as Em;
    const { cityName } = await platformNames(em);
    return {
      bureau: text(`${cityName.zh}商务局`, `${cityName.en} Commerce Bureau`),
      host: new URL(config.publicUrl).host,
      complaintPhone: await phoneOf({ em, clock }, complaintPhone),
      associationPhone: await phoneOf({ em, clock }, associationPhone),
    };
  };
  return async (request) => {
    const at = clock.now();
    if (!kept || kept.until <= at.getTime()) {
      kept = { masthead: read(), until: at.getTime() + KEPT_MS };
      kept.masthead.catch(() => {
        kept = undefined;
      });
    }
    return { language: languageOf(request), masthead: await kept.masthead, at };
  };
}
