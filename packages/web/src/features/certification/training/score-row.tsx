import { Button, Input } from 'antd';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { EnterResultsDocument, type SessionPersonFragment, type SessionRecordFragment } from '../../../gql/graphql';
import { useBilingual, useText } from '../../../i18n';
import { Verdict } from '../../../ui/state-tag';
import { useSend } from '../../../ui/use-send';
import { CorrectDialog } from './correct.dialog';
import { examText } from './exam.text';
import styles from './examination.module.css';
import { readScore, stepOf } from './score-entry';

interface Props {
  session: SessionRecordFragment;
  person: SessionPersonFragment;
  onStep(key: string, from: HTMLInputElement): void;
  /** Whether the page holds something of this person that the server has not. */
  onUnsaved(person: string, unsaved: boolean): void;
}

/** One person: the attempt that is due as a cell to type in, and what stands already. */
export function ScoreRow({ session, person, onStep, onUnsaved }: Props) {
  const say = useText(examText);
  const [correcting, setCorrecting] = useState(false);
  const last = person.results.at(-1);
  const allowed = (wanted: 'ENTER_RESULTS' | 'CORRECT_RESULT') =>
    session.allowedActions.some(({ action, enabled }) => action === wanted && enabled);
  const due = allowed('ENTER_RESULTS') && !last?.passed;
  const attempt = person.results.length + 1;
  const nameOf = (number: number) => (number === 1 ? say('first') : say('resit', { count: number - 1 }));
  return (
    <tr>
      <th scope="row">
        {person.worker.name} <span className={styles.quiet}>{person.worker.number}</span>
      </th>
      <td className={styles.attempt}>{due ? nameOf(attempt) : last && nameOf(last.attempt)}</td>
      <td>
        {due ? (
          <ScoreCell
            key={attempt}
            session={session.id}
            person={person}
            attempt={attempt}
            onStep={onStep}
            onUnsaved={onUnsaved}
          />
        ) : (
          last && (last.score ?? say('absent'))
        )}
      </td>
      <td>
        {last && (
          <Verdict mark={last.passed ? 'done' : 'incomplete'}>
            {last.passed ? say('passed') : last.score === null ? say('absent') : `${say('failed')} ${last.score}`}
          </Verdict>
        )}{' '}
        {last && allowed('CORRECT_RESULT') && (
          <Button
            size="small"
            tabIndex={-1}
            aria-label={say('correctOf', { name: person.worker.name })}
            onClick={() => setCorrecting(true)}
          >
            {say('correct')}
          </Button>
        )}
        {correcting && last && <CorrectDialog result={last} onClose={() => setCorrecting(false)} />}
      </td>
    </tr>
  );
}

type Standing = 'kept' | 'typed' | 'saving' | 'refused';

/** A cell that saves itself when it is left, and says so until it has. */
function ScoreCell(props: {
  session: string;
  person: SessionPersonFragment;
  attempt: number;
  onStep(key: string, from: HTMLInputElement): void;
  onUnsaved(person: string, unsaved: boolean): void;
}) {
  const say = useText(examText);
  const bilingual = useBilingual();
  const [typed, setTyped] = useState('');
  const [standing, setStanding] = useState<Standing>('kept');
  const [why, setWhy] = useState<string>();
  const [send] = useSend(EnterResultsDocument, (data) => data.enterExaminationResults);
  const { onUnsaved, person } = props;
  useEffect(() => {
    onUnsaved(person.id, standing !== 'kept');
    return () => onUnsaved(person.id, false);
  }, [onUnsaved, person.id, standing]);

  const save = async (text: string) => {
    const read = readScore(text);
    if (standing === 'saving' || read.kind === 'empty') return;
    if (read.kind === 'wrong') {
      setWhy(say('whole'));
      return setStanding('refused');
    }
    setStanding('saving');
    const { session, attempt } = props;
    const score = read.kind === 'score' ? read.score : null;
    const outcome = await send({ input: { session, results: [{ enrolment: person.id, attempt, score }] } });
    const refused = outcome.done ? outcome.value.refused[0] : undefined;
    setWhy(refused && bilingual(refused.message));
    setStanding(outcome.done && !refused ? 'kept' : 'refused');
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      setTyped('');
      setWhy(undefined);
      return setStanding('kept');
    }
    if (stepOf(event.key) === 0) return;
    event.preventDefault();
    if (readScore(typed).kind === 'wrong') return void save(typed);
    props.onStep(event.key, event.currentTarget);
  };
  return (
    <span className={styles.cell}>
      <Input
        data-score
        className={styles.input}
        inputMode="numeric"
        maxLength={3}
        autoComplete="off"
        value={typed}
        status={standing === 'refused' ? 'error' : standing === 'typed' ? 'warning' : undefined}
        aria-label={say('scoreOf', { name: person.worker.name, attempt: props.attempt })}
        aria-invalid={standing === 'refused' || undefined}
        onChange={({ target }) => {
          setTyped(target.value);
          setWhy(undefined);
          setStanding(target.value === '' ? 'kept' : 'typed');
        }}
        onKeyDown={onKey}
        onBlur={() => void save(typed)}
      />
      <span className={styles.absent}>
        <Button aria-label={say('absentOf', { name: person.worker.name })} onClick={() => void save('缺考')}>
          {say('absent')}
        </Button>
      </span>
      <span role="status" className={standing === 'refused' ? styles.wrong : styles.unsaved}>
        {why ?? (standing === 'typed' ? say('typed') : standing === 'saving' ? say('saving') : '')}
      </span>
    </span>
  );
}
