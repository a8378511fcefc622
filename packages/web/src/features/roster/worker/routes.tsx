import type { RouteObject } from 'react-router';
import { needs } from '../../../ui/needs';

export const workerRoutes: RouteObject[] = [
  { path: '/workers', handle: needs('workers'), lazy: () => import('./worker-list.page') },
  { path: '/workers/new', handle: needs('registerWorker'), lazy: () => import('./worker-register.page') },
  { path: '/workers/:id', handle: needs('worker'), lazy: () => import('./worker.page') },
];
