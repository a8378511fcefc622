import type { RouteObject } from 'react-router';
import { needs } from '../../../ui/needs';

export const settingRoutes: RouteObject[] = [
  { path: '/settings', handle: needs('settings'), lazy: () => import('./setting-list.page') },
];
