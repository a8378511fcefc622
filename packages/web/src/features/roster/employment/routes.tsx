import type { RouteObject } from 'react-router';

export const employmentRoutes: RouteObject[] = [
  { path: '/employments', lazy: () => import('./employment-list.page') },
  { path: '/employments/new', lazy: () => import('./employment-offer.page') },
  { path: '/employments/:id', lazy: () => import('./employment.page') },
];
