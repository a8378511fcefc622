import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type AccessRule, admit } from '../kernel/access-rule.js';
import { invalid } from '../kernel/errors.js';
import { keyOf } from '../kernel/global-id.js';
import type { Request } from '../kernel/request.js';
import {
  type Document,
  downloadBadge,
  MOST_CARDS,
  printBatch,
  printCard,
  printCards,
  printCertificate,
  printMatching,
} from '../modules/certification/credential-document/index.js';
import { readFilter } from './list-filter.js';
import { requestContext, type Services } from './request-context.js';

/** Who holds, issues or oversees certificates; how far each sees is the certificate's own rule. */
const READERS: AccessRule = { kind: 'roles', roles: ['CITY_BUREAU', 'COUNTY_BUREAU', 'ASSOCIATION', 'AGENCY'] };
const PDF = 'application/pdf';

/** Certificates one by one, or all that match a filter. */
const selection = z.union([
  z.strictObject({ ids: z.array(z.string().max(100)).min(1).max(MOST_CARDS) }),
  z.strictObject({ filter: z.record(z.string(), z.unknown()) }),
]);

type Make = (context: Request, publicUrl: string, id: string) => Promise<Document>;

/** Documents of certificates: cards, sheets of cards, the certificate, the digital one. Each download is in the audit trail. */
export function registerCredentialFiles(app: FastifyInstance, services: Services): void {
  const open = async (request: FastifyRequest, reply: FastifyReply): Promise<Request> => {
    const context = await requestContext(services, request, reply);
    admit(READERS, context.actor);
    return context;
  };
  const give = (path: string, type: string, kind: 'Credential' | 'CredentialBatch', make: Make) =>
    app.get<{ Params: { id: string } }>(path, async (request, reply) => {
      const context = await open(request, reply);
      return send(reply, type, await make(context, context.publicUrl, keyOf(kind, request.params.id)));
    });

  give('/files/credentials/:id/badge', 'application/vc+jwt', 'Credential', downloadBadge);
  give('/files/credentials/:id/card.pdf', PDF, 'Credential', printCard);
  give('/files/credentials/:id/certificate.pdf', PDF, 'Credential', printCertificate);
  give('/files/credential-batches/:id/cards.pdf', PDF, 'CredentialBatch', printBatch);

  app.post('/files/credentials/cards.pdf', async (request, reply) => {
    const context = await open(request, reply);
    const asked = selection.safeParse(request.body);
    if (!asked.success || !request.headers['content-type']?.startsWith('application/json')) throw unreadable();
    if ('filter' in asked.data)
      return send(
        reply,
        PDF,
        await printMatching(context, context.publicUrl, readFilter('CredentialFilter', asked.data.filter, false)),
      );
    const ids = [...new Set(asked.data.ids)].map((id) => keyOf('Credential', id));
    return send(reply, PDF, await printCards(context, context.publicUrl, ids));
  });
}

const send = (reply: FastifyReply, type: string, { body, fileName, leftOut }: Document): FastifyReply =>
  reply
    .type(type)
    .header('content-disposition', `attachment; filename="${fileName}"`)
    .header('cache-control', 'no-store')
    .header('x-left-out', leftOut)
    .send(body);

const unreadable = () =>
  invalid(
    'ids',
    `请用 JSON 列出要打印的证书：{ids} 或 {filter}，每次最多 ${MOST_CARDS} 张。`,
    `List the certificates to print in JSON: {ids} or {filter}, at most ${MOST_CARDS} at a time.`,
  );
