import type { RouteObject } from 'react-router';

export const censusRoutes: RouteObject[] = [
  { path: '/board', lazy: () => import('./board.page') },
  { path: '/census', lazy: () => import('./census.page') },
];
