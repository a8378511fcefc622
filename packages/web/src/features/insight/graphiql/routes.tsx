import type { RouteObject } from 'react-router';
import { needs } from '../../../ui/needs';

export const graphiqlRoutes: RouteObject[] = [
  // Free queries are for those who may have a token for them.
  { path: '/graphiql', handle: needs('createApiToken'), lazy: () => import('./graphiql.page') },
];
