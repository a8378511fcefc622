import { useQuery, useReactiveVar } from '@apollo/client/react';
import { Alert, Button } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { Outlet } from 'react-router';
import { PublicSettingsDocument } from '../gql/graphql';
import { useCommonText } from '../i18n';
import { FailureView } from '../ui/failure-view';
import { dayOf } from '../ui/format';
import { type Clock, ClockContext, type Settings, SettingsContext } from '../ui/viewer';
import styles from './app.module.css';
import { client, offlineVar } from './client';
import { Loading } from './loading';

/** What every page needs before it can be drawn: the names of the place and the server's clock. */
export function Root() {
  const { data, error, refetch } = useQuery(PublicSettingsDocument, { fetchPolicy: 'cache-first' });
  return (
    <div className={styles.root}>
      <OfflineBanner />
      {data ? (
        <Known settings={data.publicSettings}>
          <Outlet />
        </Known>
      ) : error ? (
        <main>
          <FailureView error={error} onRetry={() => void refetch()} />
        </main>
      ) : (
        <Loading />
      )}
    </div>
  );
}

function Known({ settings, children }: { settings: Settings; children: ReactNode }) {
  const { now, today } = settings;
  const clock = useMemo<Clock>(() => {
    const ahead = Date.parse(now) - Date.now();
    const current = () => new Date(Date.now() + ahead);
    return {
      now: current,
      // The page may stay open over midnight.
      get today() {
        return dayOf(now) === today ? dayOf(current()) : today;
      },
    };
  }, [now, today]);
  return (
    <SettingsContext value={settings}>
      <ClockContext value={clock}>{children}</ClockContext>
    </SettingsContext>
  );
}

function OfflineBanner() {
  const say = useCommonText();
  const offline = useReactiveVar(offlineVar);
  if (!offline) return null;
  return (
    <Alert
      banner
      type="warning"
      title={say('error.offline')}
      action={
        <Button size="small" onClick={() => void client.refetchQueries({ include: 'active' })}>
          {say('action.retry')}
        </Button>
      }
    />
  );
}
