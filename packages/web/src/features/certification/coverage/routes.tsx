import type { RouteObject } from 'react-router';
import { needs } from '../../../ui/needs';

export const coverageRoutes: RouteObject[] = [
  { path: '/coverage', handle: needs('certificateCoverage'), lazy: () => import('./coverage.page') },
  { path: '/uncertified', handle: needs('uncertifiedWorkers'), lazy: () => import('./uncertified.page') },
];
