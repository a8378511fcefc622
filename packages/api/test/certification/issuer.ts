import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Harness, startHarness } from '../harness.js';

/** The whole platform on a port, as programs of others reach it; a test may answer for it at chosen addresses. */
export interface Issuer {
  url: string;
  harness: Harness;
  /** What is told at a path in place of the platform's answer. */
  instead: Map<string, string>;
  close(): Promise<void>;
}

export async function startIssuer(): Promise<Issuer> {
  const instead = new Map<string, string>();
  let harness: Harness | undefined;
  const server = createServer(async (request, response) => {
    const given = instead.get(request.url!);
    if (given !== undefined) return response.end(given);
    const answer = await harness!.app.inject({ url: request.url!, method: 'GET' });
    response.writeHead(answer.statusCode, { 'content-type': String(answer.headers['content-type']) });
    return response.end(answer.rawPayload);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const started = await startHarness({ publicUrl: url }, { jobs: true });
  harness = started;
  return {
    url,
    harness: started,
    instead,
    async close() {
      server.close();
      await started.close();
    },
  };
}
