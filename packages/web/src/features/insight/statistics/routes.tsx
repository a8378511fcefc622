import type { RouteObject } from 'react-router';
import { needs } from '../../../ui/needs';

export const statisticsRoutes: RouteObject[] = [
  { path: '/statistics', handle: needs('workerStatistics'), lazy: () => import('./statistics.page') },
];
