import type { Role } from '../src/kernel/actor.js';

/**
 * Who may call which operation at all, written from the description of the domain and not from the code. How far a role
 * sees is tested with each room. A new operation gets its line here before it gets its rule.
 */
const table = `
operation                        city  county assoc eval  agency dept  analyst auditor admin visitor
Query.publicSettings             x     x      x     x     x      x     x       x       x     x
Query.viewer                     x     x      x     x     x      x     x       x       x     x
Query.operationRoles             x     x      x     x     x      x     x       x       x     -
Query.node                       x     x      x     x     x      x     x       x       x     -
Query.regions                    x     x      x     x     x      x     x       x       x     -
Query.mySessions                 x     x      x     x     x      x     x       x       x     -
Query.accounts                   -     -      -     -     -      -     -       -       x     -
Query.departments                -     -      -     -     -      -     -       -       x     -
Query.agencyNames                -     -      -     -     -      -     -       -       x     -
Query.settings                   x     -      -     -     -      -     -       -       x     -
Query.calendarDays               x     -      -     -     -      -     -       -       x     -
Query.auditEntries               -     -      -     -     -      -     -       x       -     -
Query.auditVerification          -     -      -     -     -      -     -       x       -     -
Query.apiTokens                  -     -      -     -     -      -     x       -       -     -
Query.notifications              x     x      x     x     x      x     -       -       x     -
Query.unreadNotifications        x     x      x     x     x      x     -       -       x     -
Query.outboxMessages             -     -      -     -     -      -     -       -       x     -
Query.receivers                  -     -      -     -     -      -     -       -       x     -
Query.outboxGroups               -     -      -     -     -      -     -       -       x     -
Query.agencies                   x     x      x     -     x      -     x       -       -     -
Query.agency                     x     x      x     -     x      -     -       -       -     -
Query.workers                    x     x      x     -     x      -     x       -       -     -
Query.worker                     x     x      x     -     x      -     -       -       -     -
Query.employments                x     x      x     -     x      -     x       -       -     -
Query.employment                 x     x      x     -     x      -     -       -       -     -
Query.employmentOffer            x     x      x     x     x      x     x       x       x     x
Query.importBatches              x     x      -     -     -      -     -       -       -     -
Query.importBatch                x     x      -     -     -      -     -       -       -     -
Query.census                     x     x      x     -     -      -     -       -       -     -
Query.censusRecount              x     -      -     -     -      -     -       -       -     -
Query.inbox                      x     x      x     x     x      x     -       -       -     -
Query.search                     x     x      x     -     x      -     -       -       -     -
Query.savedViews                 x     x      x     x     x      x     x       x       x     -
Query.workerStatistics           x     -      -     -     -      -     x       -       -     -
Query.agencyStatistics           x     -      -     -     -      -     x       -       -     -
Query.credentials                x     x      x     -     x      -     x       -       -     -
Query.credential                 x     x      x     -     x      -     -       -       -     -
Query.issuePreview               -     -      x     -     -      -     -       -       -     -
Query.credentialBatches          x     -      x     -     -      -     -       -       -     -
Query.credentialBatch            x     -      x     -     -      -     -       -       -     -
Query.revocations                x     x      x     -     x      -     -       -       -     -
Query.certificateCoverage        x     x      x     -     -      -     -       -       -     -
Query.uncertifiedWorkers         x     x      x     -     x      -     -       -       -     -
Query.uncertifiedSummary         x     x      x     -     x      -     -       -       -     -
Query.reviews                    x     x      x     -     x      -     -       -       -     -
Query.scanStatistics             x     x      x     -     x      -     -       -       -     -
Query.courses                    x     x      x     -     x      -     -       -       -     -
Query.course                     x     x      x     -     x      -     -       -       -     -
Query.trainingInstitutions       x     x      x     -     -      -     -       -       -     -
Query.trainingInstitution        x     x      x     -     -      -     -       -       -     -
Query.trainers                   x     x      x     -     -      -     -       -       -     -
Query.trainer                    x     x      x     -     -      -     -       -       -     -
Query.examinationImport          -     -      x     -     -      -     -       -       -     -
Query.trainingSessions           x     x      x     -     x      -     -       -       -     -
Query.trainingSession            x     x      x     -     x      -     -       -       -     -
Query.trainingEnrolments         x     x      x     -     x      -     -       -       -     -
Query.trainingApplications       -     -      x     -     -      -     -       -       -     -
Query.attendanceScreen           -     -      x     -     -      -     -       -       -     -
Query.trainingPersonTimes        x     x      x     -     -      -     x       -       -     -
Mutation.signIn                  x     x      x     x     x      x     x       x       x     x
Mutation.demoSignIn              x     x      x     x     x      x     x       x       x     x
Mutation.signOut                 x     x      x     x     x      x     x       x       x     x
Mutation.changePassword          x     x      x     x     x      x     x       x       x     -
Mutation.startSecondFactor       x     x      x     x     x      x     x       x       x     -
Mutation.confirmSecondFactor     x     x      x     x     x      x     x       x       x     -
Mutation.endSession              x     x      x     x     x      x     x       x       x     -
Mutation.createAccount           -     -      -     -     -      -     -       -       x     -
Mutation.changeAccount           -     -      -     -     -      -     -       -       x     -
Mutation.disableAccount          -     -      -     -     -      -     -       -       x     -
Mutation.resetPassword           -     -      -     -     -      -     -       -       x     -
Mutation.markNotificationsRead   x     x      x     x     x      x     -       -       x     -
Mutation.setReceiver             -     -      -     -     -      -     -       -       x     -
Mutation.removeReceiver          -     -      -     -     -      -     -       -       x     -
Mutation.pauseReceiver           -     -      -     -     -      -     -       -       x     -
Mutation.testReceiver            -     -      -     -     -      -     -       -       x     -
Mutation.retryDeadLetter         -     -      -     -     -      -     -       -       x     -
Mutation.retryDeadLetters        -     -      -     -     -      -     -       -       x     -
Mutation.dropDeadLetter          -     -      -     -     -      -     -       -       x     -
Mutation.changeSetting           x     -      -     -     -      -     -       -       x     -
Mutation.setCalendarDay          x     -      -     -     -      -     -       -       x     -
Mutation.createApiToken          -     -      -     -     -      -     x       -       -     -
Mutation.revokeApiToken          -     -      -     -     -      -     x       -       -     -
Mutation.saveView                x     x      x     x     x      x     x       x       x     -
Mutation.deleteSavedView         x     x      x     x     x      x     x       x       x     -
Mutation.registerAgency          -     x      -     -     x      -     -       -       -     -
Mutation.editAgency              -     x      -     -     x      -     -       -       -     -
Mutation.decideAgency            x     x      -     -     x      -     -       -       -     -
Mutation.decideAgencies          x     x      -     -     -      -     -       -       -     -
Mutation.registerWorker          -     x      -     -     x      -     -       -       -     -
Mutation.editWorker              -     x      -     -     x      -     -       -       -     -
Mutation.decideWorker            x     x      -     -     x      -     -       -       -     -
Mutation.decideWorkers           x     x      -     -     x      -     -       -       -     -
Mutation.recordIdentityCheck     -     x      -     -     -      -     -       -       -     -
Mutation.recordHealthCertificate -     x      -     -     x      -     -       -       -     -
Mutation.recordTraining          -     x      x     -     x      -     -       -       -     -
Mutation.recordIntegrityEntry    -     x      -     -     -      -     -       -       -     -
Mutation.recordConsent           -     x      -     -     x      -     -       -       -     -
Mutation.setWorkerPhoto          -     x      -     -     x      -     -       -       -     -
Mutation.withdrawConsent         -     x      -     -     x      -     -       -       -     -
Mutation.revealWorkerField       x     x      -     -     x      -     -       -       -     -
Mutation.offerEmployment         -     x      -     -     x      -     -       -       -     -
Mutation.decideEmployment        x     x      -     -     x      -     -       -       -     -
Mutation.answerEmploymentOffer   x     x      x     x     x      x     x       x       x     x
Mutation.mapImport               -     x      -     -     -      -     -       -       -     -
Mutation.mendImportRow           -     x      -     -     -      -     -       -       -     -
Mutation.commitImport            -     x      -     -     -      -     -       -       -     -
Mutation.revertImport            -     x      -     -     -      -     -       -       -     -
Mutation.discardImport           -     x      -     -     -      -     -       -       -     -
Mutation.issueCredentials        -     -      x     -     -      -     -       -       -     -
Mutation.replaceCredential       -     -      x     -     -      -     -       -       -     -
Mutation.setCertificateTargets   x     -      -     -     -      -     -       -       -     -
Mutation.remindAgencies          x     x      -     -     -      -     -       -       -     -
Mutation.declareReviews          -     -      x     -     x      -     -       -       -     -
Mutation.passReviews             -     -      x     -     -      -     -       -       -     -
Mutation.passReview              -     -      x     -     -      -     -       -       -     -
Mutation.requireRectification    -     -      x     -     -      -     -       -       -     -
Mutation.reportRectified         -     -      x     -     x      -     -       -       -     -
Mutation.cancelCredential        -     -      x     -     -      -     -       -       -     -
Mutation.correctCancellation     -     -      x     -     -      -     -       -       -     -
Mutation.proposeRevocation       -     -      x     -     -      -     -       -       -     -
Mutation.decideRevocation        x     x      x     -     x      -     -       -       -     -
Mutation.createCourse            -     -      x     -     -      -     -       -       -     -
Mutation.editCourse              -     -      x     -     -      -     -       -       -     -
Mutation.decideCourse            -     -      x     -     -      -     -       -       -     -
Mutation.saveTeachingMaterial    -     -      x     -     -      -     -       -       -     -
Mutation.withdrawTeachingMaterial -    -      x     -     -      -     -       -       -     -
Mutation.withdrawTeachingMaterialVersion - -   x     -     -      -     -       -       -     -
Mutation.saveTrainingInstitution -     -      x     -     -      -     -       -       -     -
Mutation.decideTrainingInstitution -     -      x     -     -      -     -       -       -     -
Mutation.saveTrainer             -     -      x     -     -      -     -       -       -     -
Mutation.decideTrainer           -     -      x     -     -      -     -       -       -     -
Mutation.planTrainingSession     -     -      x     -     -      -     -       -       -     -
Mutation.editTrainingSession     -     -      x     -     -      -     -       -       -     -
Mutation.decideTrainingSession   -     -      x     -     -      -     -       -       -     -
Mutation.enrolWorkers            -     -      x     -     x      -     -       -       -     -
Mutation.withdrawEnrolment       -     -      x     -     x      -     -       -       -     -
Mutation.recordAttendance        -     -      x     -     -      -     -       -       -     -
Mutation.decideTrainingApplication -     -      x     -     -      -     -       -       -     -
Mutation.revealApplicationPhone  -     -      x     -     -      -     -       -       -     -
Mutation.enterExaminationResults -     -      x     -     -      -     -       -       -     -
Mutation.pasteExaminationResults -     -      x     -     -      -     -       -       -     -
Mutation.correctExaminationResult -     -      x     -     -      -     -       -       -     -
Mutation.enterExaminationImport  -     -      x     -     -      -     -       -       -     -
`;

export type Caller = Role | 'PUBLIC';

/** The columns of the table. */
export const callers: readonly Caller[] = [
  'CITY_BUREAU',
  'COUNTY_BUREAU',
  'ASSOCIATION',
  'EVALUATOR',
  'AGENCY',
  'DEPARTMENT',
  'ANALYST',
  'AUDITOR',
  'ADMIN',
  'PUBLIC',
];

/** Each operation with the callers that it admits. */
export const accessMatrix: ReadonlyMap<string, ReadonlySet<Caller>> = new Map(
  table
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [operation, ...marks] = line.trim().split(/\s+/);
      if (marks.length !== callers.length) throw new Error(`the line of ${operation} has ${marks.length} marks`);
      return [operation!, new Set(callers.filter((_, at) => marks[at] === 'x'))];
    }),
);
