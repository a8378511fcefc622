import { ExclamationCircleFilled } from '@ant-design/icons';
import { Button, InputNumber, Select } from 'antd';
import { useId, useState } from 'react';
import type { ImportRecordFragment } from '../../../gql/graphql';
import { useBilingual, useCommonText, useText } from '../../../i18n';
import { mappingOf, missingFields, withField } from './column-mapping';
import styles from './columns-step.module.css';
import importStyles from './import.module.css';
import { importText } from './import.text';
import { StagedValue } from './staged-value';
import { useImportActs } from './use-import';

interface Props {
  batch: ImportRecordFragment;
  mayAct: boolean;
  /** Another sheet or header is being read: its columns are to be looked at next. */
  onReread(): void;
  onDone(): void;
}

/** Sheet, row of the header and what each column is read as, to be set right. */
export function ColumnsStep({ batch, mayAct, onReread, onDone }: Props) {
  const say = useText(importText);
  const common = useCommonText();
  const bilingual = useBilingual();
  const acts = useImportActs(batch);
  const id = useId();
  const [mapping, setMapping] = useState(() => mappingOf(batch));
  const [headerRow, setHeaderRow] = useState<number | null>(batch.headerRow);
  const missing = missingFields(batch, mapping);
  const changed = batch.columns.filter(({ index, field }) => mapping.get(index) !== field);
  const options = [
    { value: '', label: say('columns.skip') },
    ...batch.fields.map(({ field, label, required }) => ({
      value: field,
      label: required ? `${bilingual(label)}（${say('columns.required')}）` : bilingual(label),
    })),
  ];

  const save = async () => {
    const { done } = await acts.map(
      { mapping: changed.map(({ index }) => ({ index, field: mapping.get(index) ?? null })) },
      say('columns.saved'),
    );
    if (done) onDone();
  };
  const reread = async (corrections: { sheet?: string; headerRow?: number }) => {
    const { done } = await acts.map(corrections);
    if (done) onReread();
  };

  return (
    <>
      <div className={styles.body}>
        <p className={importStyles.quiet}>{say('columns.hint')}</p>
        <div className={styles.source}>
          {batch.sheets.length > 1 && (
            <>
              <label htmlFor={`${id}sheet`}>{say('columns.sheet')}</label>
              <Select
                id={`${id}sheet`}
                popupMatchSelectWidth={false}
                disabled={!mayAct || acts.busy}
                value={batch.sheet}
                onChange={(sheet) => void reread({ sheet })}
                options={batch.sheets.map((sheet) => ({ value: sheet, label: sheet }))}
              />
            </>
          )}
          <label htmlFor={`${id}header`}>{say('columns.headerRow')}</label>
          <InputNumber
            id={`${id}header`}
            min={1}
            max={1000}
            precision={0}
            disabled={!mayAct || acts.busy}
            value={headerRow}
            onChange={setHeaderRow}
            onBlur={() => headerRow !== null && headerRow !== batch.headerRow && void reread({ headerRow })}
            onPressEnter={(event) => event.currentTarget.blur()}
          />
        </div>
        <div aria-live="polite">
          {missing.length > 0 && (
            <p className={styles.missing}>
              <ExclamationCircleFilled aria-hidden />{' '}
              {say('columns.missing', { fields: missing.map(({ label }) => bilingual(label)).join(common('comma')) })}
            </p>
          )}
        </div>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say('columns.header')}</th>
              <th scope="col">{say('columns.field')}</th>
              <th scope="col">{say('columns.samples')}</th>
            </tr>
          </thead>
          <tbody>
            {batch.columns.map(({ index, header, samples }) => (
              <tr key={index} data-skipped={!mapping.get(index) || undefined}>
                <th scope="row">{header}</th>
                <td>
                  <Select
                    aria-label={say('columns.fieldFor', { header })}
                    className={styles.select}
                    showSearch={{ optionFilterProp: 'label' }}
                    disabled={!mayAct || acts.busy}
                    value={mapping.get(index) ?? ''}
                    onChange={(field) => setMapping(withField(mapping, index, field || null))}
                    options={options}
                  />
                </td>
                <td className={styles.samples}>
                  <StagedValue value={samples.join(common('comma')) || say('columns.none')} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {mayAct && (
        <footer className={importStyles.footer}>
          <span className={importStyles.spring} />
          {changed.length > 0 ? (
            <Button type="primary" loading={acts.busy} onClick={() => void save()}>
              {say('columns.save')}
            </Button>
          ) : (
            batch.state === 'CHECKED' && (
              <Button type="primary" onClick={onDone}>
                {say('columns.keep')}
              </Button>
            )
          )}
        </footer>
      )}
    </>
  );
}
