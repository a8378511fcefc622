import { notFound } from './errors.js';

/** What the key of most records looks like. */
export const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The opaque id of a record: its GraphQL type and its key. */
export const globalId = (type: string, key: string): string => Buffer.from(`${type}:${key}`).toString('base64url');

/** What an opaque id names; undefined when it is not one of ours. */
export function readGlobalId(id: string): { type: string; key: string } | undefined {
  const read = Buffer.from(id, 'base64url').toString();
  const colon = read.indexOf(':');
  if (colon < 1 || globalId(read.slice(0, colon), read.slice(colon + 1)) !== id) return undefined;
  return { type: read.slice(0, colon), key: read.slice(colon + 1) };
}

/** The uuid behind an opaque id of the given type; NOT_FOUND for anything else. */
export function keyOf(type: string, id: string): string {
  const read = readGlobalId(id);
  if (read?.type !== type || !uuid.test(read.key)) throw notFound();
  return read.key;
}
