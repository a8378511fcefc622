import { LockOutlined, UnlockOutlined } from '@ant-design/icons';
import type { AuditEntryRowFragment } from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { momentOf } from '../../../ui/format';
import { PlainTable } from '../../../ui/plain-table';
import styles from './audit-trail.module.css';
import { auditTrailText } from './audit-trail.text';
import { useAuditWords } from './audit-words';

export function AuditEntryTable(props: { entries: readonly AuditEntryRowFragment[]; stale: boolean }) {
  const say = useText(auditTrailText);
  const common = useCommonText();
  const words = useAuditWords();
  return (
    <PlainTable
      label={say('title')}
      rows={props.entries}
      stale={props.stale}
      keyOf={(entry) => entry.id}
      columns={[
        {
          key: 'sequence',
          title: say('column.sequence'),
          whole: true,
          render: (entry) => entry.sequence,
        },
        {
          key: 'at',
          title: say('column.at'),
          whole: true,
          render: (entry) => <time dateTime={entry.at}>{momentOf(entry.at)}</time>,
        },
        {
          key: 'actor',
          title: say('column.actor'),
          whole: true,
          render: (entry) => (
            <>
              {entry.role ? entry.actorName : say('visitor')}
              {entry.role && <div className={styles.quiet}>{common(`role.${entry.role}`)}</div>}
            </>
          ),
        },
        { key: 'action', title: say('column.action'), render: (entry) => words.act(entry.subjectKind, entry.action) },
        {
          key: 'subject',
          title: say('column.subject'),
          whole: true,
          render: (entry) => (
            <>
              {words.subject(entry.subjectKind)}
              {entry.subjectNumber && <div className={styles.quiet}>{entry.subjectNumber}</div>}
            </>
          ),
        },
        {
          key: 'change',
          title: say('column.change'),
          render: (entry) =>
            [entry.from, entry.to]
              .flatMap((code) => (code ? [words.state(entry.subjectKind, code)] : []))
              .join(' → ') || common('none'),
        },
        { key: 'reason', title: say('column.reason'), render: (entry) => entry.reason ?? common('none') },
        {
          key: 'seal',
          title: say('column.seal'),
          whole: true,
          render: (entry) => (
            <span className={entry.sealed ? styles.sealed : styles.unsealed}>
              {entry.sealed ? <LockOutlined aria-hidden /> : <UnlockOutlined aria-hidden />}{' '}
              {entry.sealed ? say('sealed') : say('unsealed')}
            </span>
          ),
        },
      ]}
    />
  );
}
