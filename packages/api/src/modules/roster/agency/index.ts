import { defineNode } from '../../../kernel/node-finder.js';
import { findAgency } from './agency.read.js';

export { Agency } from './agency.entity.js';
export * from './agency.enum.js';
export { AgencyFilter } from './agency.input.js';
export { agencyConditions, agencyNamed, findAgency, loadAgencyName } from './agency.read.js';
export { AgencyResolver } from './agency.resolver.js';
export { AgencyName, AgencyType } from './agency.type.js';
export { agencyWorkflow, mustVerifyAgain, takesOnWorkers } from './agency.workflow.js';
export { tellAgencies, tellAgenciesDaily } from './agency-notice.js';
export { AgencyOfAccountResolver, AgencyOfViewerResolver } from './agency-of-account.resolver.js';

defineNode('Agency', findAgency);
