import type { RouteObject } from 'react-router';

export const auditTrailRoutes: RouteObject[] = [{ path: '/audit', lazy: () => import('./audit-trail.page') }];
