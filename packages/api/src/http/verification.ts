import type { FastifyInstance, FastifyReply } from 'fastify';
import { notFound } from '../kernel/errors.js';
import { todayOf } from '../kernel/work.js';
import { readStatusIndexes, statusListExists } from '../modules/certification/credential-document/index.js';
import {
  createStatusLists,
  didDocument,
  findKey,
  KEYS_MAX_AGE,
  keySet,
  STATUS_MAX_AGE,
  type StatusPurpose,
} from '../modules/certification/signing/index.js';
import { type Services, visitOf } from './request-context.js';

/**
 * What others need to verify a certificate without us: the public keys and the status lists. Anybody reads them, from a
 * page of another site too; who asks is of no interest, so no session is looked at.
 */
export function registerVerification(app: FastifyInstance, services: Services): void {
  const { publicUrl } = services.config;
  const publishStatusList = createStatusLists(publicUrl);

  app.get('/.well-known/jwks.json', async (request, reply) =>
    publish(reply, 'application/jwk-set+json', KEYS_MAX_AGE).send(await keySet(visitOf(services, request), publicUrl)),
  );

  app.get('/.well-known/did.json', async (request, reply) =>
    publish(reply, 'application/did+json', KEYS_MAX_AGE).send(await didDocument(visitOf(services, request), publicUrl)),
  );

  app.get<{ Params: { kid: string } }>('/.well-known/keys/:kid', async (request, reply) => {
    const key = await findKey(visitOf(services, request), publicUrl, request.params.kid);
    if (!key) throw notFound();
    return publish(reply, 'application/jwk+json', KEYS_MAX_AGE).send(key);
  });

  app.get<{ Params: { purpose: StatusPurpose; number: string } }>(
    '/status/:purpose(^revocation|suspension$)/:number(^[1-9]\\d{0,5}$)',
    async (request, reply) => {
      const work = visitOf(services, request);
      const { purpose } = request.params;
      const number = Number(request.params.number);
      const day = todayOf(work);
      if (!(await statusListExists(work, number))) throw notFound();
      const readIndexes = () => readStatusIndexes(work, number, purpose, day);
      const { token, etag } = await publishStatusList(work, { purpose, number, day, readIndexes });
      publish(reply, 'application/vc+jwt', STATUS_MAX_AGE).header('etag', etag);
      return request.headers['if-none-match'] === etag ? reply.status(304).send() : reply.send(token);
    },
  );
}

const publish = (reply: FastifyReply, type: string, maxAge: number): FastifyReply =>
  reply
    .type(type)
    .header('cache-control', `public, max-age=${maxAge}`)
    .header('access-control-allow-origin', '*')
    .header('cross-origin-resource-policy', 'cross-origin');
