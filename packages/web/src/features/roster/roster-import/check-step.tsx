import type { ImportRecordFragment } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { CommitBar } from './commit-bar';
import styles from './import.module.css';
import { importText } from './import.text';
import { countsOf } from './import.words';
import { RowsPanel } from './rows-panel';

interface Props {
  batch: ImportRecordFragment;
  mayAct: boolean;
  onColumns(): void;
}

/** The verdicts before anything goes in: mend what is bad, put in what is good. */
export function CheckStep({ batch, mayAct, onColumns }: Props) {
  const say = useText(importText);
  const { BAD } = countsOf(batch);
  return (
    <>
      <RowsPanel batch={batch} mayAct={mayAct} />
      <CommitBar batch={batch} mayAct={mayAct} back={{ label: say('act.back'), go: onColumns }}>
        {BAD > 0 && <span className={styles.remain}>{say('act.remain', { count: BAD })}</span>}
      </CommitBar>
    </>
  );
}
