import DataLoader from 'dataloader';
import type { Cursors } from './page.js';
import type { Work } from './work.js';

/** One request: the GraphQL context. */
export interface Request extends Work {
  cursors: Cursors;
  loaders: Map<string, DataLoader<string, unknown>>;
  /** The caller's address, for throttling only; never stored in plain. */
  ip: string;
  /** The browser, shortened, for the list of sessions. */
  device: string;
  /** Signs and checks the seals of the audit trail. */
  auditKey: Buffer;
  demo: boolean;
  production: boolean;
  publicUrl: string;
  /**
   * Where who asks is assumed to be who asked a moment ago: the same request anew, with what the database says. Called when
   * the assumption turns out wrong (`holds` in sql.ts).
   */
  anew?: () => Promise<Request>;
  /** Sets or clears the session cookie of the answer. */
  setSessionToken(token: string | undefined): void;
}

/** Loads by key, all keys of one page in one call, once a request. `name` parts the loaders. */
export function load<V>(
  request: Request,
  name: string,
  key: string,
  batch: (keys: readonly string[]) => Promise<Map<string, V>>,
): Promise<V | undefined> {
  let loader = request.loaders.get(name) as DataLoader<string, V | undefined> | undefined;
  if (!loader) {
    loader = new DataLoader(async (keys) => {
      const found = await batch(keys);
      return keys.map((wanted) => found.get(wanted));
    });
    request.loaders.set(name, loader as DataLoader<string, unknown>);
  }
  return loader.load(key);
}
