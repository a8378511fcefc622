import type { RouteObject } from 'react-router';

export const statisticsRoutes: RouteObject[] = [{ path: '/statistics', lazy: () => import('./statistics.page') }];
