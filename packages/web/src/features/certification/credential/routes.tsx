import type { RouteObject } from 'react-router';

export const credentialRoutes: RouteObject[] = [
  { path: '/certificates', lazy: () => import('./credential-list.page') },
  { path: '/certificates/issue', lazy: () => import('./issue.page') },
  { path: '/certificates/batches', lazy: () => import('./batch-list.page') },
  { path: '/certificates/batches/:id', lazy: () => import('./batch.page') },
  { path: '/certificates/:id', lazy: () => import('./credential.page') },
];
