import type { RouteObject } from 'react-router';

export const trainingProviderRoutes: RouteObject[] = [
  { path: '/training/institutions', lazy: () => import('./institution-list.page') },
  { path: '/training/institutions/new', lazy: () => import('./institution-register.page') },
  { path: '/training/institutions/:id', lazy: () => import('./institution.page') },
  { path: '/training/trainers', lazy: () => import('./trainer-list.page') },
  { path: '/training/trainers/new', lazy: () => import('./trainer-register.page') },
  { path: '/training/trainers/:id', lazy: () => import('./trainer.page') },
];
