import { useMutation } from '@apollo/client/react';
import { App, Button } from 'antd';
import { type AccountRowFragment, DisableAccountDocument, ResetPasswordDocument } from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { momentOf } from '../../../ui/format';
import { RelativeTime } from '../../../ui/moment';
import { PlainTable } from '../../../ui/plain-table';
import { useRegionName } from '../../../ui/region-name';
import { StateTag } from '../../../ui/state-tag';
import { useAct } from '../../../ui/use-act';
import { useClock, useViewer } from '../../../ui/viewer';
import styles from './account-admin.module.css';
import { accountAdminText } from './account-admin.text';
import type { HandedOver } from './handed-over';

interface Props {
  accounts: readonly AccountRowFragment[];
  stale: boolean;
  onEdit(account: AccountRowFragment): void;
  onHandedOver(handed: HandedOver): void;
}

export function AccountTable({ accounts, stale, onEdit, onHandedOver }: Props) {
  const nameOf = useRegionName();
  const say = useText(accountAdminText);
  const common = useCommonText();
  const own = useViewer().account.id;
  return (
    <PlainTable
      label={say('title')}
      rows={accounts}
      stale={stale}
      keyOf={(account) => account.id}
      columns={[
        {
          key: 'name',
          title: say('column.name'),
          render: (account) => (
            <>
              {account.displayName}
              {account.id === own && <span className={styles.quiet}> {say('self')}</span>}
            </>
          ),
        },
        { key: 'login', title: say('column.login'), whole: true, render: (account) => account.login },
        { key: 'role', title: say('column.role'), whole: true, render: (account) => common(`role.${account.role}`) },
        {
          key: 'office',
          title: say('column.office'),
          render: (account) =>
            account.agency?.name ?? account.department ?? (account.county ? nameOf(account.county) : common('none')),
        },
        {
          key: 'state',
          title: say('column.state'),
          render: (account) => (
            <>
              <StateTag mark={account.disabled ? 'paused' : 'done'}>
                {account.disabled ? say('state.off') : say('state.on')}
              </StateTag>
              {account.oneTimePasswordUntil && (
                <OneTimePassword account={account} until={account.oneTimePasswordUntil} />
              )}
            </>
          ),
        },
        {
          key: 'factor',
          title: say('column.factor'),
          render: (account) => (account.secondFactor ? say('factorOn') : say('factorOff')),
        },
        {
          key: 'seen',
          title: say('column.seen'),
          render: (account) => (account.lastSignInAt ? <RelativeTime at={account.lastSignInAt} /> : say('never')),
        },
        {
          key: 'acts',
          title: '',
          whole: true,
          align: 'right',
          render: (account) => (
            <AccountActs
              account={account}
              own={account.id === own}
              onEdit={() => onEdit(account)}
              onHandedOver={onHandedOver}
            />
          ),
        },
      ]}
    />
  );
}

/** What is to be known of a one-time password that its holder has not replaced. */
function OneTimePassword({ account, until }: { account: AccountRowFragment; until: string }) {
  const say = useText(accountAdminText);
  const clock = useClock();
  const state = account.oneTimePasswordUsedAt
    ? 'used'
    : Date.parse(until) <= clock.now().getTime()
      ? 'expired'
      : 'open';
  return <div className={styles.quiet}>{say(`oneTime.${state}`, { until: momentOf(until) })}</div>;
}

function AccountActs(props: {
  account: AccountRowFragment;
  own: boolean;
  onEdit(): void;
  onHandedOver(handed: HandedOver): void;
}) {
  const { account, own } = props;
  const say = useText(accountAdminText);
  const common = useCommonText();
  const { modal } = App.useApp();
  const act = useAct();
  const [disable] = useMutation(DisableAccountDocument);
  const [reset] = useMutation(ResetPasswordDocument);
  const { displayName: name, login, disabled } = account;

  const askToggle = () =>
    modal.confirm({
      title: say(disabled ? 'enableAsk' : 'disableAsk', { name }),
      content: say(disabled ? 'enableAdvice' : 'disableAdvice'),
      okText: say(disabled ? 'enable' : 'disable'),
      okButtonProps: { danger: !disabled },
      cancelText: common('action.cancel'),
      onOk: () =>
        act(
          () => disable({ variables: { account: account.id, disabled: !disabled, expectedVersion: account.version } }),
          (data) => data.disableAccount,
          { success: say(disabled ? 'enabled' : 'disabled') },
        ),
    });
  const askReset = () =>
    modal.confirm({
      title: say('resetAsk', { name }),
      content: say('resetAdvice'),
      okText: say('reset'),
      okButtonProps: { danger: true },
      cancelText: common('action.cancel'),
      onOk: async () => {
        const outcome = await act(
          () => reset({ variables: { account: account.id } }),
          (data) => data.resetPassword,
        );
        if (!outcome.done) return;
        const { oneTimePassword: password, oneTimePasswordUntil: until } = outcome.value;
        if (password && until) props.onHandedOver({ name, login, password, until });
      },
    });

  return (
    <span className={styles.acts}>
      <Button size="small" aria-label={say('editOf', { login })} onClick={props.onEdit}>
        {say('edit')}
      </Button>
      {!own && (
        <>
          <Button size="small" aria-label={`${say('reset')} ${login}`} onClick={() => void askReset()}>
            {say('reset')}
          </Button>
          <Button
            size="small"
            danger={!disabled}
            aria-label={`${say(disabled ? 'enable' : 'disable')} ${login}`}
            onClick={() => void askToggle()}
          >
            {say(disabled ? 'enable' : 'disable')}
          </Button>
        </>
      )}
    </span>
  );
}
