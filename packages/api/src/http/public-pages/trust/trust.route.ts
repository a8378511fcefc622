import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Em } from '../../../kernel/sql.js';
import { type Throttle, throttleCaller } from '../../../kernel/throttle.js';
import type { Work } from '../../../kernel/work.js';
import {
  countScan,
  createScanner,
  readTrustCode,
  showsPhoto,
  writeScanCounts,
} from '../../../modules/certification/trust-code/index.js';
import { openConsentedPhoto } from '../../../modules/roster/worker/index.js';
import { type Services, visitOf } from '../../request-context.js';
import { attempt } from '../form.js';
import { sendPage } from '../reply.js';
import type { Showing, Showings } from '../showing.js';
import { policyWith } from '../style.js';
import { tooManyPage, trustPage, unknownPage } from './trust.page.js';

/** The script of the page reads the published keys, and writes no markup. */
const scriptedPolicy = policyWith(
  "script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
);

/** Misses alone count: who asks for codes that exist, scans. A household's shared address is not shut out by a neighbour. */
const misses: Throttle = { name: 'trust-code:miss', limit: 30, seconds: 600 };

/** GET /v/CODE: the answer to a scan. Everything below /v is answered by it, so that no mistyped code meets a bare 404. */
export function registerTrustPage(
  app: FastifyInstance,
  services: Services,
  showingOf: Showings,
  script: string | undefined,
): void {
  // A scan only reads: it needs no entity manager of its own.
  const scan = createScanner({ em: services.database.em, clock: services.clock });

  app.get<{ Params: { '*': string } }>('/v/*', { helmet: false }, async (request, reply) => {
    const code = readTrustCode(request.params['*']);
    const showing = await showingOf(request);
    const answer = await scan(code);
    if (!answer) return missed(visitOf(services, request), request, reply, showing);
    if (isScan(request)) countScan(answer, showing.at);
    const photo = showsPhoto(answer) ? `/v/${code}/photo` : undefined;
    const asked = { code, issuer: services.config.publicUrl };
    return sendPage(reply, 200, trustPage(answer, showing, asked, { photo, script }), script && scriptedPolicy);
  });

  app.get<{ Params: { code: string } }>('/v/:code/photo', async (request, reply) => {
    const work = visitOf(services, request);
    const answer = await scan(request.params.code);
    if (!answer) return missed(work, request, reply, await showingOf(request));
    const photo = showsPhoto(answer) ? await openConsentedPhoto(work, answer.scanned.workerId) : undefined;
    reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex');
    return photo ? reply.type(photo.mediaType).send(photo.bytes) : reply.status(404).send();
  });

  // Typed on the first page, below the picture of the code.
  app.get<{ Querystring: { code?: unknown; lang?: unknown } }>('/v', async ({ query }, reply) => {
    const code = typeof query.code === 'string' ? query.code : '';
    const language = query.lang === 'en' ? '?lang=en' : '';
    return reply.redirect(`/v/${encodeURIComponent(readTrustCode(code))}${language}`, 303);
  });

  app.addHook('onClose', () => writeScanCounts(services.database.em.fork() as Em));
}

async function missed(
  work: Work,
  request: FastifyRequest,
  reply: FastifyReply,
  showing: Showing,
): Promise<FastifyReply> {
  const outcome = await attempt(() => throttleCaller(work, misses, request.ip));
  return 'fault' in outcome ? sendPage(reply, 429, tooManyPage(showing)) : sendPage(reply, 404, unknownPage(showing));
}

const MACHINES = /bot|crawl|spider|slurp|preview|fetch|curl|wget|python|java\/|go-http|headless/i;

/** Somebody looks: not a browser that loads ahead, a machine that reads along, or a question for the headers alone. */
function isScan({ method, headers }: FastifyRequest): boolean {
  const purpose = `${headers.purpose ?? ''} ${headers['sec-purpose'] ?? ''} ${headers['x-moz'] ?? ''}`;
  const agent = headers['user-agent'] ?? '';
  return method === 'GET' && !/prefetch|prerender/i.test(purpose) && agent !== '' && !MACHINES.test(agent);
}
