import type { NonEmptyArray } from 'type-graphql';
import {
  AccountAdminResolver,
  AccountRegionResolver,
  OwnAccountResolver,
  PublicSettingsResolver,
  SessionResolver,
  ViewerResolver,
} from '../modules/access/account/index.js';
import { ApiTokenResolver } from '../modules/access/api-token/index.js';
import { AuditTrailResolver } from '../modules/access/audit-trail/index.js';
import { NotificationResolver } from '../modules/access/notification/index.js';
import { OutboxResolver } from '../modules/access/outbox/index.js';
import { CalendarResolver, SettingResolver } from '../modules/access/setting/index.js';
import { CourseResolver, TeachingMaterialResolver } from '../modules/certification/course/index.js';
import { CoverageResolver, ReminderResolver } from '../modules/certification/coverage/index.js';
import {
  CredentialBatchResolver,
  CredentialBatchRowResolver,
  CredentialCommandResolver,
  CredentialOfWorkerResolver,
  CredentialResolver,
  IssueCandidateResolver,
  IssuePreviewResolver,
  RevocationResolver,
} from '../modules/certification/credential/index.js';
import { ReviewOfCredentialResolver, ReviewResolver } from '../modules/certification/credential-review/index.js';
import {
  EnrolmentResultResolver,
  ExaminationImportResolver,
  ExaminationResolver,
  SessionExaminationResolver,
  SessionImportResolver,
} from '../modules/certification/examination/index.js';
import { TrainerResolver, TrainingProviderResolver } from '../modules/certification/training-provider/index.js';
import {
  AttendanceScreenResolver,
  PersonTimeResolver,
  TrainingApplicationResolver,
  TrainingEnrolmentResolver,
  TrainingSessionResolver,
} from '../modules/certification/training-session/index.js';
import { ScanStatisticsResolver, TrustOfCredentialResolver } from '../modules/certification/trust-code/index.js';
import { InboxResolver } from '../modules/insight/inbox/index.js';
import { SavedViewResolver } from '../modules/insight/saved-view/index.js';
import { SearchResolver } from '../modules/insight/search/index.js';
import { StatisticsResolver } from '../modules/insight/statistics/index.js';
import { AgencyOfAccountResolver, AgencyOfViewerResolver, AgencyResolver } from '../modules/roster/agency/index.js';
import { CensusResolver } from '../modules/roster/census/index.js';
import { EmploymentResolver } from '../modules/roster/employment/index.js';
import { RegionResolver } from '../modules/roster/region/index.js';
import { ImportResolver } from '../modules/roster/roster-import/index.js';
import {
  ConsentScanResolver,
  WorkerCommandResolver,
  WorkerPhotoResolver,
  WorkerResolver,
} from '../modules/roster/worker/index.js';
import { NodeResolver } from './node.resolver.js';

/** Every resolver of the API. */
export const resolvers: NonEmptyArray<new () => object> = [
  NodeResolver,
  SessionResolver,
  OwnAccountResolver,
  AccountAdminResolver,
  ApiTokenResolver,
  AuditTrailResolver,
  NotificationResolver,
  OutboxResolver,
  SettingResolver,
  CalendarResolver,
  PublicSettingsResolver,
  ViewerResolver,
  AccountRegionResolver,
  RegionResolver,
  AgencyResolver,
  CensusResolver,
  InboxResolver,
  SavedViewResolver,
  SearchResolver,
  StatisticsResolver,
  AgencyOfAccountResolver,
  AgencyOfViewerResolver,
  EmploymentResolver,
  WorkerResolver,
  WorkerCommandResolver,
  WorkerPhotoResolver,
  ConsentScanResolver,
  ImportResolver,
  CourseResolver,
  TeachingMaterialResolver,
  TrainerResolver,
  TrainingProviderResolver,
  TrainingSessionResolver,
  TrainingEnrolmentResolver,
  TrainingApplicationResolver,
  AttendanceScreenResolver,
  PersonTimeResolver,
  ExaminationImportResolver,
  ExaminationResolver,
  EnrolmentResultResolver,
  SessionExaminationResolver,
  SessionImportResolver,
  CredentialResolver,
  CredentialCommandResolver,
  CredentialOfWorkerResolver,
  CredentialBatchResolver,
  CredentialBatchRowResolver,
  IssuePreviewResolver,
  IssueCandidateResolver,
  RevocationResolver,
  ReviewResolver,
  ReviewOfCredentialResolver,
  CoverageResolver,
  ReminderResolver,
  ScanStatisticsResolver,
  TrustOfCredentialResolver,
];
