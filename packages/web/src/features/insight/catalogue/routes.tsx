import type { RouteObject } from 'react-router';
import { needs } from '../../../ui/needs';

export const catalogueRoutes: RouteObject[] = [
  // Everything that it tells of is for those who query freely.
  { path: '/catalogue', handle: needs('createApiToken'), lazy: () => import('./catalogue.page') },
];
