import { uuid } from './global-id.js';
import type { Request } from './request.js';

type Finder = (request: Request, key: string) => Promise<object | undefined>;

const finders = new Map<string, { finder: Finder; shape: RegExp }>();

/** Declares how `node(id)` loads a type; the finder applies the scope of the actor. `shape` is what a key looks like. */
export function defineNode(type: string, finder: Finder, shape = uuid): void {
  finders.set(type, { finder, shape });
}

/** What loads the record of this type and key; undefined when there can be none. */
export function nodeFinder(type: string, key: string): Finder | undefined {
  const defined = finders.get(type);
  return defined?.shape.test(key) ? defined.finder : undefined;
}
