import type { FastifyInstance } from 'fastify';
import { type AccessRule, admit } from '../kernel/access-rule.js';
import { MOST_BYTES, openAttachment, uploadAttachment } from '../kernel/attachment.js';
import { receiveFile } from './multipart.js';
import { requestContext, type Services } from './request-context.js';

/** Whoever works on records. */
const STAFF: AccessRule = {
  kind: 'roles',
  roles: ['CITY_BUREAU', 'COUNTY_BUREAU', 'ASSOCIATION', 'EVALUATOR', 'AGENCY', 'DEPARTMENT'],
};

/** Files of records: sent first and then named in a command; read by the rule of the record that owns them. */
export function registerAttachmentFiles(app: FastifyInstance, services: Services): void {
  app.post('/files/attachments', async (request, reply) => {
    const context = await requestContext(services, request, reply);
    admit(STAFF, context.actor);
    const { fileName, bytes } = await receiveFile(request, MOST_BYTES);
    return { id: await uploadAttachment(context, fileName, bytes) };
  });

  app.get<{ Params: { id: string } }>('/files/attachments/:id', async (request, reply) => {
    const context = await requestContext(services, request, reply);
    admit(STAFF, context.actor);
    const { fileName, mediaType, bytes } = await openAttachment(context, request.params.id);
    return reply
      .type(mediaType)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'no-store')
      .send(bytes);
  });
}
