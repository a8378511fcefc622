import type { FastifyInstance } from 'fastify';
import { openSignIn, signIn } from '../../../modules/certification/training-session/index.js';
import { httpStatus } from '../../errors.js';
import { type Services, visitOf } from '../../request-context.js';
import { attempt, readForm } from '../form.js';
import { sendPage } from '../reply.js';
import type { Showings } from '../showing.js';
import { expiredPage, signedInPage, signInPage } from './attendance.page.js';

/** GET /t/CODE, the code of the minute on the trainer's screen, and the form behind it. */
export function registerAttendance(app: FastifyInstance, services: Services, showingOf: Showings): void {
  app.get<{ Params: { '*': string } }>('/t/*', async (request, reply) => {
    const showing = await showingOf(request);
    const opened = await openSignIn(visitOf(services, request), request.params['*'], request.ip);
    if (!opened) return sendPage(reply, 404, expiredPage(showing));
    const state = { language: showing.language, typed: { ticket: opened.ticket } };
    return sendPage(reply, 200, signInPage(opened, state, showing));
  });

  app.post('/t', async (request, reply) => {
    const showing = await showingOf(request);
    const typed = readForm(request);
    const { ticket = '', who = '', idTail = '', courseName = '', place = '', day = '' } = typed;
    const outcome = await attempt(() => signIn(visitOf(services, request), { ticket, who, idTail }, request.ip));
    if ('done' in outcome) return sendPage(reply, 200, signedInPage(showing));
    const { fault } = outcome;
    if (fault.code === 'NOT_FOUND') return sendPage(reply, 404, expiredPage(showing));
    const page = signInPage({ courseName, place, day }, { language: showing.language, typed, fault }, showing);
    return sendPage(reply, httpStatus[fault.code], page);
  });
}
