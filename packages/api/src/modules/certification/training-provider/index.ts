export { Trainer, TrainingInstitution } from './training-provider.entity.js';
export { loadInstitutionName, loadTrainer } from './training-provider.read.js';
export { TrainingProviderResolver } from './training-provider.resolver.js';
export { TrainerType, TrainingInstitutionName } from './training-provider.type.js';
