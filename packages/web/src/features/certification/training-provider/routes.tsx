import type { RouteObject } from 'react-router';
import { needs } from '../../../ui/needs';

export const trainingProviderRoutes: RouteObject[] = [
  {
    path: '/training/institutions',
    handle: needs('trainingInstitutions'),
    lazy: () => import('./institution-list.page'),
  },
  {
    path: '/training/institutions/new',
    handle: needs('saveTrainingInstitution'),
    lazy: () => import('./institution-register.page'),
  },
  {
    path: '/training/institutions/:id',
    handle: needs('trainingInstitution'),
    lazy: () => import('./institution.page'),
  },
  { path: '/training/trainers', handle: needs('trainers'), lazy: () => import('./trainer-list.page') },
  { path: '/training/trainers/new', handle: needs('saveTrainer'), lazy: () => import('./trainer-register.page') },
  { path: '/training/trainers/:id', handle: needs('trainer'), lazy: () => import('./trainer.page') },
];
