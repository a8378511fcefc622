import { SearchOutlined } from '@ant-design/icons';
import { skipToken, useQuery } from '@apollo/client/react';
import { Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { SearchDocument } from '../gql/graphql';
import { useCommonText } from '../i18n';
import { FailureView } from './failure-view';
import { type Command, findCommands } from './find-commands';
import { useRegionName } from './region-name';
import styles from './search-palette.module.css';
import { useSettled } from './use-settled';

/** ⌘K: records that the server finds within the reader's scope, and the places of the menu. */
export function SearchPalette({ commands, onClose }: { commands: readonly Command[]; onClose(): void }) {
  const say = useCommonText();
  const navigate = useNavigate();
  const nameOf = useRegionName();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const text = typed.trim();
  const asked = useSettled(text);
  const { data, previousData, error, refetch } = useQuery(
    SearchDocument,
    asked ? { variables: { text: asked }, fetchPolicy: 'no-cache' } : skipToken,
  );
  const hits = text ? ((data ?? previousData)?.search ?? []) : [];
  const places = findCommands(commands, text);
  const entries = [
    ...hits.map(({ id: key, kind, title, detail, region, path }) =>
      kind === 'Region'
        ? { key, label: nameOf(region), detail, path }
        : { key, label: title, detail: [detail, nameOf(region)].filter(Boolean).join(' · '), path },
    ),
    ...places.map((place) => ({ key: place.path, label: place.label, detail: null, path: place.path })),
  ];
  const current = Math.min(at, entries.length - 1);

  const go = (path: string) => {
    onClose();
    void navigate(path);
  };
  const onKey = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setAt((current + 1) % entries.length);
    else if (event.key === 'ArrowUp') setAt((current - 1 + entries.length) % entries.length);
    else if (event.key === 'Enter' && entries[current]) go(entries[current].path);
    else return;
    event.preventDefault();
  };

  const option = (entry: (typeof entries)[number], index: number) => (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above carries the keys, as the combobox pattern asks
    <div
      key={entry.key}
      id={`${id}-${index}`}
      role="option"
      tabIndex={-1}
      aria-selected={index === current}
      className={styles.option}
      onClick={() => go(entry.path)}
      onMouseMove={() => setAt(index)}
    >
      <span className={styles.label}>{entry.label}</span>
      {entry.detail && <span className={styles.detail}>{entry.detail}</span>}
    </div>
  );

  return (
    <Modal
      open
      footer={null}
      closable={false}
      onCancel={onClose}
      width={560}
      style={{ top: 80 }}
      title={<span className="visually-hidden">{say('search.title')}</span>}
    >
      <Input
        autoFocus
        size="large"
        variant="borderless"
        prefix={<SearchOutlined aria-hidden />}
        placeholder={say('search.placeholder')}
        aria-label={say('search.placeholder')}
        role="combobox"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={entries[current] ? `${id}-${current}` : undefined}
        maxLength={60}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <div className="visually-hidden" aria-live="polite">
        {text && data && say('search.results', { count: entries.length })}
      </div>
      {error && <FailureView error={error} onRetry={() => void refetch()} />}
      <div id={`${id}-list`} role="listbox" aria-label={say('search.title')} className={styles.list}>
        {hits.length > 0 && (
          // biome-ignore lint/a11y/useSemanticElements: options of a listbox are grouped by role
          <div role="group" aria-label={say('search.records')}>
            <div className={styles.group}>{say('search.records')}</div>
            {entries.slice(0, hits.length).map(option)}
          </div>
        )}
        {places.length > 0 && (
          // biome-ignore lint/a11y/useSemanticElements: options of a listbox are grouped by role
          <div role="group" aria-label={say('search.commands')}>
            <div className={styles.group}>{say('search.commands')}</div>
            {entries.slice(hits.length).map((entry, index) => option(entry, hits.length + index))}
          </div>
        )}
      </div>
      {text && data && entries.length === 0 && (
        <p className={styles.none}>
          {say('search.none', { text })} {say('search.noneHint')}
        </p>
      )}
    </Modal>
  );
}
