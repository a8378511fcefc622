import type { RouteObject } from 'react-router';

export const trainingRoutes: RouteObject[] = [
  { path: '/training', lazy: () => import('./session-board.page') },
  { path: '/training/courses', lazy: () => import('./course-list.page') },
  { path: '/training/applications', lazy: () => import('./application-list.page') },
  { path: '/training/sessions/new', lazy: () => import('./session-plan.page') },
  { path: '/training/sessions/:id', lazy: () => import('./session.page') },
  { path: '/training/sessions/:id/examination', lazy: () => import('./examination.page') },
  { path: '/training/sessions/:id/examination/imports/:file', lazy: () => import('./exam-import.page') },
];

/** For the projector in the class room: nothing but the code. */
export const attendanceScreenRoutes: RouteObject[] = [
  { path: '/training/sessions/:id/attendance', lazy: () => import('./attendance-screen.page') },
];
