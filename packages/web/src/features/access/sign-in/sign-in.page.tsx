import { useApolloClient, useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { DemoAccountsDocument, ViewerDocument } from '../../../gql/graphql';
import { setLanguage, useBilingual, useLanguage, useText } from '../../../i18n';
import { useSettings, type Viewer } from '../../../ui/viewer';
import { DemoList } from './demo-list';
import styles from './sign-in.module.css';
import { signInText } from './sign-in.text';
import { SignInForm } from './sign-in-form';
import { wantedPath } from './wanted-path';

/** /sign-in */
export function Component() {
  const say = useText(signInText);
  const bilingual = useBilingual();
  const language = useLanguage();
  const settings = useSettings();
  const client = useApolloClient();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const { data } = useQuery(DemoAccountsDocument, { skip: !settings.demo });
  const platform = bilingual(settings.platformName);
  useEffect(() => {
    document.title = `${say('title')} - ${platform}`;
  }, [say, platform]);

  const enter = (viewer: Viewer) => {
    client.writeQuery({ query: ViewerDocument, data: { __typename: 'Query', viewer } });
    void navigate(wantedPath(params.get('next')), { replace: true });
  };
  const accounts = data?.publicSettings.demoAccounts ?? [];

  return (
    <main className={styles.page}>
      <div className={styles.columns}>
        <div className={styles.form}>
          <p className={styles.city}>{bilingual(settings.cityName)}</p>
          <h1 className={styles.platform}>{platform}</h1>
          <SignInForm onSignedIn={enter} />
        </div>
        {settings.demo && <DemoList accounts={accounts} onSignedIn={enter} />}
      </div>
      <a href="/public">{say('public')}</a>
      <Button type="link" onClick={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}>
        {language === 'en' ? <span lang="zh-CN">中文</span> : <span lang="en">English</span>}
      </Button>
    </main>
  );
}
