import type { RouteObject } from 'react-router';
import { needs } from '../../../ui/needs';

export const reviewRoutes: RouteObject[] = [
  { path: '/reviews', handle: needs('reviews'), lazy: () => import('./review-list.page') },
  { path: '/reviews/:id', handle: needs('reviews'), lazy: () => import('./review.page') },
];
