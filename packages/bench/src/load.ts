import { Agent, request } from 'node:http';
import type { Call } from './questions.ts';

const CONNECTIONS = 16;

export interface Sample {
  /** Answers per second. */
  rate: number;
  /** Milliseconds within which 99 of 100 answers came. */
  p99: number;
}

/** Sixteen connections that each ask again as soon as they are answered, for some seconds. */
export async function load(
  port: number,
  call: Call,
  headers: Record<string, string>,
  seconds: number,
): Promise<Sample> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const times: number[] = [];
  let turn = 0;
  const began = performance.now();
  const until = began + seconds * 1000;
  const connection = async () => {
    while (performance.now() < until) {
      const sent = performance.now();
      turn += 1;
      await ask(agent, port, call, headers, turn);
      times.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  agent.destroy();
  times.sort((a, b) => a - b);
  return {
    rate: (times.length * 1000) / (performance.now() - began),
    p99: times[Math.floor(times.length * 0.99)] ?? Number.NaN,
  };
}

/** One answer; throws at an error status or at a GraphQL error, so that nobody is fast by failing. */
export function ask(
  agent: Agent,
  port: number,
  call: Call,
  headers: Record<string, string>,
  turn: number,
): Promise<string> {
  const path = typeof call.path === 'string' ? call.path : call.path(turn);
  const payload = call.body && JSON.stringify(call.body(turn));
  const content = payload && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) };
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        agent,
        port,
        path,
        host: '127.0.0.1',
        method: payload ? 'POST' : 'GET',
        headers: { 'user-agent': 'Mozilla/5.0 (bench)', ...content, ...headers },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          if (response.statusCode !== 200 || text.includes('"errors":[{'))
            reject(new Error(`${path}: ${response.statusCode} ${text.slice(0, 400)}`));
          else resolve(text);
        });
      },
    );
    sent.on('error', reject);
    sent.end(payload);
  });
}
