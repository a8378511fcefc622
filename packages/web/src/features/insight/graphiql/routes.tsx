import type { RouteObject } from 'react-router';

export const graphiqlRoutes: RouteObject[] = [{ path: '/graphiql', lazy: () => import('./graphiql.page') }];
