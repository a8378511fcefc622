import type { RouteObject } from 'react-router';
import { needs } from '../../../ui/needs';

export const importRoutes: RouteObject[] = [
  { path: '/imports', handle: needs('importBatches'), lazy: () => import('./import-list.page') },
  { path: '/imports/new', handle: needs('commitImport'), lazy: () => import('./import-new.page') },
  { path: '/imports/:id', handle: needs('importBatch'), lazy: () => import('./import.page') },
];
