import {
  DecideWorkerDocument,
  type WorkerAction,
  type WorkerActionsFragment,
  type WorkerLack,
} from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { ActionBar, type ActionView } from '../../../ui/action-bar';
import { recordPath } from '../../../ui/record-path';
import { useEdit } from '../../../ui/use-editing';
import { useSend } from '../../../ui/use-send';
import { workerActsText } from './worker-acts.text';
import { useWorkerDialogs } from './worker-dialogs';

/**
 * How each act of the workflow is offered. Recording what the worker lacks comes forward, before anything that is
 * there already.
 */
export function useWorkerActionViews(lacks: readonly WorkerLack[]): Record<WorkerAction, ActionView> {
  const acts = useText(workerActsText);
  const recording = (rank: number, ...mends: WorkerLack[]) =>
    mends.some((lack) => lacks.includes(lack)) ? rank : 110 + rank;
  return {
    VERIFY: { label: acts('action.VERIFY'), rank: 1 },
    RECORD_IDENTITY_CHECK: {
      label: acts('action.RECORD_IDENTITY_CHECK'),
      rank: recording(2, 'IDENTITY_CHECK'),
      hiddenWhenBarred: true,
    },
    SUBMIT: { label: acts('action.SUBMIT'), rank: 3, hiddenWhenBarred: true },
    RETURN_TO_TRADE: { label: acts('action.RETURN_TO_TRADE'), rank: 4, consequence: acts('ask.RETURN_TO_TRADE') },
    RESUME: { label: acts('action.RESUME'), rank: 5, reasons: [acts('reason.settled'), acts('reason.request')] },
    RECORD_HEALTH: {
      label: acts('action.RECORD_HEALTH'),
      rank: recording(6, 'HEALTH', 'HEALTH_EXPIRED'),
      hiddenWhenBarred: true,
    },
    RECORD_TRAINING: { label: acts('action.RECORD_TRAINING'), rank: recording(7, 'TRAINING'), hiddenWhenBarred: true },
    RECORD_INTEGRITY: {
      label: acts('action.RECORD_INTEGRITY'),
      rank: recording(8, 'INTEGRITY'),
      hiddenWhenBarred: true,
    },
    RECORD_CONSENT: { label: acts('action.RECORD_CONSENT'), rank: recording(9, 'CONSENT'), hiddenWhenBarred: true },
    RETURN: {
      label: acts('action.RETURN'),
      rank: 101,
      reasons: [acts('reason.identity'), acts('reason.contact'), acts('reason.incomplete')],
    },
    EDIT: { label: acts('action.EDIT'), rank: 102 },
    LIFT_BAR: {
      label: acts('action.LIFT_BAR'),
      rank: 103,
      consequence: acts('ask.LIFT_BAR'),
      reasons: [acts('reason.settled')],
    },
    SUSPEND: {
      label: acts('action.SUSPEND'),
      rank: 130,
      consequence: acts('ask.SUSPEND'),
      reasons: [acts('reason.complaint'), acts('reason.request')],
    },
    LEAVE: {
      label: acts('action.LEAVE'),
      rank: 131,
      consequence: acts('ask.LEAVE'),
      reasons: [acts('reason.request'), acts('reason.moved')],
    },
    BAR: {
      label: acts('action.BAR'),
      rank: 132,
      danger: true,
      consequence: acts('ask.BAR'),
      reasons: [acts('reason.crime')],
    },
    // These stand beside what they are about.
    SET_PHOTO: { label: acts('action.SET_PHOTO'), rank: 138, hidden: true },
    SEE_PHOTO: { label: acts('action.SEE_PHOTO'), rank: 139, hidden: true },
    WITHDRAW_CONSENT: { label: acts('action.WITHDRAW_CONSENT'), rank: 140, hidden: true },
    REVEAL: { label: acts('action.REVEAL'), rank: 141, hidden: true },
  };
}

/** The acts on one worker. */
export function WorkerActionBar({ worker, beside }: { worker: WorkerActionsFragment; beside?: number }) {
  const views = useWorkerActionViews(worker.lacks);
  const dialogs = useWorkerDialogs(worker.id);
  const [decide] = useSend(DecideWorkerDocument, (data) => data.decideWorker);
  const edit = useEdit(recordPath('/workers', worker.id));

  return (
    <>
      <ActionBar
        actions={worker.allowedActions}
        views={views}
        decide={(action, reason, told) =>
          decide({ input: { worker: worker.id, action, reason, expectedVersion: worker.version } }, told)
        }
        forms={{ ...dialogs.forms, EDIT: edit }}
        beside={beside}
      />
      {dialogs.element}
    </>
  );
}
