import { useQuery } from '@apollo/client/react';
import { Button, Skeleton, Space, Tooltip } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import {
  ApplicationsDocument,
  type ApplicationsQuery,
  DecideApplicationDocument,
  RevealApplicationPhoneDocument,
} from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { EmptyView, FailureView } from '../../../ui/failure-view';
import { MaskedText } from '../../../ui/masked-text';
import { RelativeTime } from '../../../ui/moment';
import { PageHeader } from '../../../ui/page-header';
import { PlainTable } from '../../../ui/plain-table';
import { ReasonDialog } from '../../../ui/reason-dialog';
import { recordPath } from '../../../ui/record-path';
import { Verdict } from '../../../ui/state-tag';
import { useSend } from '../../../ui/use-send';
import { applicationText } from './application.text';
import styles from './training.module.css';
import { trainingText } from './training.text';

type Application = ApplicationsQuery['trainingApplications']['nodes'][number];

/** /training/applications: strangers of the public page, the longest waiting first. */
export function Component() {
  const say = useText(applicationText);
  const { data, error, refetch } = useQuery(ApplicationsDocument, {
    variables: { filter: { states: ['PENDING'] }, first: 100 },
  });
  const [decide, deciding] = useSend(DecideApplicationDocument, (answer) => answer.decideTrainingApplication);
  const [declining, setDeclining] = useState<Application>();
  const found = data?.trainingApplications;
  return (
    <>
      <PageHeader
        title={say('title')}
        aside={found?.totalCount}
        crumbs={[{ label: useText(trainingText)('title'), to: '/training' }]}
        facts={[say('lead')]}
      />
      <div className={styles.page}>
        {!found && (error ? <FailureView error={error} onRetry={() => void refetch()} /> : <Skeleton active />)}
        {found?.totalCount === 0 && <EmptyView title={say('empty')} hint={say('emptyHint')} />}
        {found && found.totalCount > 0 && (
          <PlainTable
            label={say('title')}
            rows={found.nodes}
            keyOf={({ id }) => id}
            columns={[
              { key: 'name', title: say('name'), render: ({ name }) => name },
              {
                key: 'register',
                title: say('idNumber'),
                render: ({ idNumberMasked, registered }) => (
                  <>
                    <MaskedText masked={idNumberMasked} field={say('idNumber')} />{' '}
                    {registered ? (
                      <Tooltip title={say('registeredHint')}>
                        <span>
                          <Verdict mark="incomplete">{say('registered')}</Verdict>
                        </span>
                      </Tooltip>
                    ) : (
                      <span className={styles.quiet}>{say('stranger')}</span>
                    )}
                  </>
                ),
              },
              {
                key: 'phone',
                title: say('phone'),
                render: (application) => <Phone application={application} />,
              },
              {
                key: 'session',
                title: say('session'),
                render: ({ session }) => (
                  <Link to={recordPath('/training/sessions', session.id)}>
                    {session.courseName} {session.firstDay}
                  </Link>
                ),
              },
              {
                key: 'since',
                title: say('since'),
                render: ({ createdAt }) => <RelativeTime at={createdAt} />,
              },
              {
                key: 'acts',
                title: '',
                render: (application) => (
                  <Space>
                    <Button
                      size="small"
                      aria-label={`${say('decline')} ${application.name}`}
                      onClick={() => setDeclining(application)}
                    >
                      {say('decline')}
                    </Button>
                    <Button
                      size="small"
                      type="primary"
                      loading={deciding}
                      aria-label={`${say('accept')} ${application.name}`}
                      onClick={() =>
                        void decide(
                          {
                            input: {
                              application: application.id,
                              action: 'ACCEPT',
                              expectedVersion: application.version,
                            },
                          },
                          { success: say('accepted') },
                        )
                      }
                    >
                      {say('accept')}
                    </Button>
                  </Space>
                ),
              },
            ]}
          />
        )}
      </div>
      {declining && (
        <ReasonDialog
          title={say('decline')}
          label={say('reason')}
          templates={[say('reasons.unreachable'), say('reasons.gaveUp'), say('reasons.wrong')]}
          confirm={say('decline')}
          onCancel={() => setDeclining(undefined)}
          onConfirm={async (reason) => {
            const { id, version } = declining;
            const { done } = await decide(
              { input: { application: id, action: 'DECLINE', reason, expectedVersion: version } },
              { success: say('declined') },
            );
            if (done) setDeclining(undefined);
            return done;
          }}
        />
      )}
    </>
  );
}

/** Masked until it is asked for, to call; the look is kept in the trail. */
function Phone({ application }: { application: Application }) {
  const say = useText(applicationText);
  const [reveal, revealing] = useSend(RevealApplicationPhoneDocument, (answer) => answer.revealApplicationPhone);
  const [phone, setPhone] = useState<string | null>();
  if (phone) return <a href={`tel:${phone}`}>{phone}</a>;
  return (
    <>
      <MaskedText masked={application.phoneMasked} field={say('phone')} />{' '}
      <Button
        size="small"
        loading={revealing}
        aria-label={`${say('call')} ${application.name}`}
        onClick={async () => {
          const outcome = await reveal({ input: { application: application.id } });
          if (outcome.done) setPhone(outcome.value.phone);
        }}
      >
        {say('call')}
      </Button>
    </>
  );
}
