import type { PublishedKey } from '../src/portable/keys.ts';
import { statusListPath, statusPurposes } from '../src/portable/status-list.ts';

const KEPT = 'offline-check';
const KEYS = '/.well-known/jwks.json';

/** The page in a language, as it is kept. */
export const pagePath = (language: string): string => `/check?lang=${language === 'en' ? 'en' : 'zh'}`;

/** Fetches anew what a check without a network needs: the page in both languages, its script, the keys, every list. */
export async function refresh(): Promise<void> {
  const kept = await caches.open(KEPT);
  const keep = async (path: string) => {
    const answer = await fetch(path, { cache: 'no-cache' });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    await kept.put(path, answer.clone());
    return answer.text();
  };
  const [page] = await Promise.all([pagePath('zh'), pagePath('en'), '/check/check.js'].map(keep));
  const lists = Number(/data-lists="(\d+)"/.exec(page!)?.[1]);
  for (let list = 1; list <= lists; list += 1) {
    await Promise.all(statusPurposes.map((purpose) => keep(statusListPath(purpose, list))));
  }
  // Last of all: its time is told as that of the whole.
  await keep(KEYS);
}

export const keptAnswer = async (path: string): Promise<Response | undefined> => (await caches.open(KEPT)).match(path);

/** The second at which all of it was fetched, by the server's clock; undefined when nothing is kept. */
export async function keptSince(): Promise<number | undefined> {
  const date = (await keptAnswer(KEYS))?.headers.get('date');
  return date ? Date.parse(date) / 1000 : undefined;
}

export async function keptKeys(): Promise<PublishedKey[] | undefined> {
  const answer = await keptAnswer(KEYS);
  return answer && (await answer.json()).keys;
}
