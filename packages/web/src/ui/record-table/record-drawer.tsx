import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { Link } from 'react-router';
import { useCommonText } from '../../i18n';
import { formatNumber } from '../format';
import { LoadedRecord } from '../record-page';
import { useViewport } from '../use-viewport';
import styles from './record-table.module.css';
import type { Preview } from './types';

interface Props<P> {
  preview: Preview<P>;
  id: string;
  path: string;
  /** Position of the record in the whole list from 1; absent when it is not on this page. */
  index?: number;
  total: number;
  onPrevious?: () => void;
  onNext?: () => void;
  onClose(): void;
}

/** A look at a record beside its list, which stays live. */
export function RecordDrawer<P>(props: Props<P>) {
  const say = useCommonText();
  const { preview } = props;
  const loaded = preview.useRecord(props.id);
  const { record } = loaded;
  const narrow = useViewport() === 'phone';
  return (
    <Drawer
      open
      mask={narrow}
      aria-modal={narrow}
      size={narrow ? '100%' : 440}
      title={record && preview.title(record)}
      autoFocus={narrow}
      focusable={{ trap: narrow }}
      onClose={props.onClose}
      extra={
        props.index !== undefined && (
          <span className={styles.walk}>
            <Button
              type="text"
              icon={<LeftOutlined aria-hidden />}
              aria-label={say('list.previousRecord')}
              disabled={!props.onPrevious}
              onClick={props.onPrevious}
            />
            <span title={say('list.position', { index: props.index, total: props.total })}>
              {formatNumber(props.index)} / {formatNumber(props.total)}
            </span>
            <Button
              type="text"
              icon={<RightOutlined aria-hidden />}
              aria-label={say('list.nextRecord')}
              disabled={!props.onNext}
              onClick={props.onNext}
            />
          </span>
        )
      }
      footer={
        <div className={styles.drawerFooter}>
          <Link to={props.path}>
            <span>{say('action.open')}</span> {!narrow && <kbd>Enter</kbd>}
          </Link>
          {record && preview.footer?.(record)}
        </div>
      }
      styles={{
        header: { padding: '8px 24px', minHeight: 50 },
        body: { padding: '16px 24px' },
        footer: { padding: '8px 24px' },
      }}
    >
      <LoadedRecord loaded={loaded}>
        {(found) => <div className={styles.preview}>{preview.body(found)}</div>}
      </LoadedRecord>
    </Drawer>
  );
}
