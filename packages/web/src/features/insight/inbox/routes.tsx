import type { RouteObject } from 'react-router';
import { needs } from '../../../ui/needs';

export const inboxRoutes: RouteObject[] = [
  { path: '/inbox', handle: needs('inbox'), lazy: () => import('./inbox.page') },
];
