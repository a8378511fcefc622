import type { RouteObject } from 'react-router';

export const coverageRoutes: RouteObject[] = [
  { path: '/coverage', lazy: () => import('./coverage.page') },
  { path: '/uncertified', lazy: () => import('./uncertified.page') },
];
