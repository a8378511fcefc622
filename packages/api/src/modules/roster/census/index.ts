export { CensusResolver } from './census.resolver.js';
export { foldCensus } from './census-fold.service.js';
export { registeredAgency, registeredWorker } from './registered.js';
