import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';

/** Built from the verifier's own sources: what its command checks, the browser checks in the same way. */
const folder = fileURLToPath(new URL('../../../../verifier/dist', import.meta.url));

const names = ['card', 'check', 'worker'] as const;
type ScriptName = (typeof names)[number];

/** The address of each script that was built; a page without its script says all that it can say alone. */
export type Scripts = Partial<Record<ScriptName, string>>;

/** Serves the scripts of the public pages. The one of a card is kept by browsers; the others must be new at each visit. */
export function registerScripts(scope: FastifyInstance): Scripts {
  const scripts: Scripts = {};
  for (const name of names) {
    const file = `${folder}/${name}.js`;
    if (!existsSync(file)) continue;
    const body = readFileSync(file);
    const digest = createHash('sha256').update(body).digest('base64url').slice(0, 12);
    const lasting = name === 'card';
    const path = `/check/${lasting ? `card-${digest}` : name}.js`;
    scope.get(path, async (request, reply) => {
      reply
        .type('text/javascript; charset=utf-8')
        .header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
        .header('etag', `"${digest}"`)
        // The worker stands in for pages of two addresses, /check and /v/.
        .header('service-worker-allowed', '/');
      return request.headers['if-none-match'] === `"${digest}"` ? reply.status(304).send() : reply.send(body);
    });
    scripts[name] = path;
  }
  return scripts;
}
