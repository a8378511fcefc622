import type { RouteObject } from 'react-router';

export const importRoutes: RouteObject[] = [
  { path: '/imports', lazy: () => import('./import-list.page') },
  { path: '/imports/new', lazy: () => import('./import-new.page') },
  { path: '/imports/:id', lazy: () => import('./import.page') },
];
