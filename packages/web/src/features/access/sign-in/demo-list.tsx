import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { type DemoAccountsQuery, DemoSignInDocument } from '../../../gql/graphql';
import { useBilingual, useCommonText, useText } from '../../../i18n';
import { useAct } from '../../../ui/use-act';
import type { Viewer } from '../../../ui/viewer';
import styles from './sign-in.module.css';
import { signInText } from './sign-in.text';

type Account = DemoAccountsQuery['publicSettings']['demoAccounts'][number];

/** The demonstration's accounts by role: one click signs in. */
export function DemoList(props: { accounts: readonly Account[]; onSignedIn(viewer: Viewer): void }) {
  const say = useText(signInText);
  const common = useCommonText();
  const bilingual = useBilingual();
  const act = useAct();
  const [signIn] = useMutation(DemoSignInDocument);
  const [busy, setBusy] = useState<string | null>(null);
  const groups = Map.groupBy(props.accounts, (account) => account.role);

  const enter = async (login: string) => {
    setBusy(login);
    const outcome = await act(
      () => signIn({ variables: { login } }),
      (data) => data.demoSignIn,
    );
    setBusy(null);
    if (outcome.done && outcome.value.viewer) props.onSignedIn(outcome.value.viewer);
  };

  return (
    <section className={styles.demo} aria-labelledby="demo-title">
      <h2 id="demo-title">{say('demoTitle')}</h2>
      <p className={styles.hint}>{say('demoHint')}</p>
      {[...groups].map(([role, accounts]) => (
        <div key={role} className={styles.group}>
          <h3>{common(`role.${role}`)}</h3>
          <ul>
            {accounts.map((account) => (
              <li key={account.login}>
                <button type="button" disabled={busy !== null} onClick={() => enter(account.login)}>
                  <strong>{account.displayName}</strong>
                  <span>{bilingual(account.office)}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
