import type {
  ConsentKind,
  HealthFilter,
  IdentityMethod,
  IdKind,
  ServiceLine,
  Sex,
  WorkerLack,
  WorkerState,
} from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { type StateMark, StateTag } from '../../../ui/state-tag';
import { workerText } from './worker.text';

const marks: Record<WorkerState, StateMark> = {
  DRAFT: 'draft',
  SUBMITTED: 'waiting',
  VERIFIED: 'done',
  RETURNED: 'returned',
  SUSPENDED: 'paused',
  BARRED: 'barred',
  LEFT: 'left',
};

/** Every value of the enums, in the order in which they are offered. */
export const workerStates = Object.keys(marks) as WorkerState[];
export const workerLacks: readonly WorkerLack[] = [
  'IDENTITY_CHECK',
  'INTEGRITY',
  'HEALTH',
  'HEALTH_EXPIRED',
  'TRAINING',
  'CONSENT',
  'EMPLOYMENT',
  'PHONE',
];
export const healthFilters: readonly HealthFilter[] = ['EXPIRED', 'WITHIN_30_DAYS', 'IN_DATE', 'NONE'];
export const idKinds: readonly IdKind[] = ['RESIDENT', 'HK_MACAO', 'TAIWAN', 'FOREIGN'];
export const sexes: readonly Sex[] = ['FEMALE', 'MALE'];
export const identityMethods: readonly IdentityMethod[] = ['IN_PERSON', 'FACE_COMPARISON', 'POLICE_CHECK'];
export const consentKinds: readonly ConsentKind[] = ['DATA', 'PHOTO'];

/** The state; a conflict of contracts comes before it, since it holds up everything else. */
export function WorkerStateTag({ worker }: { worker: { state: WorkerState; conflict: boolean } }) {
  const say = useText(workerText);
  return worker.conflict ? (
    <StateTag mark="conflict">{say('conflict')}</StateTag>
  ) : (
    <StateTag mark={marks[worker.state]}>{say(`state.${worker.state}`)}</StateTag>
  );
}

/** Both where there is room: what the record is, and that its contracts contradict each other. */
export function WorkerTags({ worker }: { worker: { state: WorkerState; conflict: boolean } }) {
  return (
    <>
      <WorkerStateTag worker={{ ...worker, conflict: false }} />
      {worker.conflict && <WorkerStateTag worker={worker} />}
    </>
  );
}

/** Lists of codes in the reader's words. */
export function useWorkerWords() {
  const say = useText(workerText);
  const common = useCommonText();
  const joined = (words: readonly string[]) => words.join(common('comma')) || common('none');
  return {
    lacks: (lacks: readonly WorkerLack[]) => joined(lacks.map((lack) => say(`lack.${lack}`))),
    /** The first line of work, and how many there are beside it. */
    mainLine: ([first, ...others]: readonly ServiceLine[]) =>
      first
        ? [common(`serviceLine.${first}`), others.length > 0 && `+${others.length}`].filter(Boolean).join(' ')
        : common('none'),
    lines: (lines: readonly ServiceLine[]) => joined(lines.map((line) => common(`serviceLine.${line}`))),
  };
}
