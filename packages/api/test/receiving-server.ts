import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request that arrived. */
export interface Arrival {
  id: string;
  timestamp: string;
  signature: string;
  body: string;
}

/** A web service as departments run one, that can be told to misbehave. */
export interface ReceivingServer {
  url: string;
  /** Everything that arrived, in order, taken or not. */
  arrivals: Arrival[];
  /** How it answers from now on; 200 at first. */
  answer: (response: ServerResponse, arrival: Arrival) => void;
  stop(): Promise<void>;
}

export const status = (code: number) => (response: ServerResponse) => void response.writeHead(code).end();

/** Takes the message, and the answer is lost. */
export const cutOff = (response: ServerResponse) => void response.destroy();

/** Starts it; on the given port, when it was there before. */
export async function startReceiver(port = 0): Promise<ReceivingServer> {
  const arrivals: Arrival[] = [];
  const receiver = { url: '', arrivals, answer: status(200), stop: () => stop(server) } as ReceivingServer;
  const server = createServer(async (request, response) => {
    const arrival = await read(request);
    arrivals.push(arrival);
    receiver.answer(response, arrival);
  });
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/events`;
  return receiver;
}

async function read(request: IncomingMessage): Promise<Arrival> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const header = (name: string) => String(request.headers[name]);
  return {
    id: header('webhook-id'),
    timestamp: header('webhook-timestamp'),
    signature: header('webhook-signature'),
    body: Buffer.concat(chunks).toString(),
  };
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((closed) => server.close(() => closed()));
}
