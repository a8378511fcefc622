import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { type ReceiverRowFragment, ReceiversDocument } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { EmptyView, FailureView } from '../../../ui/failure-view';
import { optionsOf } from '../../../ui/options';
import { PageHeader } from '../../../ui/page-header';
import { FilterOne, type ListSpec, oneOf, useListState } from '../../../ui/record-table';
import { SecretOnce } from '../../../ui/secret-once';
import { whileVisible } from '../../../ui/while-visible';
import styles from './outbox.module.css';
import { receiverText } from './receiver.text';
import { type HandedSecret, ReceiverDrawer } from './receiver-form';
import { ReceiverTable } from './receiver-table';
import { ReceiverTest } from './receiver-test';

const states = ['open', 'paused'] as const;
type State = (typeof states)[number];

const spec: ListSpec<{ state?: State }, 'NAME'> = { filter: { state: oneOf(states) }, orders: ['NAME'] };

/** /receivers: where departments take messages, and the secrets that prove them. */
export function Component() {
  const say = useText(receiverText);
  const { filter, bind, setFilter } = useListState(spec);
  const [form, setForm] = useState<ReceiverRowFragment | 'new' | null>(null);
  const [handed, setHanded] = useState<HandedSecret | null>(null);
  const [test, setTest] = useState<{ name: string; message: string } | null>(null);
  const { data, error, loading, refetch } = useQuery(ReceiversDocument, whileVisible);
  const known = data?.receivers;
  const found = known?.filter(({ pausedAt }) => !filter.state || (filter.state === 'paused') === Boolean(pausedAt));
  const create = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setForm('new')}>
      {say('create')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={say('title')}
        aside={found && say('count', { count: found.length })}
        facts={[say('lead')]}
        actions={create}
      />
      <div className={styles.page}>
        <search className={styles.filters} aria-label={say('stateLabel')}>
          <FilterOne
            label={say('stateLabel')}
            width={170}
            options={optionsOf(states, (state) => say(`state.${state}`))}
            {...bind('state')}
          />
        </search>
        <div aria-busy={loading}>
          {error && !known && <FailureView error={error} onRetry={() => void refetch()} />}
          {!known && !error && <Skeleton active title={false} paragraph={{ rows: 5, width: '100%' }} />}
          {known?.length === 0 && <EmptyView title={say('empty')} hint={say('emptyHint')} />}
          {known && known.length > 0 && found?.length === 0 && (
            <EmptyView title={say('emptyFilter')} hint={say('emptyFilterHint')}>
              <Button onClick={() => setFilter({ state: undefined })}>{say('clear')}</Button>
            </EmptyView>
          )}
          {found && found.length > 0 && (
            <ReceiverTable receivers={found} onEdit={setForm} onSecret={setHanded} onTest={setTest} />
          )}
        </div>
      </div>
      {form && (
        <ReceiverDrawer
          receiver={form === 'new' ? undefined : form}
          onClose={() => setForm(null)}
          onSecret={setHanded}
        />
      )}
      {handed && (
        <SecretOnce
          title={say('secretTitle', { name: handed.name })}
          lead={say('secretLead')}
          label={say('secret')}
          secret={handed.secret}
          onClose={() => setHanded(null)}
        />
      )}
      {test && <ReceiverTest key={test.message} {...test} onClose={() => setTest(null)} />}
    </>
  );
}
