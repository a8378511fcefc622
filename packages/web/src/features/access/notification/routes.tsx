import type { RouteObject } from 'react-router';
import { needs } from '../../../ui/needs';

export const notificationRoutes: RouteObject[] = [
  { path: '/notifications', handle: needs('notifications'), lazy: () => import('./notification-list.page') },
];
