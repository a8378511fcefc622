import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyCompress from '@fastify/compress';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const root = fileURLToPath(new URL('../../../web/dist', import.meta.url));

/** The built pages. Hashed files are kept by browsers; a path that no file has opens the app, which has its own routes. */
export async function registerWeb(app: FastifyInstance): Promise<void> {
  if (!existsSync(root)) return;
  await app.register(fastifyCompress);
  await app.register(fastifyStatic, {
    root,
    setHeaders: (reply, path) => {
      reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.setNotFoundHandler((request, reply) => {
    if (request.method === 'GET' && request.headers.accept?.includes('text/html')) return reply.sendFile('index.html');
    return reply
      .status(404)
      .send({ code: 'NOT_FOUND', message: { zh: '没有这个地址。', en: 'There is nothing at this address.' } });
  });
}
