import { DeleteOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { DeleteSavedViewDocument, type ListName, SavedViewsDocument, SaveViewDocument } from '../../gql/graphql';
import { useCommonText } from '../../i18n';
import { FormDialog, useRules } from '../form-frame';
import { formatNumber } from '../format';
import { useFirstFocus } from '../use-first-focus';
import { useSend } from '../use-send';
import { readListView } from './list-state';
import type { ListState } from './use-list-state';
import styles from './views-bar.module.css';

interface Props<F extends object, O extends string> {
  list: ListName;
  state: ListState<F, O>;
  views: readonly { key: string; label: string; query: string }[];
  useCount(filter: F): number | undefined;
}

function Count<F extends object>({ filter, useCount }: { filter: F; useCount(filter: F): number | undefined }) {
  const count = useCount(filter);
  return <span className={styles.count}>{count === undefined ? '' : formatNumber(count)}</span>;
}

/** Views as tabs, those of the list first, then those that the reader saved; each with its live count. */
export function ViewsBar<F extends object, O extends string>({ list, state, views, useCount }: Props<F, O>) {
  const say = useCommonText();
  const { data } = useQuery(SavedViewsDocument, { variables: { list } });
  const [remove] = useSend(DeleteSavedViewDocument, (done) => done.deleteSavedView);
  const [saving, setSaving] = useState(false);
  const saved = data?.savedViews ?? [];
  const tabs = [
    ...views.map((view) => ({ ...view, id: undefined })),
    ...saved.map((view) => ({ key: view.id, label: view.name, query: view.query, id: view.id })),
  ];
  const known = tabs.some((tab) => tab.query === state.query);

  return (
    <nav className={styles.bar} aria-label={say('list.views')}>
      <div className={styles.tabs}>
        {tabs.map((tab) => {
          const current = tab.query === state.query;
          return (
            <span key={tab.key} className={styles.tab} data-current={current || undefined}>
              <button type="button" aria-current={current ? 'true' : undefined} onClick={() => state.show(tab.query)}>
                {tab.label}{' '}
                <Count filter={readListView(state.spec, new URLSearchParams(tab.query)).filter} useCount={useCount} />
              </button>
              {tab.id && current && (
                <Button
                  type="text"
                  size="small"
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={say('list.viewDelete', { name: tab.label })}
                  onClick={() => remove({ id: tab.id })}
                />
              )}
            </span>
          );
        })}
      </div>
      {!known && state.query !== '' && (
        <Button type="text" onClick={() => setSaving(true)}>
          {say('list.saveView')}
        </Button>
      )}
      {saving && <SaveDialog list={list} query={state.query} onClose={() => setSaving(false)} />}
    </nav>
  );
}

function SaveDialog({ list, query, onClose }: { list: ListName; query: string; onClose(): void }) {
  const say = useCommonText();
  const label = say('list.viewName');
  const first = useFirstFocus();
  const [save] = useSend(SaveViewDocument, (done) => done.saveView);
  return (
    <FormDialog<{ name: string }, unknown>
      title={say('list.saveView')}
      action={say('action.save')}
      name="view"
      initial={{}}
      fallback="name"
      submit={({ name }) => save({ list, name: name.trim(), query }, { success: say('list.viewSaved'), quiet: true })}
      onDone={onClose}
      onClose={onClose}
    >
      <Form.Item name="name" label={label} extra={say('list.viewNameHint')} rules={[useRules().needed(label)]}>
        <Input ref={first} maxLength={30} />
      </Form.Item>
    </FormDialog>
  );
}
