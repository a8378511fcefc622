import type { FastifyInstance } from 'fastify';

const seconds = { sum: 0 };
const counts = new Map<string, number>();

/** One line a request: route pattern, status, time. Neither URL nor body: both may hold personal data. */
export function registerLog(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'other';
    const status = `${Math.floor(reply.statusCode / 100)}xx`;
    counts.set(`${route} ${status}`, (counts.get(`${route} ${status}`) ?? 0) + 1);
    seconds.sum += reply.elapsedTime / 1000;
    request.log.info({
      requestId: request.id,
      method: request.method,
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
  });
  app.get('/metrics', { logLevel: 'silent' }, async (_request, reply) => {
    const lines = [...counts].map(([name, count]) => {
      const [route, status] = name.split(' ');
      return `http_requests_total{route="${route}",status="${status}"} ${count}`;
    });
    return reply
      .type('text/plain; version=0.0.4')
      .send(`${lines.join('\n')}\nhttp_request_seconds_sum ${seconds.sum.toFixed(3)}\n`);
  });
}
