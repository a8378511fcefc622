import { defineNode } from '../../../kernel/node-finder.js';
import { findAuditEntry } from './audit-entry.read.js';

export { AuditTrailResolver } from './audit-trail.resolver.js';
export { sealEntries, startSealer } from './sealer.js';
export { type Verification, verifyTrail } from './verifier.js';

defineNode('AuditEntry', findAuditEntry, /^[1-9]\d{0,17}$/);
