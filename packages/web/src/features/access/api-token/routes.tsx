import type { RouteObject } from 'react-router';
import { needs } from '../../../ui/needs';

export const apiTokenRoutes: RouteObject[] = [
  { path: '/tokens', handle: needs('apiTokens'), lazy: () => import('./api-token.page') },
];
