import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { useRef } from 'react';
import type { ImportRecordFragment, ImportRowFieldsFragment } from '../../../gql/graphql';
import { useBilingual, useCommonText, useText } from '../../../i18n';
import { EmptyView } from '../../../ui/failure-view';
import styles from './faults-grid.module.css';
import { importText } from './import.text';
import { MendCell } from './mend-cell';
import { StagedValue } from './staged-value';
import { type Mended, useMend } from './use-mend';

interface Props {
  batch: ImportRecordFragment;
  rows: readonly ImportRowFieldsFragment[];
  mayAct: boolean;
}

const cellOf = (row: ImportRowFieldsFragment, field: string | null) =>
  row.cells.find((cell) => cell.field === field)?.value ?? '';

/** Every fault of the bad rows, the value mended in place. A row that has become good stays until the filter changes. */
export function FaultsGrid({ batch, rows, mayAct }: Props) {
  const say = useText(importText);
  const table = useRef<HTMLTableElement>(null);
  const { mended, saving, told, mend } = useMend(batch.id);

  /** On from a cell to the next one; from the last one, out of the grid. */
  const goOn = (from: HTMLInputElement) => {
    const inputs = [...(table.current?.querySelectorAll<HTMLInputElement>('input[data-mend]') ?? [])];
    const next = inputs[inputs.indexOf(from) + 1];
    if (next) {
      next.focus();
      next.select();
    } else from.blur();
  };

  const shown = withMended(rows, mended);
  if (shown.length === 0) return <EmptyView title={say('rows.none.BAD')} hint={say('rows.noneHint.BAD')} />;
  return (
    <>
      <table className={styles.grid} ref={table}>
        <thead>
          <tr>
            <th scope="col" className={styles.number}>
              {say('rows.row')}
            </th>
            <th scope="col">{say(`rows.name.${batch.kind}`)}</th>
            <th scope="col">{say('rows.column')}</th>
            <th scope="col">{say('rows.value')}</th>
            <th scope="col">{say('rows.reason')}</th>
            <th scope="col">{say('rows.fix')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <FaultLines
              key={row.row}
              batch={batch}
              row={row}
              now={mended.get(row.row)?.now}
              saving={saving.has(row.row)}
              onMend={mayAct ? (field, value) => mend(row, field, value) : undefined}
              onNext={goOn}
            />
          ))}
        </tbody>
      </table>
      <p className="visually-hidden" role="status">
        {told}
      </p>
    </>
  );
}

/** The bad rows as the server has them, and those that were mended here, in the order of the file. */
function withMended(rows: readonly ImportRowFieldsFragment[], mended: ReadonlyMap<number, Mended>) {
  const byRow = new Map(rows.map((row) => [row.row, row]));
  for (const [number, { before, now }] of mended) byRow.set(number, now.verdict === 'BAD' ? now : before);
  return [...byRow.values()].sort((one, other) => one.row - other.row);
}

interface LinesProps {
  batch: ImportRecordFragment;
  row: ImportRowFieldsFragment;
  /** The row after it was mended here. */
  now: ImportRowFieldsFragment | undefined;
  saving: boolean;
  onMend: ((field: string, value: string) => Promise<void>) | undefined;
  onNext(from: HTMLInputElement): void;
}

function FaultLines({ batch, row, now, saving, onMend, onNext }: LinesProps) {
  const say = useText(importText);
  const common = useCommonText();
  const bilingual = useBilingual();
  const passed = now && now.verdict !== 'BAD' ? now : undefined;
  const name = cellOf(now ?? row, 'name');
  const mapped = new Set(batch.columns.map(({ field }) => field));

  return row.problems.map((problem, index) => {
    const { field } = problem;
    const value = cellOf(passed ?? row, field);
    const digits = problem.code === 'ID_LENGTH' ? value.replace(/\s/g, '').length : 0;
    return (
      <tr key={`${problem.code} ${field}`} data-passed={passed ? true : undefined} aria-busy={saving}>
        <th scope="row" className={styles.number}>
          {index === 0 ? row.row : <span className="visually-hidden">{row.row}</span>}
        </th>
        <td className={styles.name}>{index === 0 && (name || say('rows.blank'))}</td>
        <td>{problem.column}</td>
        <td className={styles.value}>
          {onMend && field !== null && mapped.has(field) && !passed ? (
            <MendCell
              label={say('rows.edit', { row: row.row, column: problem.column })}
              value={value}
              hint={digits > 0 ? say('rows.digits', { count: digits }) : undefined}
              placeholder={say('rows.fill')}
              onSave={(next) => onMend(field, next)}
              onNext={onNext}
            />
          ) : (
            <StagedValue value={value || common('none')} />
          )}
        </td>
        {passed ? (
          <td className={styles.good} colSpan={2}>
            <CheckCircleFilled aria-hidden /> {say('rows.passed', { verdict: say(`verdict.${passed.verdict}`) })}
          </td>
        ) : (
          <>
            <td className={styles.reason}>
              <CloseCircleFilled aria-hidden /> {saving ? say('rows.saving') : bilingual(problem.message)}
            </td>
            <td className={styles.fix}>{bilingual(problem.fix)}</td>
          </>
        )}
      </tr>
    );
  });
}
