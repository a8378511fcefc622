import { defineNode } from '../../../kernel/node-finder.js';
import { findCredential } from './credential.read.js';
import { findBatch } from './issue-batch.read.js';
import { findRevocation } from './revocation.read.js';

export { Credential } from './credential.entity.js';
export * from './credential.enum.js';
export { CredentialFilter } from './credential.input.js';
export {
  credentialConditions,
  credentialList,
  credentialPage,
  findCredential,
  holderMatches,
  loadCredential,
  stateToday,
} from './credential.read.js';
export { CredentialResolver } from './credential.resolver.js';
export { getCredential, suspend } from './credential.service.js';
export { CredentialType } from './credential.type.js';
export { type CredentialStanding, type CredentialStep, credentialWorkflow } from './credential.workflow.js';
export { CredentialCommandResolver } from './credential-command.resolver.js';
export { tellOfCredential, tellOfGoodNews } from './credential-notice.js';
export { takeNumbers } from './credential-number.js';
export { CredentialOfWorkerResolver } from './credential-of-worker.resolver.js';
export { defenceWorkingDays } from './credential-setting.js';
export { carryOutBatch } from './issue-batch.job.js';
export {
  CredentialBatchResolver,
  CredentialBatchRowResolver,
  IssueCandidateResolver,
  IssuePreviewResolver,
} from './issue-batch.resolver.js';
export { IssueCandidate, IssueCandidateConnection, ObstacleCount } from './issue-batch.type.js';
export { candidates, holderObstacles, IssueObstacle, mendableByAgency, obstaclesOn } from './issue-obstacle.js';
export { Revocation } from './revocation.entity.js';
export type { RevocationState } from './revocation.enum.js';
export { RevocationCause } from './revocation.enum.js';
export { RevocationResolver } from './revocation.resolver.js';
export { keepEvidence } from './revocation-evidence.js';
export { openRevocation } from './revocation-standing.js';
export { trustCodeHash, trustCodePlace } from './trust-code.js';

defineNode('Credential', findCredential);
defineNode('CredentialBatch', findBatch);
defineNode('Revocation', findRevocation);
