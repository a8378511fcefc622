import type { FastifyInstance } from 'fastify';
import { countStatusLists } from '../../../modules/certification/credential-document/index.js';
import { type Services, visitOf } from '../../request-context.js';
import { sendPage } from '../reply.js';
import type { Showings } from '../showing.js';
import { policyWith } from '../style.js';
import { checkPage } from './check.page.js';
import { title } from './check.words.js';

const policy = policyWith(
  "script-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; media-src 'self' blob:",
);

/** GET /check: a page that a phone keeps, with the keys and lists by which it checks codes when there is no network. */
export function registerCheck(
  app: FastifyInstance,
  services: Services,
  showingOf: Showings,
  script: string | undefined,
): void {
  app.get('/check', async (request, reply) => {
    const lists = await countStatusLists(visitOf(services, request));
    const setting = { issuer: services.config.publicUrl, lists, script };
    return sendPage(reply, 200, checkPage(await showingOf(request), setting), policy);
  });

  app.get('/check/app.webmanifest', async (_request, reply) =>
    reply
      .type('application/manifest+json')
      .header('cache-control', 'no-cache')
      .send({
        name: `家政放心码${title.zh}`,
        short_name: title.zh,
        lang: 'zh-CN',
        start_url: '/check',
        scope: '/check',
        display: 'standalone',
        background_color: '#ffffff',
        theme_color: '#0b4aad',
        icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' }],
      }),
  );
}
