import { defineNode } from '../../../kernel/node-finder.js';
import { findEnrolment } from './enrolment.read.js';
import { findSession } from './training-session.read.js';
import './session-start.job.js';

export { AttendanceScreenResolver } from './attendance-screen.resolver.js';
export { TrainingEnrolment } from './enrolment.entity.js';
export { findEnrolment } from './enrolment.read.js';
export { TrainingEnrolmentResolver } from './enrolment.resolver.js';
export { TrainingEnrolmentType } from './enrolment.type.js';
export { getSession, getSessionOfEnrolment } from './locked-session.js';
export { PersonTimeResolver } from './person-time.resolver.js';
export { enrolOneself, type OpenSession, openSessions, type SelfEnrolment } from './self-enrolment.service.js';
export { openSignIn, type SignIn, type SignInPage, signIn } from './sign-in.service.js';
export { placeOfApplication, TrainingApplication } from './training-application.entity.js';
export { TrainingApplicationResolver } from './training-application.resolver.js';
export { TrainingSession } from './training-session.entity.js';
export { findSession } from './training-session.read.js';
export { TrainingSessionResolver } from './training-session.resolver.js';
export { TrainingSessionType } from './training-session.type.js';
export { trainingSessionWorkflow } from './training-session.workflow.js';

defineNode('TrainingSession', findSession);
defineNode('TrainingEnrolment', findEnrolment);
