import type { RouteObject } from 'react-router';
import { needs } from '../../../ui/needs';

export const credentialRoutes: RouteObject[] = [
  { path: '/certificates', handle: needs('credentials'), lazy: () => import('./credential-list.page') },
  { path: '/certificates/issue', handle: needs('issueCredentials'), lazy: () => import('./issue.page') },
  { path: '/certificates/batches', handle: needs('credentialBatches'), lazy: () => import('./batch-list.page') },
  { path: '/certificates/batches/:id', handle: needs('credentialBatch'), lazy: () => import('./batch.page') },
  { path: '/certificates/:id', handle: needs('credential'), lazy: () => import('./credential.page') },
];
