import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import type { Database } from '../db/orm.js';
import { type Actor, publicActor } from '../kernel/actor.js';
import type { Clock } from '../kernel/clock.js';
import { createFieldCrypto, type FieldCrypto } from '../kernel/field-crypto.js';
import { type JobQueue } from '../kernel/job-queue.js';
import { type Cursors, createCursors } from '../kernel/page.js';
import type { Request } from '../kernel/request.js';
import { assume, type Em } from '../kernel/sql.js';
import type { Work } from '../kernel/work.js';
import { actorOfApiToken, invalidToken } from '../modules/access/api-token/index.js';
import {
  type KnownSession,
  RecentSessions,
  readSession,
  SESSION_COOKIE,
  type SignInSource,
  standsAsKnown,
} from '../modules/access/session/index.js';

/** What lives as long as the process and is the same for each request. */
export interface Services {
  config: Config;
  database: Database;
  clock: Clock;
  crypto: FieldCrypto;
  cursors: Cursors;
  jobs: JobQueue;
  sessions: RecentSessions;
}

export function createServices(config: Config, database: Database, clock: Clock, jobs: JobQueue): Services {
  return {
    config,
    database,
    clock,
    crypto: createFieldCrypto(config.keys),
    cursors: createCursors(config.keys),
    jobs,
    sessions: new RecentSessions(clock),
  };
}

/** The context of one HTTP request: its actor is read from the session cookie. */
export async function requestContext(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Request> {
  const em = services.database.em.fork() as Em;
  return contextOf(services, request, reply, em, await actorOfRequest(services, em, request));
}

/**
 * The same for a request that only reads: who asked a moment ago with the same session is assumed to ask again, and the
 * first statement that reads proves it. Analysts are always looked up: what they may ask is checked before they read.
 */
export async function readingContext(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Request> {
  const token = request.headers.authorization === undefined ? request.cookies[SESSION_COOKIE] : undefined;
  const known = token ? services.sessions.find(token) : undefined;
  if (!known || known.actor.role === 'ANALYST') return requestContext(services, request, reply);
  const em = services.database.em.fork() as Em;
  assume(em, standsAsKnown(known));
  return {
    ...contextOf(services, request, reply, em, known.actor),
    anew: async () => {
      const context = await requestContext(services, request, reply);
      return context.actor.role === 'ANALYST' ? { ...context, actor: publicActor } : context;
    },
  };
}

function contextOf(services: Services, request: FastifyRequest, reply: FastifyReply, em: Em, actor: Actor): Request {
  const { config, clock } = services;
  return {
    em,
    actor,
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
async function actorOfRequest(services: Services, em: Em, request: FastifyRequest): Promise<Actor> {
  const source: SignInSource = { em, clock: services.clock, demo: services.config.demo };
  const { authorization } = request.headers;
  if (authorization === undefined) return actorOfCookie(services, source, request.cookies[SESSION_COOKIE]);
  const token = /^Bearer (\S+)$/i.exec(authorization)?.[1];
  const actor = token && (await actorOfApiToken(source, token));
  if (!actor) throw invalidToken();
  return actor;
}

async function actorOfCookie({ sessions }: Services, source: SignInSource, token: string | undefined): Promise<Actor> {
  const session: KnownSession | undefined = token ? await readSession(source, token) : undefined;
  if (!token) return publicActor;
  if (session) sessions.keep(token, session);
  else sessions.forget(token);
  return session?.actor ?? publicActor;
}

/** “Chrome · Windows” of a user agent: enough to recognise one's own session. */
function deviceOf(agent = ''): string {
  const browser = /Edg|Firefox|Chrome|Safari/.exec(agent)?.[0]?.replace('Edg', 'Edge') ?? '—';
  const system = /Windows|Android|iPhone|iPad|Mac OS|Linux/.exec(agent)?.[0] ?? '—';
  return `${browser} · ${system}`;
}
