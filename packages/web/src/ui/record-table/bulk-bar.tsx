import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { ListName } from '../../gql/graphql';
import { useCommonText, useText } from '../../i18n';
import { ReasonDialog } from '../reason-dialog';
import { exportText } from './export.text';
import { ExportDialog } from './export-button';
import styles from './record-table.module.css';
import type { BulkAction, BulkForm } from './types';
import type { RowSelection } from './use-selection';
import { useTellBulk } from './use-tell-bulk';

interface Props {
  list: ListName;
  filter: object;
  total: number;
  selection: RowSelection;
  actions: readonly (BulkAction | BulkForm)[];
}

/** What can be done with the chosen rows. Stands in the slot of the result line, so that rows never jump. */
export function BulkBar({ list, filter, total, selection, actions }: Props) {
  const say = useCommonText();
  const sayExport = useText(exportText);
  const tell = useTellBulk();
  const [asked, setAsked] = useState<BulkAction | BulkForm | null>(null);
  const [exporting, setExporting] = useState(false);
  const count = selection.all ? total : selection.ids.length;

  const run = async (action: BulkAction, reason: string) => {
    const outcome = await action.run(selection.all ? null : selection.ids, reason || undefined);
    if (!outcome) return false;
    setAsked(null);
    selection.clear();
    tell(outcome);
    return true;
  };

  return (
    <div className={styles.bulk}>
      <span className={styles.bulkWords}>
        <strong aria-live="polite">
          {selection.all ? say('list.allSelected', { count }) : say('list.selected', { count })}
        </strong>
        {!selection.all && total > count && (
          <Button type="link" size="small" onClick={selection.selectAll}>
            {say('list.selectAll', { count: total })}
          </Button>
        )}
        <Button type="text" size="small" icon={<CloseOutlined aria-hidden />} onClick={selection.clear}>
          {say('action.clear')}
        </Button>
      </span>
      <span className={styles.bulkActions}>
        <Button size="small" onClick={() => setExporting(true)}>
          {sayExport('selected')}
        </Button>
        {actions.map((action) => (
          <Button
            key={action.key}
            size="small"
            danger={'danger' in action && action.danger}
            onClick={() => setAsked(action)}
          >
            {action.label}
          </Button>
        ))}
      </span>
      {exporting && (
        <ExportDialog
          list={list}
          filter={filter}
          ids={selection.all ? undefined : selection.ids}
          count={count}
          onClose={() => setExporting(false)}
        />
      )}
      {asked &&
        'form' in asked &&
        asked.form(selection.all ? null : selection.ids, (done) => {
          setAsked(null);
          if (done) selection.clear();
        })}
      {asked && 'run' in asked && (
        <ReasonDialog
          title={asked.label}
          lead={say('act.confirmBulk', { count, action: asked.label })}
          label={asked.needsReason ? say('act.reason') : undefined}
          hint={say('act.reasonHint')}
          required={say('act.reasonRequired')}
          templates={asked.reasons}
          confirm={asked.label}
          danger={asked.danger}
          onCancel={() => setAsked(null)}
          onConfirm={(reason) => run(asked, reason)}
        />
      )}
    </div>
  );
}
