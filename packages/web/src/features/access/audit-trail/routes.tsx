import type { RouteObject } from 'react-router';
import { needs } from '../../../ui/needs';

export const auditTrailRoutes: RouteObject[] = [
  { path: '/audit', handle: needs('auditEntries'), lazy: () => import('./audit-trail.page') },
];
