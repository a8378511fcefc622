import type { RouteObject } from 'react-router';
import { needs } from '../../../ui/needs';

export const trainingRoutes: RouteObject[] = [
  { path: '/training', handle: needs('trainingSessions'), lazy: () => import('./session-board.page') },
  { path: '/training/courses', handle: needs('courses'), lazy: () => import('./course-list.page') },
  {
    path: '/training/applications',
    handle: needs('trainingApplications'),
    lazy: () => import('./application-list.page'),
  },
  { path: '/training/sessions/new', handle: needs('planTrainingSession'), lazy: () => import('./session-plan.page') },
  { path: '/training/sessions/:id', handle: needs('trainingSession'), lazy: () => import('./session.page') },
  {
    path: '/training/sessions/:id/examination',
    handle: needs('trainingSession'),
    lazy: () => import('./examination.page'),
  },
  {
    path: '/training/sessions/:id/examination/imports/:file',
    handle: needs('examinationImport'),
    lazy: () => import('./exam-import.page'),
  },
];

/** For the projector in the class room: nothing but the code. */
export const attendanceScreenRoutes: RouteObject[] = [
  {
    path: '/training/sessions/:id/attendance',
    handle: needs('attendanceScreen'),
    lazy: () => import('./attendance-screen.page'),
  },
];
