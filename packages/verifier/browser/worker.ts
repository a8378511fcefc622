/// <reference lib="webworker" />
import { keptAnswer, keptSince, pagePath, refresh } from './kept.ts';

declare const self: ServiceWorkerGlobalScope;

/** Longer than this nobody stands at a door and waits for a network that may never answer. */
const PATIENCE_MS = 8_000;
const REFRESH_SECONDS = 3_600;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { mode, method, url } = event.request;
  const { pathname, searchParams } = new URL(url);
  if (mode === 'navigate' && method === 'GET') {
    const page = pagePath(searchParams.get('lang') ?? self.navigator.language.slice(0, 2));
    event.respondWith(netOrKept(event.request, page));
    event.waitUntil(refreshOld());
  } else if (pathname === '/check/check.js') event.respondWith(netOrKept(event.request, pathname));
});

/** The answer of the network, else of what is kept on this device. */
async function netOrKept(request: Request, path: string): Promise<Response> {
  const kept = await keptAnswer(path);
  if (!kept) return fetch(request);
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), PATIENCE_MS));
  const answered = fetch(request).then((answer) => ([502, 503, 504].includes(answer.status) ? kept : answer));
  return Promise.race([answered.catch(() => kept), late]);
}

/** Whoever still scans has a list that is not much older than the last scan. */
async function refreshOld(): Promise<void> {
  const since = await keptSince();
  if (since !== undefined && Date.now() / 1000 - since > REFRESH_SECONDS) await refresh().catch(() => {});
}
