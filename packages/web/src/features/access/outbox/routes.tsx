import type { RouteObject } from 'react-router';

export const outboxRoutes: RouteObject[] = [
  { path: '/outbox', lazy: () => import('./outbox-list.page') },
  { path: '/receivers', lazy: () => import('./receiver-list.page') },
];
