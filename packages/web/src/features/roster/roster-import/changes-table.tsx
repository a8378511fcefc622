import type { ImportRecordFragment, ImportRowFieldsFragment } from '../../../gql/graphql';
import { useBilingual, useText } from '../../../i18n';
import { importText } from './import.text';
import { StagedValue } from './staged-value';
import styles from './whole-rows.module.css';

/** Rows that change a record: field by field, what it has and what it would have. */
export function ChangesTable({
  batch,
  rows,
}: {
  batch: ImportRecordFragment;
  rows: readonly ImportRowFieldsFragment[];
}) {
  const say = useText(importText);
  const bilingual = useBilingual();
  const labels = new Map(batch.fields.map(({ field, label }) => [field, bilingual(label)]));
  return (
    <table className={`${styles.table} ${styles.changes}`}>
      <thead>
        <tr>
          <th scope="col" className={styles.number}>
            {say('rows.row')}
          </th>
          <th scope="col">{say(`rows.name.${batch.kind}`)}</th>
          <th scope="col">{say('rows.changes')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.row}>
            <th scope="row" className={styles.number}>
              {row.row}
            </th>
            <td>{row.cells.find(({ field }) => field === 'name')?.value}</td>
            <td>
              {row.changes.map(({ field, from, to }) => (
                <div key={field} className={styles.change}>
                  <span>{labels.get(field) ?? field}</span>
                  <del className={styles.from}>{from ? <StagedValue value={from} /> : say('rows.blank')}</del>
                  <span aria-hidden>→</span>
                  <ins className={styles.to}>{to ? <StagedValue value={to} /> : say('rows.blank')}</ins>
                </div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
