import type { InboxKind } from '../../../gql/graphql';

/** Where an item is worked on. */
const paths: Record<InboxKind, (subject: string) => string> = {
  AGENCY_VERIFICATION: (subject) => `/agencies/${subject}`,
  AGENCY_RETURNED: (subject) => `/agencies/${subject}`,
  WORKER_VERIFICATION: (subject) => `/workers/${subject}`,
  WORKER_RETURNED: (subject) => `/workers/${subject}`,
  HEALTH_EXPIRING: (subject) => `/workers/${subject}`,
  EMPLOYMENT_CONFIRMATION: (subject) => `/employments?open=${subject}`,
  EMPLOYMENT_CONFLICT: (subject) => `/employments?open=${subject}`,
  REVIEW_DECISION: (subject) => `/reviews/${subject}`,
  REVIEW_DUE: (subject) => `/reviews/${subject}`,
  RECTIFICATION_DUE: (subject) => `/reviews/${subject}`,
  TRAINING_TO_END: (subject) => `/training/sessions/${subject}`,
  TRAINING_RESULTS: (subject) => `/training/sessions/${subject}`,
  TRAINING_APPLICATION: () => '/training/applications',
  REVOCATION_DECISION: (subject) => `/certificates/${subject}`,
  REVOCATION_APPEAL: (subject) => `/certificates/${subject}`,
  REVOCATION_NOTICE: (subject) => `/certificates/${subject}`,
  CREDENTIAL_TO_CANCEL: (subject) => `/certificates/${subject}`,
  IMPORT_UNFINISHED: (subject) => `/imports/${subject}`,
};

export const inboxPath = (item: { kind: InboxKind; subject: string }): string =>
  paths[item.kind](encodeURIComponent(item.subject));

export const inboxKinds = Object.keys(paths) as InboxKind[];
