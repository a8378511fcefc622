import { CheckOutlined } from '@ant-design/icons';
import type { ImportRecordFragment } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { importText } from './import.text';
import { countsOf, goodOf } from './import.words';
import styles from './import-steps.module.css';

export type StepKey = 'read' | 'columns' | 'check' | 'commit';

const order: readonly StepKey[] = ['read', 'columns', 'check', 'commit'];

interface Props {
  batch: ImportRecordFragment;
  current: StepKey;
  /** Absent: there is no way back. */
  onGo: ((step: 'columns' | 'check') => void) | undefined;
}

/** The four steps, each with what was understood at it. */
export function ImportSteps({ batch, current, onGo }: Props) {
  const say = useText(importText);
  const note = useStepNotes(batch);
  const at = order.indexOf(current);
  const over = batch.state === 'COMMITTED' || batch.state === 'REVERTED';
  return (
    <ol className={styles.steps} aria-label={say('steps')}>
      {order.map((step, index) => {
        const done = index < at || over;
        const words = (
          <>
            <span className={styles.mark} aria-hidden>
              {done ? <CheckOutlined /> : index + 1}
            </span>
            <span>{say(`step.${step}`)}</span>
          </>
        );
        const reachable = onGo && (step === 'columns' || step === 'check') && step !== current;
        return (
          <li
            key={step}
            className={styles.step}
            data-done={done || undefined}
            aria-current={step === current && !over ? 'step' : undefined}
          >
            {reachable ? (
              <button type="button" className={styles.name} onClick={() => onGo(step)}>
                {words}
              </button>
            ) : (
              <span className={styles.name}>{words}</span>
            )}
            <span className={styles.note}>{note(step)}</span>
          </li>
        );
      })}
    </ol>
  );
}

function useStepNotes(batch: ImportRecordFragment): (step: StepKey) => string {
  const say = useText(importText);
  const counts = countsOf(batch);
  const open = batch.state === 'READ' || batch.state === 'CHECKED' || batch.state === 'FAILED';
  return (step) => {
    switch (step) {
      case 'read':
        return batch.state === 'READ'
          ? say('stepNote.reading')
          : say('stepNote.read', { count: batch.rowCount, row: batch.headerRow });
      case 'columns':
        return say('stepNote.columns', {
          count: batch.columns.length,
          mapped: batch.columns.filter((column) => column.field).length,
        });
      case 'check':
        if (batch.state === 'READ') return say('stepNote.checking');
        if (batch.state === 'FAILED') return say('stepNote.failed');
        return say('stepNote.checked', { good: goodOf(counts), bad: counts.BAD });
      case 'commit':
        return open ? say('stepNote.revertible') : say(`state.${batch.state}`);
    }
  };
}
