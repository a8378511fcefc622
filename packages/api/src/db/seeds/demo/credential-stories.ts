import { addDays, addYears } from '../../../kernel/clock.js';
import type {
  CancelCause,
  CredentialState,
  ReplacementReason,
} from '../../../modules/certification/credential/index.js';
import type { Setting } from './setting.js';

/** Somebody who could hold a certificate. */
export interface DemoCandidate {
  id: string;
  state: string;
  passedOn: string | null;
  /** Employed by the agency of the demo account, or a branch of it. */
  ofDemoAgency: boolean;
}

/** A certificate as the demo city knows it, before it has a number. */
export interface DemoCredential {
  id: string;
  worker: string;
  state: CredentialState;
  issuedOn: string;
  reviews: number;
  rectifyBy: string | null;
  endedOn: string | null;
  cancelCause: CancelCause | null;
  reason: string | null;
  replacedOn: string | null;
  replacedReason: ReplacementReason | null;
}

/** Certificates are issued on Wednesdays. */
const wednesday = (day: string): string => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, (3 - weekday + 7) % 7);
};

/**
 * The day of issue: after the examination, or, of those trained before the sessions were kept here, up to 18 months ago. The
 * agency of the demo account always has some to declare: theirs are due within the weeks to come.
 */
function issueDay({ random, today }: Setting, { state, passedOn, ofDemoAgency }: DemoCandidate): string | undefined {
  if (!passedOn && !random.chance(state === 'VERIFIED' ? 0.55 : 0.8)) return undefined;
  if (passedOn && random.chance(0.04)) return undefined;
  const day = wednesday(
    passedOn
      ? addDays(passedOn, 9)
      : addDays(today, -(ofDemoAgency ? random.between(310, 350) : random.between(250, 540))),
  );
  return day < today ? day : undefined;
}

/** What became of a certificate by today; undefined for whom it was not issued to. */
export function storyOf(setting: Setting, candidate: DemoCandidate): DemoCredential | undefined {
  const issuedOn = issueDay(setting, candidate);
  if (!issuedOn) return undefined;
  const { random, today } = setting;
  const credential: DemoCredential = {
    id: random.uuid(),
    worker: candidate.id,
    state: 'VALID',
    issuedOn,
    reviews: 0,
    rectifyBy: null,
    endedOn: null,
    cancelCause: null,
    reason: null,
    replacedOn: null,
    replacedReason: null,
  };
  const age = Math.round((Date.parse(today) - Date.parse(issuedOn)) / 86_400_000);
  if (addYears(issuedOn, 1) < today) review(setting, credential);
  if (age > 40 && random.chance(0.04)) {
    credential.replacedOn = addDays(issuedOn, random.between(20, age - 2));
    credential.replacedReason = random.weighted([
      ['LOST', 6],
      ['DAMAGED', 3],
      ['NAME_CHANGED', 1],
    ] as const);
  }
  if (candidate.state === 'LEFT' ? random.chance(0.85) : age > 20 && random.chance(0.006))
    cancel(setting, credential, age, candidate.state);
  return credential;
}

/** A year has passed: most were reviewed, some are to be put right, some were forgotten. */
function review({ random, today }: Setting, credential: DemoCredential): void {
  const outcome = random.weighted([
    ['PASSED', 84],
    ['RECTIFICATION', 7],
    ['OVERDUE', 9],
  ] as const);
  if (outcome === 'PASSED') credential.reviews = 1;
  if (outcome === 'RECTIFICATION')
    Object.assign(credential, {
      state: 'RECTIFICATION',
      rectifyBy: addDays(today, random.between(2, 25)),
      reason: '健康证须补齐',
    });
  if (outcome === 'OVERDUE') Object.assign(credential, { state: 'SUSPENDED', reason: '年审逾期' });
}

function cancel({ random, today }: Setting, credential: DemoCredential, age: number, workerState: string): void {
  const cause: CancelCause = workerState !== 'LEFT' ? 'OWN_WISH' : random.chance(0.08) ? 'DECEASED' : 'LEFT_TRADE';
  const reasons = { LEFT_TRADE: '已离开家政行业', DECEASED: '家属报告', OWN_WISH: '本人申请注销' };
  Object.assign(credential, {
    state: 'CANCELLED',
    endedOn: addDays(today, -random.between(1, Math.max(2, Math.min(age - 10, 120)))),
    cancelCause: cause,
    reason: reasons[cause],
  });
}
