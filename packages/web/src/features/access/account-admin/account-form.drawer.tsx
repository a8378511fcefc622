import { type AccountRowFragment, ChangeAccountDocument, CreateAccountDocument } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { FormDrawer } from '../../../ui/form-frame';
import { useSend } from '../../../ui/use-send';
import { accountAdminText } from './account-admin.text';
import { AccountFields, type AccountValues, inputOf, valuesOf } from './account-form';
import type { HandedOver } from './handed-over';

/** A new account; its password is handed over once. */
export function AccountCreateDrawer(props: { onClose(): void; onCreated(handed: HandedOver): void }) {
  const say = useText(accountAdminText);
  const [create] = useSend(CreateAccountDocument, (data) => data.createAccount);
  return (
    <FormDrawer<AccountValues, HandedOver>
      title={say('form.createTitle')}
      action={say('form.submit')}
      name="account"
      initial={{}}
      fallback="login"
      submit={async (values) => {
        const input = inputOf(values);
        const outcome = await create({ input }, { quiet: true });
        if (!outcome.done) return outcome;
        const { oneTimePassword: password, oneTimePasswordUntil: until } = outcome.value;
        return {
          done: true,
          value: { name: input.displayName, login: input.login, password: password ?? '', until: until ?? '' },
        };
      }}
      onDone={(handed) => {
        props.onClose();
        props.onCreated(handed);
      }}
      onClose={props.onClose}
    >
      <AccountFields />
    </FormDrawer>
  );
}

/** The facts of an account that there is. */
export function AccountEditDrawer({ account, onClose }: { account: AccountRowFragment; onClose(): void }) {
  const say = useText(accountAdminText);
  const [change] = useSend(ChangeAccountDocument, (data) => data.changeAccount);
  return (
    <FormDrawer<AccountValues, unknown>
      title={say('form.editTitle')}
      name="account"
      initial={valuesOf(account)}
      fallback="login"
      submit={(values) =>
        change(
          { account: account.id, input: inputOf(values), expectedVersion: account.version },
          { success: say('form.saved'), quiet: true },
        )
      }
      onDone={onClose}
      onClose={onClose}
    >
      <AccountFields account={account} />
    </FormDrawer>
  );
}
