import type { FastifyInstance } from 'fastify';
import type { Work } from '../../../kernel/work.js';
import { enrolOneself, type OpenSession, openSessions } from '../../../modules/certification/training-session/index.js';
import { httpStatus } from '../../errors.js';
import { type Services, visitOf } from '../../request-context.js';
import { attempt, notAgreed, readForm, type Typed } from '../form.js';
import { sendPage } from '../reply.js';
import type { Showings } from '../showing.js';
import { closedPage, enrolledPage, enrolmentPage, sessionsPage } from './enrolment.page.js';

interface OfSession {
  Params: { number: string };
}

const findOpen = async (work: Work, number: string): Promise<OpenSession | undefined> =>
  (await openSessions(work)).find((session) => session.number === number);

/** GET /enrol lists the open sessions; /enrol/NUMBER is the form of one. Sent twice, it is one enrolment. */
export function registerEnrolment(app: FastifyInstance, services: Services, showingOf: Showings): void {
  app.get<{ Querystring: { county?: unknown } }>('/enrol', async (request, reply) => {
    const { county } = request.query;
    const sessions = await openSessions(visitOf(services, request));
    const wanted = typeof county === 'string' && county !== '' ? county : undefined;
    return sendPage(reply, 200, sessionsPage(sessions, wanted, await showingOf(request)));
  });

  app.get<OfSession>('/enrol/:number', async (request, reply) => {
    const showing = await showingOf(request);
    const session = await findOpen(visitOf(services, request), request.params.number);
    if (!session) return sendPage(reply, 404, closedPage(showing));
    return sendPage(reply, 200, enrolmentPage(session, { language: showing.language, typed: {} }, showing));
  });

  app.post<OfSession>('/enrol/:number', async (request, reply) => {
    const showing = await showingOf(request);
    const typed = readForm(request);
    const work = visitOf(services, request);
    const session = await findOpen(work, request.params.number);
    if (!session) return sendPage(reply, 404, closedPage(showing));
    const outcome = await attempt(() => enrol(work, session, typed, request.ip));
    if ('done' in outcome) return sendPage(reply, 200, enrolledPage(session, showing));
    const { fault } = outcome;
    const page = enrolmentPage(session, { language: showing.language, typed, fault }, showing);
    return sendPage(reply, httpStatus[fault.code], page);
  });
}

async function enrol(work: Work, session: OpenSession, typed: Typed, ip: string): Promise<void> {
  if (typed.agree !== 'yes') throw notAgreed('agree');
  const { name = '', idNumber = '', phone = '' } = typed;
  await enrolOneself(work, { session: session.number, name, idNumber, phone }, ip);
}
