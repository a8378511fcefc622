import { type ReactNode, useState } from 'react';
import type { WorkerAction } from '../../../gql/graphql';
import { ConsentDialog } from './consent.dialog';
import type { FactDialogProps } from './fact-dialog';
import { HealthDialog } from './health.dialog';
import { IdentityCheckDialog } from './identity-check.dialog';
import { IntegrityDialog } from './integrity.dialog';
import { TrainingDialog } from './training.dialog';

/** Acts that record a fact, each with the form that asks for it. */
const dialogs = {
  RECORD_IDENTITY_CHECK: IdentityCheckDialog,
  RECORD_HEALTH: HealthDialog,
  RECORD_TRAINING: TrainingDialog,
  RECORD_INTEGRITY: IntegrityDialog,
  RECORD_CONSENT: ConsentDialog,
} as const satisfies Partial<Record<WorkerAction, (props: FactDialogProps) => ReactNode>>;

export type Recording = keyof typeof dialogs;
const recordings = Object.keys(dialogs) as Recording[];

/** Opens the form of a recording over whatever shows the worker. */
export function useWorkerDialogs(worker: string) {
  const [open, setOpen] = useState<Recording | null>(null);
  const Dialog = open && dialogs[open];
  return {
    forms: Object.fromEntries(recordings.map((action) => [action, () => setOpen(action)])) as Record<
      Recording,
      () => void
    >,
    element: Dialog && <Dialog worker={worker} onClose={() => setOpen(null)} />,
  };
}
