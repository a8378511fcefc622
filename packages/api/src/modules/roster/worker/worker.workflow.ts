import { type Text, text } from '../../../kernel/text.js';
import { defineWorkflow, type Staged } from '../../../kernel/workflow.js';
import type { WorkerAction, WorkerState } from './worker.enum.js';

/** What the rules look at; entities and read rows both have it. */
export interface WorkerStanding extends Staged<WorkerState> {
  identityCheckedAt: Date | null;
  currentEmployments: number;
  conflict: boolean;
  dataConsent: boolean;
  photoConsent: boolean;
  /**
   * Whether the viewer keeps the worker's data: the city and the association; a county when the worker is registered,
   * lives or works in it; an agency only when it employs the worker, or registered a worker whom nobody has verified or
   * employed yet. An offer alone lets an agency and its county see, not change.
   */
  kept: boolean;
}

const kept = (worker: WorkerStanding): Text | undefined =>
  worker.kept
    ? undefined
    : text(
        '该服务员尚未确认从业关系，确认后才能办理其信息。',
        'The worker has not confirmed the employment. Once it is confirmed you can work on this record.',
      );

const identityChecked = (worker: WorkerStanding): Text | undefined =>
  kept(worker) ??
  (worker.identityCheckedAt
    ? undefined
    : text(
        '尚未登记人证合一核验，请先核对本人与证件。',
        'The identity check is missing. Compare the person with the paper first.',
      ));

const unbound = (worker: WorkerStanding): Text | undefined =>
  kept(worker) ??
  (worker.currentEmployments > 0 || worker.conflict
    ? text(
        '仍有在职的从业关系或未裁决的合同冲突，请先解除。',
        'There is a current employment or an open conflict. End it first.',
      )
    : undefined);

const consented = (worker: WorkerStanding): Text | undefined =>
  kept(worker) ??
  (worker.dataConsent || worker.photoConsent ? undefined : text('没有生效的授权。', 'There is no consent in force.'));

const photoConsented = (worker: WorkerStanding): Text | undefined =>
  kept(worker) ??
  (worker.photoConsent
    ? undefined
    : text(
        '本人尚未授权使用照片，请先登记照片授权。',
        'The worker has not agreed to the use of a photo. Record that consent first.',
      ));

const present = ['DRAFT', 'SUBMITTED', 'VERIFIED', 'RETURNED', 'SUSPENDED'] as const;

const keepers = { COUNTY_BUREAU: 'county', AGENCY: 'own', SYSTEM: 'all' } as const;
const officers = { COUNTY_BUREAU: 'county', CITY_BUREAU: 'all' } as const;

/** 服务员登记与核验 (domain.md, section 3): agency or county registers, the county decides, the city bars. */
export const workerWorkflow = defineWorkflow<WorkerState, WorkerStanding>()<WorkerAction>({
  subject: 'Worker',
  initial: 'DRAFT',
  states: ['DRAFT', 'SUBMITTED', 'VERIFIED', 'RETURNED', 'SUSPENDED', 'BARRED', 'LEFT'],
  labels: {
    DRAFT: text('草稿', 'draft'),
    SUBMITTED: text('待核验', 'submitted'),
    VERIFIED: text('已核验', 'verified'),
    RETURNED: text('已退回', 'returned'),
    SUSPENDED: text('暂停', 'suspended'),
    BARRED: text('禁止从业', 'barred'),
    LEFT: text('已离业', 'left'),
  },
  read: { CITY_BUREAU: 'all', COUNTY_BUREAU: 'county', ASSOCIATION: 'all', AGENCY: 'own', ANALYST: 'all' },
  actions: {
    VERIFY: { from: ['SUBMITTED'], to: 'VERIFIED', by: { COUNTY_BUREAU: 'county' }, guard: identityChecked },
    RETURN: { from: ['SUBMITTED'], to: 'RETURNED', by: { COUNTY_BUREAU: 'county' }, guard: kept, reason: true },
    SUBMIT: { from: ['DRAFT', 'RETURNED'], to: 'SUBMITTED', by: keepers, guard: kept },
    EDIT: { from: present, by: keepers, guard: kept },
    RECORD_IDENTITY_CHECK: { from: present, by: { COUNTY_BUREAU: 'county', SYSTEM: 'all' }, guard: kept },
    RECORD_HEALTH: { from: present, by: keepers, guard: kept },
    RECORD_TRAINING: { from: present, by: { ...keepers, ASSOCIATION: 'all' }, guard: kept },
    RECORD_INTEGRITY: { from: present, by: { COUNTY_BUREAU: 'county', SYSTEM: 'all' }, guard: kept },
    RECORD_CONSENT: { from: present, by: keepers, guard: kept },
    WITHDRAW_CONSENT: { from: '*', by: keepers, guard: consented },
    SET_PHOTO: { from: present, by: keepers, guard: photoConsented },
    SEE_PHOTO: {
      from: '*',
      by: { CITY_BUREAU: 'all', COUNTY_BUREAU: 'county', ASSOCIATION: 'all', AGENCY: 'own', SYSTEM: 'all' },
      guard: photoConsented,
    },
    REVEAL: {
      from: '*',
      by: { CITY_BUREAU: 'all', COUNTY_BUREAU: 'county', AGENCY: 'own' },
      guard: kept,
      reason: true,
    },
    SUSPEND: { from: ['VERIFIED'], to: 'SUSPENDED', by: officers, guard: kept, reason: true },
    RESUME: { from: ['SUSPENDED'], to: 'VERIFIED', by: officers, guard: kept, reason: true },
    BAR: { from: [...present, 'LEFT'], to: 'BARRED', by: { CITY_BUREAU: 'all' }, reason: true },
    LIFT_BAR: { from: ['BARRED'], to: 'SUBMITTED', by: { CITY_BUREAU: 'all' }, reason: true },
    LEAVE: { from: present, to: 'LEFT', by: { COUNTY_BUREAU: 'county' }, guard: unbound, reason: true },
    RETURN_TO_TRADE: { from: ['LEFT'], to: 'SUBMITTED', by: { COUNTY_BUREAU: 'county' }, guard: kept },
  },
});
