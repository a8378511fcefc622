import type { RouteObject } from 'react-router';

export const accountAdminRoutes: RouteObject[] = [{ path: '/accounts', lazy: () => import('./account-list.page') }];
