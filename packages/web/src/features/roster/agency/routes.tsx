import type { RouteObject } from 'react-router';
import { needs } from '../../../ui/needs';

export const agencyRoutes: RouteObject[] = [
  { path: '/agencies', handle: needs('agencies'), lazy: () => import('./agency-list.page') },
  { path: '/agencies/new', handle: needs('registerAgency'), lazy: () => import('./agency-register.page') },
  { path: '/agencies/:id', handle: needs('agency'), lazy: () => import('./agency.page') },
];
