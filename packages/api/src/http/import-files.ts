import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type AccessRule, admit } from '../kernel/access-rule.js';
import { invalid, notFound } from '../kernel/errors.js';
import { globalId } from '../kernel/global-id.js';
import type { Request } from '../kernel/request.js';
import {
  findImportBatch,
  type ImportKind,
  importBatchKey,
  MAX_FILE_SIZE,
  rejectsOf,
  templateOf,
  uploadRoster,
} from '../modules/roster/roster-import/index.js';
import { receiveFile } from './multipart.js';
import { requestContext, type Services } from './request-context.js';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const COUNTY: AccessRule = { kind: 'roles', roles: ['COUNTY_BUREAU'] };

/** Files of imports: upload, template, bad rows. GraphQL does the rest. */
export function registerImportFiles(app: FastifyInstance, services: Services): void {
  app.post('/files/imports', async (request, reply) => {
    const context = await requestContext(services, request, reply);
    admit(COUNTY, context.actor);
    const { kind, name, bytes } = await uploaded(request);
    const id = await uploadRoster(context, context.actor.countyCode!, kind, name, bytes);
    return { id: globalId('ImportBatch', id) };
  });

  app.get<{ Params: { kind: string } }>('/files/import-template/:kind.xlsx', async (request, reply) => {
    const kind = { agencies: 'AGENCIES', workers: 'WORKERS' }[request.params.kind] as ImportKind | undefined;
    if (!kind) throw notFound();
    return reply
      .header('content-disposition', `attachment; filename="${request.params.kind}.xlsx"`)
      .type(WORKBOOK)
      .send(Buffer.from(await templateOf(kind)));
  });

  app.get<{ Params: { id: string } }>('/files/imports/:id/rejects.xlsx', async (request, reply) => {
    const context: Request = await requestContext(services, request, reply);
    admit(COUNTY, context.actor);
    const batch = await findImportBatch(context, importBatchKey(request.params.id));
    if (!batch) throw notFound();
    return reply
      .header('content-disposition', `attachment; filename="${batch.number}-rejects.xlsx"`)
      .header('cache-control', 'no-store')
      .type(WORKBOOK)
      .send(Buffer.from(await rejectsOf(context, batch)));
  });
}

async function uploaded(request: FastifyRequest): Promise<{ kind: ImportKind; name: string; bytes: Buffer }> {
  const { part, fileName, bytes } = await receiveFile(request, MAX_FILE_SIZE);
  const field = part.fields.kind;
  const kind = field && 'value' in field ? field.value : undefined;
  if (kind !== 'AGENCIES' && kind !== 'WORKERS')
    throw invalid('kind', '请说明是机构还是服务员名册。', 'Say whether it lists agencies or workers.');
  return { kind, name: fileName, bytes };
}
