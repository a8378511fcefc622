import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { type AccountRowFragment, AccountsDocument } from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { EmptyView, FailureView } from '../../../ui/failure-view';
import { momentOf } from '../../../ui/format';
import { MoreRows } from '../../../ui/more-rows';
import { PageHeader } from '../../../ui/page-header';
import { FilterText, type ListSpec, privateText, useListState } from '../../../ui/record-table';
import { SecretOnce } from '../../../ui/secret-once';
import { useClock } from '../../../ui/viewer';
import styles from './account-admin.module.css';
import { accountAdminText } from './account-admin.text';
import { AccountCreateDrawer, AccountEditDrawer } from './account-form.drawer';
import { AccountTable } from './account-table';
import type { HandedOver } from './handed-over';

const step = 50;

const spec: ListSpec<{ search?: string }, 'LOGIN'> = { filter: { search: privateText() }, orders: ['LOGIN'] };

/** /accounts: who may sign in, as what. */
export function Component() {
  const say = useText(accountAdminText);
  const common = useCommonText();
  const clock = useClock();
  const { filter, bind } = useListState(spec);
  const [form, setForm] = useState<AccountRowFragment | 'new' | null>(null);
  const [handed, setHanded] = useState<HandedOver | null>(null);
  const { data, previousData, loading, error, refetch, fetchMore } = useQuery(AccountsDocument, {
    variables: { search: filter.search, first: step },
    notifyOnNetworkStatusChange: true,
  });
  const page = (data ?? previousData)?.accounts;
  const more = () =>
    fetchMore({
      variables: { after: page?.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        ...next,
        accounts: { ...next.accounts, nodes: [...before.accounts.nodes, ...next.accounts.nodes] },
      }),
    });

  return (
    <>
      <PageHeader
        title={say('title')}
        aside={page && common('list.foundAsOf', { count: page.totalCount, time: momentOf(clock.now()) })}
        actions={
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setForm('new')}>
            {say('create')}
          </Button>
        }
      />
      <div className={styles.page}>
        <search className={styles.filters} aria-label={common('list.filters')}>
          <FilterText placeholder={say('search')} {...bind('search')} />
        </search>
        <div aria-busy={loading}>
          {error && !page && <FailureView error={error} onRetry={() => void refetch()} />}
          {!page && !error && <Skeleton active title={false} paragraph={{ rows: 10, width: '100%' }} />}
          {page?.nodes.length === 0 && <EmptyView title={say('empty')} hint={say('emptyHint')} />}
          {page && page.nodes.length > 0 && (
            <>
              <AccountTable accounts={page.nodes} stale={!data} onEdit={setForm} onHandedOver={setHanded} />
              <MoreRows
                shown={page.nodes.length}
                total={page.totalCount}
                loading={loading}
                onMore={() => void more()}
              />
            </>
          )}
        </div>
      </div>
      {form === 'new' && <AccountCreateDrawer onClose={() => setForm(null)} onCreated={setHanded} />}
      {form && form !== 'new' && <AccountEditDrawer account={form} onClose={() => setForm(null)} />}
      {handed && (
        <SecretOnce
          title={say('passwordTitle', { name: handed.name })}
          lead={say('passwordLead', { until: momentOf(handed.until) })}
          label={say('password', { login: handed.login })}
          secret={handed.password}
          onClose={() => setHanded(null)}
        />
      )}
    </>
  );
}
