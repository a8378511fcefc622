import { PlusOutlined } from '@ant-design/icons';
import { useMutation, useQuery } from '@apollo/client/react';
import { App, Button, Skeleton } from 'antd';
import { useState } from 'react';
import { type ApiTokenFieldsFragment, ApiTokensDocument, RevokeApiTokenDocument } from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { EmptyView, FailureView } from '../../../ui/failure-view';
import { ExpiryText, RelativeTime } from '../../../ui/moment';
import { PageHeader } from '../../../ui/page-header';
import { PlainTable } from '../../../ui/plain-table';
import { SecretOnce } from '../../../ui/secret-once';
import { StateTag } from '../../../ui/state-tag';
import { useAct } from '../../../ui/use-act';
import { useClock } from '../../../ui/viewer';
import styles from './api-token.module.css';
import { apiTokenText } from './api-token.text';
import { ApiTokenForm } from './api-token-form';

/** /tokens: keys for an analyst's programmes. */
export function Component() {
  const say = useText(apiTokenText);
  const { data, error, refetch } = useQuery(ApiTokensDocument);
  const [creating, setCreating] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const create = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setCreating(true)}>
      {say('create')}
    </Button>
  );
  const tokens = data?.apiTokens;

  return (
    <>
      <PageHeader title={say('title')} actions={create} />
      <div className={styles.page}>
        <p className={styles.hint}>{say('hint')}</p>
        {error && !tokens && <FailureView error={error} onRetry={() => void refetch()} />}
        {!tokens && !error && <Skeleton active paragraph={{ rows: 4 }} />}
        {tokens?.length === 0 && <EmptyView title={say('empty')} hint={say('emptyHint')} />}
        {tokens && tokens.length > 0 && <TokenTable tokens={tokens} />}
      </div>
      {creating && (
        <ApiTokenForm
          onClose={() => setCreating(false)}
          onCreated={(made) => {
            setCreating(false);
            setSecret(made);
          }}
        />
      )}
      {secret && (
        <SecretOnce
          title={say('secretTitle')}
          lead={say('secretLead')}
          label={say('secret')}
          secret={secret}
          onClose={() => setSecret(null)}
        >
          <Usage />
        </SecretOnce>
      )}
    </>
  );
}

function TokenTable({ tokens }: { tokens: readonly ApiTokenFieldsFragment[] }) {
  const say = useText(apiTokenText);
  const common = useCommonText();
  const { today } = useClock();
  const { modal } = App.useApp();
  const act = useAct();
  const [revoke] = useMutation(RevokeApiTokenDocument);

  const ask = (token: ApiTokenFieldsFragment) =>
    modal.confirm({
      title: say('revokeAsk', { name: token.name }),
      content: say('revokeAdvice'),
      okText: say('revoke'),
      okButtonProps: { danger: true },
      cancelText: common('action.cancel'),
      onOk: () =>
        act(
          () => revoke({ variables: { id: token.id } }),
          (data) => data.revokeApiToken,
          { success: say('revokeDone') },
        ),
    });
  const good = (token: ApiTokenFieldsFragment) => !token.revokedAt && token.expiresOn >= today;

  return (
    <PlainTable
      label={say('title')}
      rows={tokens}
      keyOf={(token) => token.id}
      columns={[
        { key: 'name', title: say('name'), render: (token) => token.name },
        {
          key: 'state',
          title: say('state'),
          render: (token) =>
            token.revokedAt ? (
              <StateTag mark="barred">{say('revoked')}</StateTag>
            ) : good(token) ? (
              <StateTag mark="done">{say('good')}</StateTag>
            ) : (
              <StateTag mark="left">{say('ended')}</StateTag>
            ),
        },
        {
          key: 'expires',
          title: say('expiresOn'),
          render: (token) => (good(token) ? <ExpiryText date={token.expiresOn} /> : token.expiresOn),
        },
        {
          key: 'used',
          title: say('lastUsedAt'),
          render: (token) => (token.lastUsedAt ? <RelativeTime at={token.lastUsedAt} /> : say('never')),
        },
        { key: 'created', title: say('createdAt'), render: (token) => <RelativeTime at={token.createdAt} /> },
        {
          key: 'act',
          title: '',
          align: 'right',
          render: (token) =>
            good(token) && (
              <Button
                size="small"
                danger
                aria-label={say('revokeOf', { name: token.name })}
                onClick={() => void ask(token)}
              >
                {say('revoke')}
              </Button>
            ),
        },
      ]}
    />
  );
}

function Usage() {
  const say = useText(apiTokenText);
  const call = `curl ${window.location.origin}/graphql \\
  --header "Authorization: Bearer $TOKEN" \\
  --header "Content-Type: application/json" \\
  --data '{"query":"{ workerStatistics(by: [COUNTY]) { rows { keys count } } }"}'`;
  return (
    <figure className={styles.usage}>
      <figcaption>{say('usage')}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what does not fit must be scrolled by keys too */}
      <pre tabIndex={0}>{call}</pre>
    </figure>
  );
}
