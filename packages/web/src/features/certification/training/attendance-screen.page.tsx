import { useQuery } from '@apollo/client/react';
import { QRCode } from 'antd';
import { useEffect, useState } from 'react';
import { useParams } from 'react-router';
import { AttendanceScreenDocument, SessionTitleDocument } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { EmptyView, FailureView } from '../../../ui/failure-view';
import { useClock } from '../../../ui/viewer';
import styles from './attendance-screen.module.css';
import { screenText } from './attendance-screen.text';

/** How often the count and the code are asked for: who signs in sees it on the wall while still standing there. */
const EVERY = 3_000;

/** /training/sessions/:id/attendance: for the projector. The code changes each minute, the count as people sign in. */
export function Component() {
  const { id = '' } = useParams();
  const say = useText(screenText);
  const { data, error, refetch } = useQuery(AttendanceScreenDocument, {
    variables: { session: id },
    pollInterval: EVERY,
    fetchPolicy: 'network-only',
  });
  const { data: named } = useQuery(SessionTitleDocument, { variables: { id } });
  const session = named?.trainingSession;
  const title = session ? `${session.course.name} · ${session.place}` : say('title');
  useEffect(() => {
    document.title = say('title');
  }, [say]);
  const size = useCodeSize();
  const screen = data?.attendanceScreen;
  if (!screen && error) return <FailureView error={error} onRetry={() => void refetch()} />;
  return (
    <div className={styles.screen}>
      <h1 className={styles.title}>{title}</h1>
      {screen?.url ? (
        <>
          <div aria-hidden>
            <QRCode value={screen.url} size={size} bordered={false} type="svg" color="#000" bgColor="#fff" />
          </div>
          <div className={styles.words}>
            <p className={styles.lead}>{say('lead')}</p>
            <p className={styles.count} aria-live="polite">
              {say('count', { attended: screen.attended, expected: screen.expected })}
            </p>
            <p className={styles.quiet}>
              {say('every')} {screen.endsAt && <Seconds until={screen.endsAt} onOver={() => void refetch()} />}
            </p>
            {error && <p role="status">{say('stale')}</p>}
          </div>
        </>
      ) : (
        screen && (
          <div className={styles.none}>
            <EmptyView title={say('noClass')} hint={say('noClassHint')} />
          </div>
        )
      )}
    </div>
  );
}

/** As large as the room allows: it is scanned from the last row. */
function useCodeSize(): number {
  const fitting = () =>
    Math.round(Math.min(window.innerHeight * 0.68, window.innerWidth * (window.innerWidth < 900 ? 0.84 : 0.52)));
  const [size, setSize] = useState(fitting);
  useEffect(() => {
    const follow = () => setSize(fitting());
    window.addEventListener('resize', follow);
    return () => window.removeEventListener('resize', follow);
  });
  return size;
}

/** Counts down to the next code, by the server's clock, and asks for it when the minute is over. */
function Seconds({ until, onOver }: { until: string; onOver(): void }) {
  const say = useText(screenText);
  const clock = useClock();
  const left = () => Math.max(0, Math.ceil((Date.parse(until) - clock.now().getTime()) / 1000));
  const [seconds, setSeconds] = useState(left);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one timer for each code
  useEffect(() => {
    setSeconds(left());
    const timer = setInterval(() => {
      const now = left();
      setSeconds(now);
      if (now === 0) {
        clearInterval(timer);
        onOver();
      }
    }, 1_000);
    return () => clearInterval(timer);
  }, [until]);
  return <span>{say('next', { seconds })}</span>;
}
