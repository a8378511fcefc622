import type { FastifyInstance } from 'fastify';
import { DomainError, fault } from '../../kernel/errors.js';
import { text } from '../../kernel/text.js';
import { sampleCodes } from '../../modules/certification/trust-code/index.js';
import { httpStatus } from '../errors.js';
import { type Services, visitOf } from '../request-context.js';
import { registerAttendance } from './attendance/attendance.route.js';
import { registerCheck } from './check/check.route.js';
import { registerEnrolment } from './enrolment/enrolment.route.js';
import { faultPage } from './fault.page.js';
import { acceptForms } from './form.js';
import { landingPage } from './landing.page.js';
import { registerOwnState } from './own-state/own-state.route.js';
import { sendPage } from './reply.js';
import { registerScripts } from './scripts.js';
import { createShowings, type Showings } from './showing.js';
import { registerTrustPage } from './trust/trust.route.js';

/** The pages that need no account: plain HTML, useful without JavaScript, kept by nobody. */
export async function registerPublicPages(app: FastifyInstance, services: Services): Promise<void> {
  const showingOf = createShowings(services);
  await app.register(async (scope) => {
    acceptForms(scope);
    tellFaults(scope, showingOf);
    const scripts = registerScripts(scope);
    registerTrustPage(scope, services, showingOf, scripts.card);
    registerCheck(scope, services, showingOf, scripts.check);
    registerEnrolment(scope, services, showingOf);
    registerAttendance(scope, services, showingOf);
    registerOwnState(scope, services, showingOf);
    scope.get('/public', async (request, reply) => {
      const samples = services.config.demo ? await sampleCodes(visitOf(services, request)) : [];
      return sendPage(reply, 200, landingPage(await showingOf(request), samples));
    });
  });
}

const unreadable = text('请求无法读取，请返回重试。', 'The request could not be read. Go back and try again.');

/** Whoever looks at a page is told on a page. */
function tellFaults(scope: FastifyInstance, showingOf: Showings): void {
  scope.setErrorHandler(async (error: Error & { statusCode?: number }, request, reply) => {
    const showing = await showingOf(request);
    if (error instanceof DomainError) return sendPage(reply, httpStatus[error.code], faultPage(error.text, showing));
    if (error.statusCode && error.statusCode < 500)
      return sendPage(reply, error.statusCode, faultPage(unreadable, showing));
    request.log.error({ requestId: request.id, fault: error.stack }, 'fault');
    return sendPage(reply, 500, faultPage(fault, showing, request.id));
  });
}
