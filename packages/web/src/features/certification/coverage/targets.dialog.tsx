import { Button, Form, InputNumber } from 'antd';
import { useState } from 'react';
import { SetCertificateTargetsDocument } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { FormDialog } from '../../../ui/form-frame';
import { useRegionName } from '../../../ui/region-name';
import { useSend } from '../../../ui/use-send';
import { coverageText } from './coverage.text';
import type { Coverage } from './coverage-figures';
import styles from './targets.module.css';

const MOST = 1_000_000;

type Values = Record<string, number | null>;

/** The city sets what each county has to reach; a county left empty has its share. */
export function Targets({ coverage }: { coverage: Coverage }) {
  const say = useText(coverageText);
  const nameOf = useRegionName();
  const [open, setOpen] = useState(false);
  const [send] = useSend(SetCertificateTargetsDocument, (data) => data.setCertificateTargets);
  const close = () => setOpen(false);
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {say('targets.open')}
      </Button>
      {open && (
        <FormDialog<Values, unknown>
          title={say('targets.title')}
          lead={say('targets.lead', { count: coverage.target })}
          action={say('targets.save')}
          name="targets"
          initial={Object.fromEntries(
            coverage.counties.map(({ county, target, targetShared }) => [county.code, targetShared ? null : target]),
          )}
          fallback={coverage.counties[0]?.county.code ?? ''}
          submit={(values) =>
            send(
              {
                input: {
                  targets: coverage.counties.map(({ county }) => ({
                    county: county.code,
                    target: values[county.code] ?? null,
                  })),
                },
              },
              { success: say('targets.saved'), quiet: true },
            )
          }
          onDone={close}
          onClose={close}
        >
          <div className={styles.counties}>
            {coverage.counties.map(({ county, target, targetShared }) => (
              <Form.Item
                key={county.code}
                name={county.code}
                label={nameOf(county)}
                rules={[{ type: 'integer', min: 0, max: MOST, message: say('targets.range') }]}
              >
                <InputNumber
                  style={{ width: '100%' }}
                  placeholder={targetShared ? `${target} ${say('table.shared')}` : undefined}
                />
              </Form.Item>
            ))}
          </div>
        </FormDialog>
      )}
    </>
  );
}
