import type { FastifyInstance } from 'fastify';
import { DomainError, type ErrorCode, fault } from '../kernel/errors.js';
import { text } from '../kernel/text.js';

export const httpStatus: Record<ErrorCode, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  INVALID: 400,
  TOO_MUCH: 429,
};

const badRequest = text('请求无法读取，请检查后再试。', 'The request could not be read. Check it and try again.');

/** Errors of the routes beside GraphQL, as JSON: {code, message: {zh, en}}. */
export function registerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    if (error instanceof DomainError) {
      return reply.status(httpStatus[error.code]).send({ code: error.detail ?? error.code, message: error.text });
    }
    if (error.statusCode && error.statusCode < 500) {
      return reply.status(error.statusCode).send({ code: 'INVALID', message: badRequest });
    }
    request.log.error({ requestId: request.id, fault: error.stack }, 'fault');
    return reply.status(500).send({ code: 'INTERNAL', message: fault, reference: request.id });
  });
}
