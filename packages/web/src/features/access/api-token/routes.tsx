import type { RouteObject } from 'react-router';

export const apiTokenRoutes: RouteObject[] = [{ path: '/tokens', lazy: () => import('./api-token.page') }];
