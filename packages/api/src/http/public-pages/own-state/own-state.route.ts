import type { FastifyInstance } from 'fastify';
import { DomainError } from '../../../kernel/errors.js';
import { text } from '../../../kernel/text.js';
import { findOwnState } from '../../../modules/certification/own-state/index.js';
import { httpStatus } from '../../errors.js';
import { type Services, visitOf } from '../../request-context.js';
import { attempt, readForm } from '../form.js';
import { sendPage } from '../reply.js';
import type { Showings } from '../showing.js';
import { askPage, ownStatePage } from './own-state.page.js';

/** The same words, whichever of the two is wrong. */
const noMatch = (): DomainError =>
  new DomainError(
    'INVALID',
    text('编号与证件后四位对不上，请核对后再查。', 'The number and the last four do not belong together. Check both.'),
    'number',
  );

/** /me: a worker without an account looks at the own state. What is typed travels in a body, never in an address. */
export function registerOwnState(app: FastifyInstance, services: Services, showingOf: Showings): void {
  app.get('/me', async (request, reply) => {
    const showing = await showingOf(request);
    return sendPage(reply, 200, askPage({ language: showing.language, typed: {} }, showing));
  });

  app.post('/me', async (request, reply) => {
    const showing = await showingOf(request);
    const typed = readForm(request);
    const outcome = await attempt(async () => {
      const own = await findOwnState(visitOf(services, request), typed.number ?? '', typed.idTail ?? '', request.ip);
      if (!own) throw noMatch();
      return own;
    });
    if ('done' in outcome) return sendPage(reply, 200, ownStatePage(outcome.done, showing));
    const { fault } = outcome;
    return sendPage(reply, httpStatus[fault.code], askPage({ language: showing.language, typed, fault }, showing));
  });
}
