import type { FastifyInstance, FastifyReply } from 'fastify';
import { type AccessRule, admit } from '../kernel/access-rule.js';
import { invalid } from '../kernel/errors.js';
import { globalId } from '../kernel/global-id.js';
import {
  MOST_SCORE_BYTES,
  refusedLines,
  resultTemplate,
  uploadResults,
  type Workbook,
} from '../modules/certification/examination/index.js';
import { receiveFile } from './multipart.js';
import { requestContext, type Services } from './request-context.js';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ASSOCIATION: AccessRule = { kind: 'roles', roles: ['ASSOCIATION'] };

/** Files of examination results: template, upload, the lines that were refused. GraphQL does the rest. */
export function registerExaminationFiles(app: FastifyInstance, services: Services): void {
  app.post('/files/examination-imports', async (request, reply) => {
    const context = await requestContext(services, request, reply);
    admit(ASSOCIATION, context.actor);
    const { part, fileName, bytes } = await receiveFile(request, MOST_SCORE_BYTES);
    const field = part.fields.session;
    const session = field && 'value' in field ? field.value : undefined;
    if (typeof session !== 'string')
      throw invalid('session', '请说明是哪个班次的成绩。', 'Say of which session the results are.');
    return { id: globalId('ExaminationImport', await uploadResults(context, session, fileName, bytes)) };
  });

  app.get<{ Params: { id: string } }>('/files/examination-template/:id', async (request, reply) => {
    const context = await requestContext(services, request, reply);
    admit(ASSOCIATION, context.actor);
    return send(reply, await resultTemplate(context, request.params.id));
  });

  app.get<{ Params: { id: string } }>('/files/examination-imports/:id/refused', async (request, reply) => {
    const context = await requestContext(services, request, reply);
    admit(ASSOCIATION, context.actor);
    return send(reply, await refusedLines(context, request.params.id));
  });
}

const send = (reply: FastifyReply, { fileName, bytes }: Workbook) =>
  reply
    .header('content-disposition', `attachment; filename="${fileName}"`)
    .header('cache-control', 'no-store')
    .type(WORKBOOK)
    .send(Buffer.from(bytes));
