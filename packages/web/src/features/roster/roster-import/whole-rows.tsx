import type { ImportRecordFragment, ImportRowFieldsFragment } from '../../../gql/graphql';
import { useBilingual, useCommonText, useText } from '../../../i18n';
import { importText } from './import.text';
import { StagedValue } from './staged-value';
import styles from './whole-rows.module.css';

/** Rows as the file has them, column by column; what is wrong is marked and says why. */
export function WholeRows({ batch, rows }: { batch: ImportRecordFragment; rows: readonly ImportRowFieldsFragment[] }) {
  const say = useText(importText);
  const common = useCommonText();
  const bilingual = useBilingual();
  const columns = batch.columns.filter(({ field }) => field !== null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must be scrollable by the keyboard.
    <section className={styles.scroll} tabIndex={0} aria-label={say('rows.whole')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.number}>
              {say('rows.row')}
            </th>
            {columns.map(({ index, header }) => (
              <th key={index} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.row}>
              <th scope="row" className={styles.number}>
                {row.row}
              </th>
              {columns.map(({ index, field }) => {
                const fault = row.problems.find((problem) => problem.field === field);
                const value = row.cells.find((cell) => cell.field === field)?.value;
                return (
                  <td key={index} data-fault={fault ? true : undefined}>
                    {value ? <StagedValue value={value} /> : common('none')}
                    {fault && <span className={styles.fault}>{bilingual(fault.message)}</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
