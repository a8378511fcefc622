import { defineNode } from '../../../kernel/node-finder.js';
import { findInstitution, findTrainer } from './training-provider.read.js';

export { TrainerResolver } from './trainer.resolver.js';
export { Trainer, TrainingInstitution } from './training-provider.entity.js';
export { TrainingProviderState } from './training-provider.enum.js';
export type { TrainerFilter, TrainingInstitutionFilter } from './training-provider.input.js';
export {
  institutionConditions,
  loadInstitutionName,
  loadTrainer,
  trainerConditions,
} from './training-provider.read.js';
export { TrainingProviderResolver } from './training-provider.resolver.js';
export { TrainerType, TrainingInstitutionName } from './training-provider.type.js';
export { institutionWorkflow, trainerWorkflow } from './training-provider.workflow.js';

defineNode('TrainingInstitution', findInstitution);
defineNode('Trainer', findTrainer);
