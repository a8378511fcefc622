import { Button } from 'antd';
import { useCommonText } from '../i18n';
import styles from './more-rows.module.css';

/** Under a list that grows: how much of it is shown, and the way to the rest. */
export function MoreRows(props: { shown: number; total: number; loading: boolean; onMore(): void }) {
  const say = useCommonText();
  return (
    <div className={styles.more}>
      <span aria-live="polite">{say('list.shown', { shown: props.shown, total: props.total })}</span>
      {props.shown < props.total && (
        <Button loading={props.loading} onClick={props.onMore}>
          {say('list.showMore')}
        </Button>
      )}
    </div>
  );
}
