import { Tooltip } from 'antd';
import type { TimelineFieldsFragment } from '../gql/graphql';
import { useCommonText } from '../i18n';
import { momentOf } from './format';
import { RelativeTime } from './moment';
import styles from './timeline.module.css';
import { useActorName } from './use-actor-name';

interface Words {
  /** The act in words. */
  action(action: string): string;
  /** A state in words. */
  state(state: string): string;
  /** A field in words. */
  field(field: string): string;
  /** A value in words, where it is a code; null where it says nothing to a reader. */
  value?(field: string, value: string): string | null;
}

type Change = NonNullable<TimelineFieldsFragment['changes']>[number];

/** How the trail writes that nothing was there. */
const blanks = new Set(['', 'null', '[]']);

function ChangeLine({ change, words }: { change: Change; words: Words }) {
  const say = useCommonText();
  const shown = (value: string | null) => {
    if (value === null || blanks.has(value)) return say('timeline.blank');
    return words.value ? words.value(change.field, value) : value;
  };
  const [from, to] = [shown(change.from), shown(change.to)];
  const withheld = change.from === null && change.to === null;
  return (
    <li className={styles.change}>
      <span>{words.field(change.field)}</span>
      {withheld || from === null || to === null ? (
        <span className={styles.quiet}>{withheld ? say('timeline.changedHidden') : say('timeline.changed')}</span>
      ) : (
        <span>
          {change.from !== null && (
            <>
              <del className={styles.old}>{from}</del>
              <span aria-hidden> → </span>
            </>
          )}
          <ins className={styles.fresh}>{to}</ins>
        </span>
      )}
    </li>
  );
}

/** Every act on a record, newest first: who, when, why, and what changed. Personal values are never shown here. */
export function Timeline({ entries, words }: { entries: readonly TimelineFieldsFragment[]; words: Words }) {
  const say = useCommonText();
  const nameOf = useActorName();
  return (
    <section aria-label={say('timeline.title')}>
      <h2>{say('timeline.title')}</h2>
      {entries.length === 0 && <p className={styles.quiet}>{say('timeline.empty')}</p>}
      <ol className={styles.list}>
        {entries.map((entry) => (
          <li
            key={`${entry.at} ${entry.action} ${entry.to}`}
            className={styles.entry}
            data-moved={entry.from !== entry.to || undefined}
          >
            <div className={styles.head}>
              <strong>{words.action(entry.action)}</strong>
              <Tooltip title={momentOf(entry.at)}>
                <span className={styles.quiet}>
                  <RelativeTime at={entry.at} />
                </span>
              </Tooltip>
            </div>
            <div className={styles.quiet}>{nameOf(entry.actorName)}</div>
            {entry.reason && <p className={styles.reason}>“{entry.reason}”</p>}
            {((entry.changes?.length ?? 0) > 0 || (entry.to && entry.from !== entry.to)) && (
              <ul className={styles.changes}>
                {entry.to && entry.from !== entry.to && (
                  <ChangeLine
                    change={{
                      __typename: 'FieldChange',
                      field: 'state',
                      from: entry.from && words.state(entry.from),
                      to: words.state(entry.to),
                    }}
                    words={{ ...words, value: (_, value) => value }}
                  />
                )}
                {entry.changes?.map((change) => (
                  <ChangeLine key={change.field} change={change} words={words} />
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
