import { defineNode } from '../../../kernel/node-finder.js';
import { findEmployment } from './employment.read.js';
import './employment-lapse.job.js';

export { answering } from './answering.js';
export { Employment } from './employment.entity.js';
export { ContractKind, EmploymentSide, EmploymentState } from './employment.enum.js';
export { EmploymentFilter } from './employment.input.js';
export {
  employmentConditions,
  employmentPage,
  employmentsOfWorker,
  loadWorkerName,
  worksFor,
} from './employment.read.js';
export { EmploymentResolver } from './employment.resolver.js';
export { EmploymentType, WorkerName } from './employment.type.js';
export { employmentWorkflow } from './employment.workflow.js';
export { confirmationPath } from './employment-link.js';
export { offeringAgency, placeOffer } from './employment-offer.service.js';
export { undisputedAgency } from './undisputed-agency.js';

defineNode('Employment', findEmployment);
