import type { Actor } from '../../../kernel/actor.js';
import { type Text, text } from '../../../kernel/text.js';
import { defineWorkflow, type Staged } from '../../../kernel/workflow.js';
import { type AgencyState, agencyWorkflow, takesOnWorkers } from '../agency/index.js';
import type { EmploymentAction, EmploymentSide, EmploymentState } from './employment.enum.js';

/** What the rules look at; entities and read rows both have it. */
export interface EmploymentStanding extends Staged<EmploymentState> {
  startedBy: EmploymentSide;
  endingBy: EmploymentSide | null;
  /** State of the worker. */
  workerState: string;
  agencyState: AgencyState;
}

/**
 * The acts of the contract, and those that only follow from another: CONTEST a confirmed labour contract finds an older one,
 * YIELD a contract loses a settlement, REFUSE_END the worker does not agree to an end, LAPSE nobody has answered an offer.
 */
export type EmploymentStep = EmploymentAction | 'CONTEST' | 'YIELD' | 'REFUSE_END' | 'LAPSE';

/** For which side an actor speaks; the platform carries the worker's answer to a one-time link. */
export const sideOf = (actor: Actor): EmploymentSide =>
  actor.role === 'AGENCY' ? 'AGENCY' : actor.role === 'SYSTEM' ? 'WORKER' : 'COUNTY';

/** Why no employment of an agency begins; undefined when it can. */
export const takesOnNobody = (state: AgencyState): Text | undefined =>
  takesOnWorkers(state)
    ? undefined
    : text(
        `该机构${agencyWorkflow.labels[state].zh}，不能招用服务员。`,
        `The agency is ${agencyWorkflow.labels[state].en} and cannot take on workers.`,
      );

const otherSideConfirms = (employment: EmploymentStanding, _day: string, actor: Actor): Text | undefined => {
  if (employment.workerState === 'BARRED')
    return text('该服务员已被禁止从业。', 'The worker is barred from the trade.');
  if (employment.workerState === 'LEFT')
    return text(
      '该服务员已离业，请先由县（市、区）办理重新从业。',
      'The worker has left the trade. Let the county record the return first.',
    );
  if (employment.startedBy === sideOf(actor))
    return text('须由对方确认，提出的一方不能自行确认。', 'The other side confirms; who offers cannot confirm.');
  return takesOnNobody(employment.agencyState);
};

/** A county may end alone, when an agency has vanished; an agency that ends waits for the worker. */
const otherSideConfirmsEnd = (employment: EmploymentStanding, _day: string, actor: Actor): Text | undefined =>
  sideOf(actor) !== 'COUNTY' && employment.endingBy === sideOf(actor)
    ? text('解除须由对方确认，提出的一方不能自行确认。', 'The other side confirms the end; who ends cannot confirm.')
    : undefined;

/** 从业关系 (domain.md, section 3): either side starts, the other confirms; the county settles and can stand in. */
export const employmentWorkflow = defineWorkflow<EmploymentState, EmploymentStanding>()<EmploymentStep>({
  subject: 'Employment',
  initial: 'OFFERED',
  states: ['OFFERED', 'CURRENT', 'ENDING', 'ENDED', 'DECLINED', 'CONFLICT'],
  labels: {
    OFFERED: text('待确认', 'offered'),
    CURRENT: text('在职', 'current'),
    ENDING: text('待确认解除', 'ending'),
    ENDED: text('已解除', 'ended'),
    DECLINED: text('已谢绝', 'declined'),
    CONFLICT: text('合同冲突', 'in conflict'),
  },
  read: { CITY_BUREAU: 'all', COUNTY_BUREAU: 'county', ASSOCIATION: 'all', AGENCY: 'own', ANALYST: 'all' },
  actions: {
    CONFIRM: {
      from: ['OFFERED'],
      to: 'CURRENT',
      by: { AGENCY: 'own', COUNTY_BUREAU: 'county', SYSTEM: 'all' },
      guard: otherSideConfirms,
      reason: ['COUNTY_BUREAU'],
    },
    DECLINE: {
      from: ['OFFERED', 'CONFLICT'],
      to: 'DECLINED',
      by: { AGENCY: 'own', COUNTY_BUREAU: 'county', SYSTEM: 'all' },
      reason: ['AGENCY', 'COUNTY_BUREAU'],
    },
    END: { from: ['CURRENT'], to: 'ENDING', by: { AGENCY: 'own', COUNTY_BUREAU: 'county' }, reason: true },
    CONFIRM_END: {
      from: ['ENDING'],
      to: 'ENDED',
      by: { AGENCY: 'own', COUNTY_BUREAU: 'county', SYSTEM: 'all' },
      guard: otherSideConfirmsEnd,
      reason: ['COUNTY_BUREAU'],
    },
    RENEW_LINK: { from: ['OFFERED', 'ENDING'], by: { AGENCY: 'own', COUNTY_BUREAU: 'county' } },
    SETTLE: { from: ['CONFLICT'], to: 'CURRENT', by: { COUNTY_BUREAU: 'county', CITY_BUREAU: 'all' }, reason: true },
    CONTEST: { from: ['CURRENT'], to: 'CONFLICT', by: { SYSTEM: 'all' }, reason: true },
    YIELD: {
      from: ['CURRENT', 'ENDING', 'CONFLICT'],
      to: 'ENDED',
      by: { COUNTY_BUREAU: 'county', CITY_BUREAU: 'all' },
      reason: true,
    },
    LAPSE: { from: ['OFFERED'], to: 'DECLINED', by: { SYSTEM: 'all' }, reason: true },
    REFUSE_END: { from: ['ENDING'], to: 'CURRENT', by: { SYSTEM: 'all' }, reason: true },
  },
});
