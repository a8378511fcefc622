import type { WorkerState } from '../../roster/worker/index.js';
import type { CredentialState } from '../credential/index.js';
import type { TrustCause, TrustVerdict } from './trust.enum.js';

/** What the verdict follows from, as it stands in the registers on the day of the scan. */
export interface TrustFacts {
  /** The state of the certificate on that day. */
  credentialState: CredentialState;
  /** Last day of the certificate. */
  validUntil: string;
  /** A newer edition took the place of the one that carries this code. */
  replaced: boolean;
  workerState: WorkerState;
  identityChecked: boolean;
  hasIntegrityEntry: boolean;
  hasTraining: boolean;
  healthExpiresOn: string | null;
  dataConsent: boolean;
}

export interface Trust {
  verdict: TrustVerdict;
  /** The gravest first; none for a green code. */
  causes: TrustCause[];
}

interface CauseRule {
  cause: TrustCause;
  verdict: TrustVerdict;
  holds(facts: TrustFacts, day: string): boolean;
  /** What comes after it is not told: it is of no use, or nobody's business. */
  alone?: true;
}

/** Every cause, the gravest first. A certificate is issued to a checked identity only, so one unchecked has changed since. */
const rules: CauseRule[] = [
  { cause: 'REVOKED', verdict: 'RED', holds: ({ credentialState }) => credentialState === 'REVOKED' },
  { cause: 'BARRED', verdict: 'RED', holds: ({ workerState }) => workerState === 'BARRED' },
  { cause: 'IDENTITY_ABNORMAL', verdict: 'RED', holds: ({ identityChecked }) => !identityChecked },
  { cause: 'CANCELLED', verdict: 'VOID', holds: ({ credentialState }) => credentialState === 'CANCELLED', alone: true },
  { cause: 'REPLACED', verdict: 'VOID', holds: ({ replaced }) => replaced, alone: true },
  { cause: 'LEFT_TRADE', verdict: 'VOID', holds: ({ workerState }) => workerState === 'LEFT', alone: true },
  { cause: 'NOT_CONSENTED', verdict: 'YELLOW', holds: ({ dataConsent }) => !dataConsent, alone: true },
  {
    cause: 'EXPIRED',
    verdict: 'YELLOW',
    holds: ({ credentialState, validUntil }, day) => credentialState === 'SUSPENDED' && validUntil < day,
  },
  {
    cause: 'SUSPENDED',
    verdict: 'YELLOW',
    holds: ({ credentialState, validUntil }, day) => credentialState === 'SUSPENDED' && validUntil >= day,
  },
  { cause: 'RECTIFICATION', verdict: 'YELLOW', holds: ({ credentialState }) => credentialState === 'RECTIFICATION' },
  { cause: 'WORKER_SUSPENDED', verdict: 'YELLOW', holds: ({ workerState }) => workerState === 'SUSPENDED' },
  {
    cause: 'NOT_VERIFIED',
    verdict: 'YELLOW',
    holds: ({ workerState }) => ['DRAFT', 'SUBMITTED', 'RETURNED'].includes(workerState),
  },
  { cause: 'INTEGRITY_MISSING', verdict: 'YELLOW', holds: ({ hasIntegrityEntry }) => !hasIntegrityEntry },
  { cause: 'HEALTH_MISSING', verdict: 'YELLOW', holds: ({ healthExpiresOn }) => healthExpiresOn === null },
  { cause: 'TRAINING_MISSING', verdict: 'YELLOW', holds: ({ hasTraining }) => !hasTraining },
  {
    cause: 'HEALTH_EXPIRED',
    verdict: 'YELLOW',
    holds: ({ healthExpiresOn }, day) => healthExpiresOn !== null && healthExpiresOn < day,
  },
];

/** The answer to a scan on a day: the verdict of the gravest cause, with all causes of that verdict. */
export function trustOf(facts: TrustFacts, day: string): Trust {
  const holding = rules.filter((rule) => rule.holds(facts, day));
  const gravest = holding[0];
  if (!gravest) return { verdict: 'GREEN', causes: [] };
  const told = gravest.alone ? [gravest] : holding.filter((rule) => rule.verdict === gravest.verdict && !rule.alone);
  return { verdict: gravest.verdict, causes: told.map((rule) => rule.cause) };
}
