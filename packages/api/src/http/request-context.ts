import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import type { Database } from '../db/orm.js';
import { type Actor, publicActor } from '../kernel/actor.js';
import type { Clock } from '../kernel/clock.js';
import { createFieldCrypto, type FieldCrypto } from '../kernel/field-crypto.js';
import { type JobQueue } from '../kernel/job-queue.js';
import { type Cursors, createCursors } from '../kernel/page.js';
import type { Request } from '../kernel/request.js';
import type { Em } from '../kernel/sql.js';
import type { Work } from '../kernel/work.js';
import { actorOfApiToken, invalidToken } from '../modules/access/api-token/index.js';
import { actorOfSession, SESSION_COOKIE, type SignInSource } from '../modules/access/session/index.js';

/** What lives as long as the process and is the same for each request. */
export interface Services {
  config: Config;
  database: Database;
  clock: Clock;
  crypto: FieldCrypto;
  cursors: Cursors;
  jobs: JobQueue;
}

export function createServices(config: Config, database: Database, clock: Clock, jobs: JobQueue): Services {
  return { config, database, clock, crypto: createFieldCrypto(config.keys), cursors: createCursors(config.keys), jobs };
}

/** The context of one HTTP request: its actor is read from the session cookie. */
export async function requestContext(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Request> {
  const { config, clock } = services;
  const em = services.database.em.fork() as Em;
  return {
    em,
    actor: await actorOfRequest({ em, clock, demo: config.demo }, request),
    clock,
    crypto: services.crypto,
    cursors: services.cursors,
    jobs: services.jobs,
    smsGateway: config.smsGateway,
    requestId: request.id,
    loaders: new Map(),
    ip: request.ip,
    device: deviceOf(request.headers['user-agent']),
    auditKey: config.keys.audit,
    demo: config.demo,
    production: config.production,
    publicUrl: config.publicUrl,
    setSessionToken(token) {
      const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: config.production } as const;
      if (token) reply.setCookie(SESSION_COOKIE, token, options);
      else reply.clearCookie(SESSION_COOKIE, options);
    },
  };
}

/** What a page for everybody works with: who asks is of no interest, so no session is looked at. */
export const visitOf = ({ database, clock, crypto, jobs, config }: Services, request: FastifyRequest): Work => ({
  em: database.em.fork() as Em,
  actor: publicActor,
  clock,
  crypto,
  jobs,
  smsGateway: config.smsGateway,
  requestId: request.id,
});

/** A token in the Authorization header goes before the cookie; one that is not valid is refused, not overlooked. */
async function actorOfRequest(source: SignInSource, request: FastifyRequest): Promise<Actor> {
  const { authorization } = request.headers;
  if (authorization === undefined) return actorOfSession(source, request.cookies[SESSION_COOKIE]);
  const token = /^Bearer (\S+)$/i.exec(authorization)?.[1];
  const actor = token && (await actorOfApiToken(source, token));
  if (!actor) throw invalidToken();
  return actor;
}

/** “Chrome · Windows” of a user agent: enough to recognise one's own session. */
function deviceOf(agent = ''): string {
  const browser = /Edg|Firefox|Chrome|Safari/.exec(agent)?.[0]?.replace('Edg', 'Edge') ?? '—';
  const system = /Windows|Android|iPhone|iPad|Mac OS|Linux/.exec(agent)?.[0] ?? '—';
  return `${browser} · ${system}`;
}
