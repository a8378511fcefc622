import type { RouteObject } from 'react-router';
import { needs } from '../../../ui/needs';

export const censusRoutes: RouteObject[] = [
  { path: '/board', handle: needs('census'), lazy: () => import('./board.page') },
  { path: '/census', handle: needs('census'), lazy: () => import('./census.page') },
];
