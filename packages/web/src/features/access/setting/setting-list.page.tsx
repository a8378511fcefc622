import { useQuery } from '@apollo/client/react';
import { Skeleton } from 'antd';
import { SettingsDocument } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { FailureView } from '../../../ui/failure-view';
import { PageHeader } from '../../../ui/page-header';
import { Calendar } from './calendar';
import styles from './setting.module.css';
import { settingText } from './setting.text';
import { SettingItem } from './setting-item';

/** /settings: the numbers that the city can change, and its working days. */
export function Component() {
  const say = useText(settingText);
  const { data, error, refetch } = useQuery(SettingsDocument);
  return (
    <>
      <PageHeader title={say('title')} aside={say('aside')} />
      <div className={styles.page}>
        <section>
          <h2>{say('values')}</h2>
          {error && !data && <FailureView error={error} onRetry={() => void refetch()} />}
          {!data && !error && <Skeleton active paragraph={{ rows: 10 }} />}
          <ul className={styles.list}>
            {data?.settings.map((setting) => (
              <SettingItem key={setting.key} setting={setting} />
            ))}
          </ul>
        </section>
        <Calendar />
      </div>
    </>
  );
}
