import { Button } from 'antd';
import { Link } from 'react-router';
import type { ImportRecordFragment } from '../../../gql/graphql';
import { useBilingual, useText } from '../../../i18n';
import { momentOf } from '../../../ui/format';
import { Verdict } from '../../../ui/state-tag';
import { useActorName } from '../../../ui/use-actor-name';
import styles from './batch-result.module.css';
import { CommitBar } from './commit-bar';
import { importText } from './import.text';
import { countsOf } from './import.words';
import { RowsPanel } from './rows-panel';
import { useImportActs } from './use-import';

interface Props {
  batch: ImportRecordFragment;
  mayAct: boolean;
}

/** A batch after it went in: what it changed, who and when, the way to take it back, and what is still to be mended. */
export function BatchResult({ batch, mayAct }: Props) {
  const say = useText(importText);
  const counts = countsOf(batch);
  if (batch.state === 'REVERTED') {
    return (
      <div className={styles.result}>
        <p>{say('result.reverted')}</p>
        <Acts batch={batch} />
      </div>
    );
  }
  const list = batch.kind === 'AGENCIES' ? '/agencies' : '/workers';
  const open = counts.BAD > 0 || batch.waiting > 0;
  return (
    <>
      <div className={styles.result}>
        <section aria-labelledby="import-result">
          <h2 id="import-result">{say('result.title')}</h2>
          <div className={styles.links}>
            <Link to={`${list}?batch=${batch.id}`}>{say(`result.see.${batch.kind}`)}</Link>
            <Standing batch={batch} />
          </div>
        </section>
        <Acts batch={batch} />
        {mayAct && <RevertPart batch={batch} />}
      </div>
      <RowsPanel batch={batch} mayAct={mayAct} />
      {open && <CommitBar batch={batch} mayAct={mayAct} />}
    </>
  );
}

/** What is left to do with the batch. */
function Standing({ batch }: { batch: ImportRecordFragment }) {
  const say = useText(importText);
  const { BAD } = countsOf(batch);
  if (batch.waiting > 0) return <Verdict mark="incomplete">{say('result.waiting', { count: batch.waiting })}</Verdict>;
  if (BAD > 0) return <Verdict mark="incomplete">{say('result.remaining', { count: BAD })}</Verdict>;
  return <Verdict mark="done">{say('result.clean')}</Verdict>;
}

function Acts({ batch }: { batch: ImportRecordFragment }) {
  const say = useText(importText);
  const nameOf = useActorName();
  const facts = [
    [say('result.number'), batch.number],
    [say('result.county'), batch.county.name],
    [say('result.who'), nameOf(batch.createdBy)],
    [say('result.uploaded'), momentOf(batch.createdAt)],
    [say('result.committed'), batch.committedAt && momentOf(batch.committedAt)],
  ];
  return (
    <dl className={styles.acts}>
      {facts.map(
        ([label, value]) =>
          value && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function RevertPart({ batch }: { batch: ImportRecordFragment }) {
  const say = useText(importText);
  const bilingual = useBilingual();
  const acts = useImportActs(batch);
  return (
    <section className={styles.revert} aria-label={say('result.revert')}>
      <Button
        danger
        disabled={!batch.revertable}
        aria-describedby="import-revert"
        loading={acts.busy}
        onClick={() => void acts.revert()}
      >
        {say('act.revert')}
      </Button>
      <p id="import-revert">
        {batch.revertReason ? bilingual(batch.revertReason) : `${say('result.revertable')}${say('act.revertAsk')}`}
      </p>
    </section>
  );
}
