import type { RouteObject } from 'react-router';

export const inboxRoutes: RouteObject[] = [{ path: '/inbox', lazy: () => import('./inbox.page') }];
