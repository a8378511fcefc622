import type { RouteObject } from 'react-router';

export const reviewRoutes: RouteObject[] = [
  { path: '/reviews', lazy: () => import('./review-list.page') },
  { path: '/reviews/:id', lazy: () => import('./review.page') },
];
