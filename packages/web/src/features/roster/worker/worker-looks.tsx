import type { WorkerRecordFragment } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { RelativeTime } from '../../../ui/moment';
import styles from './worker.module.css';
import { workerRecordText } from './worker-record.text';

/** Who looked at masked data of the worker, when and for what purpose. */
export function WorkerLooks({ looks }: { looks: WorkerRecordFragment['looks'] }) {
  const record = useText(workerRecordText);
  const looked = (field: string) => record(`looked.${field}` as 'looked.PHONE', { defaultValue: field });
  return (
    <section className={styles.looks} aria-label={record('looks')}>
      <h2>{record('looks')}</h2>
      {looks.length === 0 ? (
        <p className={styles.quiet}>{record('noLooks')}</p>
      ) : (
        <ol>
          {looks.map((look) => (
            <li key={`${look.at}${look.field}`}>
              <div className={styles.lookHead}>
                <span>{record('lookLine', { field: looked(look.field) })}</span>
                <span className={styles.quiet}>
                  <RelativeTime at={look.at} />
                </span>
              </div>
              <p className={styles.quiet}>
                {look.actorName} “{look.purpose}”
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
