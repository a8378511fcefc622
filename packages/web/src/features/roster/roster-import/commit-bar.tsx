import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { ImportRecordFragment } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import styles from './import.module.css';
import { importText } from './import.text';
import { countsOf, goodOf } from './import.words';
import { useImportActs } from './use-import';

interface Props {
  batch: ImportRecordFragment;
  mayAct: boolean;
  back?: { label: string; go(): void };
  children?: ReactNode;
}

/** The end of the page: the way back, the bad rows as a file, and the button that puts the good ones in. */
export function CommitBar({ batch, mayAct, back, children }: Props) {
  const say = useText(importText);
  const acts = useImportActs(batch);
  const counts = countsOf(batch);
  const obstacle = useObstacle(batch, mayAct);
  // What the register has already counts as good the first time; afterwards only what was mended since.
  const rows = batch.state === 'CHECKED' ? goodOf(counts) : batch.waiting;
  return (
    <footer className={styles.footer}>
      {back && <Button onClick={back.go}>{back.label}</Button>}
      <span className={styles.spring}>{obstacle ? <span id="import-obstacle">{obstacle}</span> : children}</span>
      {mayAct && batch.rejectsUrl && (
        <Button icon={<DownloadOutlined aria-hidden />} href={batch.rejectsUrl} download>
          {say('act.rejects', { count: counts.BAD })}
        </Button>
      )}
      {mayAct && (
        <Button
          type="primary"
          disabled={obstacle !== null}
          aria-describedby={obstacle ? 'import-obstacle' : undefined}
          loading={acts.busy}
          onClick={() => void acts.commit()}
        >
          {say('act.commit', { count: rows })}
        </Button>
      )}
    </footer>
  );
}

/** Why nothing can be put in now, in words; null when something can. */
function useObstacle(batch: ImportRecordFragment, mayAct: boolean): string | null {
  const say = useText(importText);
  if (!mayAct) return say('act.readOnly');
  if (batch.waiting > 0) return null;
  if (batch.state !== 'CHECKED') return say('act.nothingLeft');
  return goodOf(countsOf(batch)) > 0 ? say('act.nothingNew') : say('act.nothingBad');
}
