import type { FastifyReply } from 'fastify';
import { utf8 } from '../utf8.js';
import { policy } from './style.js';

/** All the protection of a page, worked out once: a route that must be fast goes without that of the application. */
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': policy,
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  // Over plain HTTP browsers take no notice of it.
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Sends a page that nobody keeps, indexes or learns the address of. */
export const sendPage = (reply: FastifyReply, status: number, page: string, ownPolicy?: string): FastifyReply =>
  reply
    .status(status)
    .headers(ownPolicy ? { ...headers, 'content-security-policy': ownPolicy } : headers)
    .send(utf8(page));
