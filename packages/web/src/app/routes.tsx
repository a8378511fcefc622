import type { RouteObject } from 'react-router';
import { accountRoutes } from '../features/access/account/routes';
import { accountAdminRoutes } from '../features/access/account-admin/routes';
import { apiTokenRoutes } from '../features/access/api-token/routes';
import { auditTrailRoutes } from '../features/access/audit-trail/routes';
import { notificationRoutes } from '../features/access/notification/routes';
import { outboxRoutes } from '../features/access/outbox/routes';
import { settingRoutes } from '../features/access/setting/routes';
import { signInRoutes } from '../features/access/sign-in/routes';
import { coverageRoutes } from '../features/certification/coverage/routes';
import { credentialRoutes } from '../features/certification/credential/routes';
import { reviewRoutes } from '../features/certification/review/routes';
import { attendanceScreenRoutes, trainingRoutes } from '../features/certification/training/routes';
import { trainingProviderRoutes } from '../features/certification/training-provider/routes';
import { catalogueRoutes } from '../features/insight/catalogue/routes';
import { graphiqlRoutes } from '../features/insight/graphiql/routes';
import { inboxRoutes } from '../features/insight/inbox/routes';
import { statisticsRoutes } from '../features/insight/statistics/routes';
import { agencyRoutes } from '../features/roster/agency/routes';
import { censusRoutes } from '../features/roster/census/routes';
import { employmentRoutes } from '../features/roster/employment/routes';
import { employmentAnswerRoutes } from '../features/roster/employment-answer/routes';
import { importRoutes } from '../features/roster/roster-import/routes';
import { workerRoutes } from '../features/roster/worker/routes';

/** Pages behind the sign-in, inside the shell. A feature adds its own list here. */
export const deskRoutes: RouteObject[] = [
  ...inboxRoutes,
  ...agencyRoutes,
  ...workerRoutes,
  ...employmentRoutes,
  ...importRoutes,
  ...censusRoutes,
  ...trainingRoutes,
  ...trainingProviderRoutes,
  ...credentialRoutes,
  ...reviewRoutes,
  ...coverageRoutes,
  ...catalogueRoutes,
  ...statisticsRoutes,
  ...graphiqlRoutes,
  ...apiTokenRoutes,
  ...auditTrailRoutes,
  ...accountAdminRoutes,
  ...settingRoutes,
  ...outboxRoutes,
  ...notificationRoutes,
  ...accountRoutes,
];

/** Pages behind the sign-in that stand alone. */
export const bareRoutes: RouteObject[] = attendanceScreenRoutes;

/** Pages for anybody, without the shell. */
export const openRoutes: RouteObject[] = [...signInRoutes, ...employmentAnswerRoutes];
