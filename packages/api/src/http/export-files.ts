import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { admit } from '../kernel/access-rule.js';
import { invalid } from '../kernel/errors.js';
import { exportList, mediaTypes } from '../modules/insight/export/index.js';
import { readFilter } from './list-filter.js';
import { requestContext, type Services } from './request-context.js';

const filterTypes = {
  WORKERS: 'WorkerFilter',
  AGENCIES: 'AgencyFilter',
  EMPLOYMENTS: 'EmploymentFilter',
  CREDENTIALS: 'CredentialFilter',
  REVIEWS: 'ReviewFilter',
  UNCERTIFIED: 'UncertifiedFilter',
  TRAINING_INSTITUTIONS: 'TrainingInstitutionFilter',
  TRAINERS: 'TrainerFilter',
} as const;

const wanted = z.object({
  list: z.enum(Object.keys(filterTypes) as [keyof typeof filterTypes]),
  format: z.enum(['csv', 'xlsx']),
  language: z.enum(['zh', 'en']).default('zh'),
  filter: z.record(z.string(), z.unknown()).nullish(),
  /** Of those that match, these alone. */
  ids: z.array(z.string()).max(10_000).nullish(),
});

/**
 * POST /files/exports {list, format, language, filter, ids} → the file. A filter may hold a person's name: it travels in the
 * body, never in an address. Only JSON is read, which no form of another site can send.
 */
export function registerExports(app: FastifyInstance, services: Services): void {
  app.post('/files/exports', async (request, reply) => {
    const context = await requestContext(services, request, reply);
    admit({ kind: 'signed-in' }, context.actor);
    if (!request.headers['content-type']?.startsWith('application/json')) throw unreadable();
    const asked = wanted.safeParse(request.body);
    if (!asked.success) throw unreadable();
    const { list, format, language, filter, ids } = asked.data;
    const read = readFilter(filterTypes[list], filter ?? {}, context.actor.role === 'ANALYST');
    const { body, fileName } = await exportList(context, list, format, language, {
      filter: read,
      ids: ids ?? undefined,
    });
    return reply
      .type(mediaTypes[format])
      .header('content-disposition', `attachment; filename="${fileName}"`)
      .header('cache-control', 'no-store')
      .send(body);
  });
}

const unreadable = () =>
  invalid(
    'body',
    '导出请求应为 JSON：{list, format, filter}。',
    'An export is asked for in JSON: {list, format, filter}.',
  );
