import type { RouteObject } from 'react-router';
import { needs } from '../../../ui/needs';

export const outboxRoutes: RouteObject[] = [
  { path: '/outbox', handle: needs('outboxMessages'), lazy: () => import('./outbox-list.page') },
  { path: '/receivers', handle: needs('receivers'), lazy: () => import('./receiver-list.page') },
];
