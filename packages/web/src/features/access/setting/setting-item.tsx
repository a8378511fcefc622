import { Button } from 'antd';
import { useState } from 'react';
import type { SettingFieldsFragment } from '../../../gql/graphql';
import { useBilingual, useText } from '../../../i18n';
import { RelativeTime } from '../../../ui/moment';
import { PlainTable } from '../../../ui/plain-table';
import { useActorName } from '../../../ui/use-actor-name';
import { useClock } from '../../../ui/viewer';
import styles from './setting.module.css';
import { settingText } from './setting.text';
import { SettingForm } from './setting-form';

/** One setting: what it governs, its value today, what is coming, and every change. */
export function SettingItem({ setting }: { setting: SettingFieldsFragment }) {
  const say = useText(settingText);
  const bilingual = useBilingual();
  const nameOf = useActorName();
  const { today } = useClock();
  const [changing, setChanging] = useState(false);
  const unit = setting.unit ? bilingual(setting.unit) : '';
  const name = bilingual(setting.name);
  // The latest word for each coming day is the one that will hold.
  const coming = setting.history
    .filter((version) => version.effectiveFrom > today)
    .filter((version, at, all) => all.findIndex((other) => other.effectiveFrom === version.effectiveFrom) === at)
    .toReversed();

  return (
    <li className={styles.item}>
      <div className={styles.words}>
        <h3>{name}</h3>
        <p>{bilingual(setting.description)}</p>
        {setting.history.length > 0 && (
          <details>
            <summary>{say('history', { count: setting.history.length })}</summary>
            <PlainTable
              label={name}
              rows={setting.history}
              keyOf={(version) => `${version.effectiveFrom} ${version.setAt}`}
              columns={[
                { key: 'value', title: say('column.value'), render: (version) => `${version.value} ${unit}` },
                { key: 'from', title: say('column.from'), render: (version) => version.effectiveFrom },
                { key: 'by', title: say('column.by'), render: (version) => nameOf(version.setBy) },
                { key: 'at', title: say('column.at'), render: (version) => <RelativeTime at={version.setAt} /> },
              ]}
            />
          </details>
        )}
      </div>
      <div className={styles.value}>
        <strong>
          {setting.value || '—'} <small>{unit}</small>
        </strong>
        <span className={styles.quiet}>
          {setting.effectiveFrom ? say('since', { date: setting.effectiveFrom }) : say('initial')}
        </span>
        {coming.map((version) => (
          <span key={version.effectiveFrom} className={styles.coming}>
            {say('coming', { date: version.effectiveFrom, value: `${version.value} ${unit}`.trim() })}
          </span>
        ))}
      </div>
      {setting.changeable ? (
        <Button aria-label={say('changeOf', { name })} onClick={() => setChanging(true)}>
          {say('change')}
        </Button>
      ) : (
        <span className={styles.quiet}>{say('technical')}</span>
      )}
      {changing && <SettingForm setting={setting} onClose={() => setChanging(false)} />}
    </li>
  );
}
