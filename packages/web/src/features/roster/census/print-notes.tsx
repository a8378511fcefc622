import { useText } from '../../../i18n';
import styles from '../../../ui/board/board.module.css';
import { momentOf } from '../../../ui/format';
import { useClock, useViewer } from '../../../ui/viewer';
import { censusText } from './census.text';

/** On paper: how everything was counted, when it was printed and by whom. */
export function PrintNotes() {
  const say = useText(censusText);
  const clock = useClock();
  const viewer = useViewer();
  const notes = ['registered', 'verified', 'complete', 'agencies', 'waiting', 'overdue'] as const;
  const names = {
    registered: say('figure.registered'),
    verified: say('figure.verified'),
    complete: say('figure.complete'),
    agencies: say('figure.agencies'),
    waiting: say('figure.waiting'),
    overdue: say('places.overdue'),
  };
  return (
    <footer className={styles.print}>
      <h2>{say('definitions')}</h2>
      <dl>
        {notes.map((note) => (
          <div key={note}>
            <dt>{names[note]}</dt>
            <dd>{say(`definition.${note}`)}</dd>
          </div>
        ))}
      </dl>
      <p>
        {say('printed', { time: momentOf(clock.now()) })} {viewer.account.displayName}
      </p>
    </footer>
  );
}
