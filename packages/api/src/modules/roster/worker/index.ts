import { defineNode } from '../../../kernel/node-finder.js';
import { findWorker } from './worker.read.js';

export { Worker } from './worker.entity.js';
export * from './worker.enum.js';
export { WorkerFilter } from './worker.input.js';
export {
  findWorker,
  keeping,
  keptBy,
  loadWorker,
  namedAs,
  workerComplete,
  workerConditions,
  workerList,
  workerPage,
} from './worker.read.js';
export { WorkerResolver } from './worker.resolver.js';
export { Look, WorkerType } from './worker.type.js';
export { workerWorkflow } from './worker.workflow.js';
export { WorkerCommandResolver } from './worker-command.resolver.js';
export { hasConsentedPhoto, openConsentedPhoto } from './worker-file.js';
export { ConsentScanResolver, WorkerPhotoResolver } from './worker-file.resolver.js';
export { identityIndex, readIdentity, readName, sealedPlace } from './worker-identity.js';
export type { TrainingFacts } from './worker-record.service.js';
export { findOrDraftWorker } from './worker-register.service.js';
export { enterTrainings, removeTraining } from './worker-training.service.js';

defineNode('Worker', findWorker);
