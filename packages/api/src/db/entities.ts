import 'reflect-metadata';
import { Course } from '../modules/certification/course/index.js';
import { Credential, Revocation } from '../modules/certification/credential/index.js';
import { CredentialReview } from '../modules/certification/credential-review/index.js';
import { ExaminationResult } from '../modules/certification/examination/index.js';
import { Trainer, TrainingInstitution } from '../modules/certification/training-provider/index.js';
import {
  TrainingApplication,
  TrainingEnrolment,
  TrainingSession,
} from '../modules/certification/training-session/index.js';
import { Agency } from '../modules/roster/agency/index.js';
import { Employment } from '../modules/roster/employment/index.js';
import { Worker } from '../modules/roster/worker/index.js';

/** Every entity that commands load. */
export const entities = [
  Agency,
  Course,
  Credential,
  CredentialReview,
  Employment,
  ExaminationResult,
  Revocation,
  Trainer,
  TrainingApplication,
  TrainingEnrolment,
  TrainingInstitution,
  TrainingSession,
  Worker,
];
