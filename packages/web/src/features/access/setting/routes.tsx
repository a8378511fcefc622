import type { RouteObject } from 'react-router';

export const settingRoutes: RouteObject[] = [{ path: '/settings', lazy: () => import('./setting-list.page') }];
