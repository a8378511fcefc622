import type { RouteObject } from 'react-router';

export const workerRoutes: RouteObject[] = [
  { path: '/workers', lazy: () => import('./worker-list.page') },
  { path: '/workers/new', lazy: () => import('./worker-register.page') },
  { path: '/workers/:id', lazy: () => import('./worker.page') },
];
