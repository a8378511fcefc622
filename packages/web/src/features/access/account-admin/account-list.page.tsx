import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { type AccountFilter, type AccountRowFragment, AccountsDocument } from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { EmptyView, FailureView } from '../../../ui/failure-view';
import { momentOf } from '../../../ui/format';
import { MoreRows } from '../../../ui/more-rows';
import { optionsOf } from '../../../ui/options';
import { PageHeader } from '../../../ui/page-header';
import {
  FilterCounty,
  FilterFlag,
  FilterMany,
  FilterText,
  type ListState,
  useListState,
} from '../../../ui/record-table';
import { SecretOnce } from '../../../ui/secret-once';
import { useClock } from '../../../ui/viewer';
import styles from './account-admin.module.css';
import { accountAdminText } from './account-admin.text';
import { AccountCreateDrawer, AccountEditDrawer } from './account-form.drawer';
import { accountListSpec } from './account-list.state';
import { AccountTable } from './account-table';
import type { HandedOver } from './handed-over';
import { roles } from './roles';

const step = 50;

/** /accounts: who may sign in, as what. */
export function Component() {
  const say = useText(accountAdminText);
  const common = useCommonText();
  const clock = useClock();
  const { filter, bind } = useListState(accountListSpec);
  const [form, setForm] = useState<AccountRowFragment | 'new' | null>(null);
  const [handed, setHanded] = useState<HandedOver | null>(null);
  const { data, previousData, loading, error, refetch, fetchMore } = useQuery(AccountsDocument, {
    variables: { filter, first: step },
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
        <AccountFilters bind={bind} />
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

function AccountFilters({ bind }: Pick<ListState<AccountFilter, 'LOGIN'>, 'bind'>) {
  const say = useText(accountAdminText);
  const common = useCommonText();
  return (
    <search className={styles.filters} aria-label={common('list.filters')}>
      <FilterText placeholder={say('search')} {...bind('search')} />
      <FilterMany
        label={say('column.role')}
        width={190}
        options={optionsOf(roles, (role) => common(`role.${role}`))}
        {...bind('roles')}
      />
      <FilterFlag
        label={say('column.state')}
        word={(off) => say(off === 'yes' ? 'state.off' : 'state.on')}
        {...bind('disabled')}
      />
      <FilterCounty label={common('region.county')} {...bind('county')} />
    </search>
  );
}
