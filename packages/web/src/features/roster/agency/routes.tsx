import type { RouteObject } from 'react-router';

export const agencyRoutes: RouteObject[] = [
  { path: '/agencies', lazy: () => import('./agency-list.page') },
  { path: '/agencies/new', lazy: () => import('./agency-register.page') },
  { path: '/agencies/:id', lazy: () => import('./agency.page') },
];
