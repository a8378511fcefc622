import type { RouteObject } from 'react-router';

export const catalogueRoutes: RouteObject[] = [{ path: '/catalogue', lazy: () => import('./catalogue.page') }];
