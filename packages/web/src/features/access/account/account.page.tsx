import { Alert, Segmented } from 'antd';
import { useId } from 'react';
import { type Language, setLanguage, useCommonText, useLanguage, useText } from '../../../i18n';
import { type AppearanceMode, useAppearance } from '../../../ui/appearance';
import { Facts } from '../../../ui/facts';
import { PageHeader } from '../../../ui/page-header';
import { useRegionName } from '../../../ui/region-name';
import { useViewer } from '../../../ui/viewer';
import styles from './account.module.css';
import { accountText } from './account.text';
import { PasswordForm } from './password-form';
import { SecondFactor } from './second-factor';
import { SessionList } from './session-list';

/** /account: what is the person's own. Leads here too while something must be done first. */
export function Component() {
  const nameOf = useRegionName();
  const say = useText(accountText);
  const common = useCommonText();
  const viewer = useViewer();
  const { account } = viewer;
  return (
    <>
      <PageHeader title={say('title')} />
      <div className={styles.page}>
        {viewer.duties.length > 0 && (
          <Alert
            type="warning"
            showIcon
            title={say('dutyTitle')}
            description={
              <ul className={styles.duties}>
                {viewer.duties.map((duty) => (
                  <li key={duty}>{say(`duty.${duty}`)}</li>
                ))}
              </ul>
            }
          />
        )}
        <Facts
          title={say('identity')}
          facts={[
            { label: say('login'), value: account.login },
            { label: say('name'), value: account.displayName },
            { label: say('role'), value: common(`role.${viewer.role}`) },
            { label: say('office'), value: viewer.agency?.name ?? account.department ?? nameOf(viewer.county) },
          ]}
        />
        <PasswordForm />
        <SecondFactor />
        <SessionList />
        <Preferences />
      </div>
    </>
  );
}

function Preferences() {
  const say = useText(accountText);
  const common = useCommonText();
  const language = useLanguage();
  const appearance = useAppearance();
  const id = useId();
  return (
    <section>
      <h2 className={styles.title}>{say('preferences')}</h2>
      <div className={styles.choice}>
        <span id={`${id}l`}>{say('language')}</span>
        <Segmented<Language>
          aria-labelledby={`${id}l`}
          value={language}
          onChange={setLanguage}
          options={[
            { value: 'zh-CN', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
        />
      </div>
      <div className={styles.choice}>
        <span id={`${id}a`}>{say('appearance')}</span>
        <Segmented<AppearanceMode>
          aria-labelledby={`${id}a`}
          value={appearance.mode}
          onChange={appearance.choose}
          options={(['light', 'dark', 'system'] as const).map((value) => ({ value, label: common(`shell.${value}`) }))}
        />
      </div>
    </section>
  );
}
