import type { RouteObject } from 'react-router';

export const employmentAnswerRoutes: RouteObject[] = [
  { path: '/e/:token', lazy: () => import('./employment-answer.page') },
];
