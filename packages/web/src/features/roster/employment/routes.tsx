import type { RouteObject } from 'react-router';
import { needs } from '../../../ui/needs';

export const employmentRoutes: RouteObject[] = [
  { path: '/employments', handle: needs('employments'), lazy: () => import('./employment-list.page') },
  { path: '/employments/new', handle: needs('offerEmployment'), lazy: () => import('./employment-offer.page') },
  { path: '/employments/:id', handle: needs('employment'), lazy: () => import('./employment.page') },
];
