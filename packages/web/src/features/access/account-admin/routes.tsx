import type { RouteObject } from 'react-router';
import { needs } from '../../../ui/needs';

export const accountAdminRoutes: RouteObject[] = [
  { path: '/accounts', handle: needs('accounts'), lazy: () => import('./account-list.page') },
];
