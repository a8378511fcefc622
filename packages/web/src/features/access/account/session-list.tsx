import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Skeleton, Table } from 'antd';
import { EndSessionDocument, MySessionsDocument, type MySessionsQuery } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { FailureView } from '../../../ui/failure-view';
import { RelativeTime } from '../../../ui/moment';
import { useAct } from '../../../ui/use-act';
import styles from './account.module.css';
import { accountText } from './account.text';

type Session = MySessionsQuery['mySessions'][number];

/** Where this account is signed in; each can be ended from here. */
export function SessionList() {
  const say = useText(accountText);
  const act = useAct();
  const { data, error, refetch } = useQuery(MySessionsDocument);
  const [end] = useMutation(EndSessionDocument);

  return (
    <section>
      <h2 className={styles.title}>{say('sessions')}</h2>
      <p className={styles.hint}>{say('sessionsHint')}</p>
      {error && !data && <FailureView error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton active paragraph={{ rows: 3 }} />}
      {data && (
        <Table<Session>
          size="small"
          rowKey="id"
          pagination={false}
          scroll={{ x: 'max-content' }}
          dataSource={data.mySessions}
          columns={[
            { key: 'device', title: say('device'), render: (_, row) => row.device },
            { key: 'started', title: say('started'), render: (_, row) => <RelativeTime at={row.startedAt} /> },
            { key: 'seen', title: say('seen'), render: (_, row) => <RelativeTime at={row.lastSeenAt} /> },
            {
              key: 'end',
              title: <span className="visually-hidden">{say('end')}</span>,
              align: 'right',
              render: (_, row) =>
                row.current ? (
                  say('here')
                ) : (
                  <Button
                    size="small"
                    aria-label={say('endOf', { device: row.device })}
                    onClick={() =>
                      act(
                        () => end({ variables: { id: row.id } }),
                        (done) => done.endSession,
                        { success: say('ended') },
                      )
                    }
                  >
                    {say('end')}
                  </Button>
                ),
            },
          ]}
        />
      )}
    </section>
  );
}
