import { Table } from 'antd';
import { Link } from 'react-router';
import type { WorkerRecordFragment } from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { ButtonLink } from '../../../ui/button-link';
import { EmploymentStateTag, useEmploymentSpan } from '../../../ui/employment-words';
import { recordPath } from '../../../ui/record-path';
import { Verdict } from '../../../ui/state-tag';
import { useMay } from '../../../ui/use-may';
import styles from './worker.module.css';
import { workerText } from './worker.text';
import { workerRecordText } from './worker-record.text';

type Row = WorkerRecordFragment['employments'][number];

/** Where the worker works and has worked; each row leads to its contract. */
export function WorkerEmployments({ worker }: { worker: WorkerRecordFragment }) {
  const say = useText(workerText);
  const record = useText(workerRecordText);
  const common = useCommonText();
  const span = useEmploymentSpan();
  const mayOffer = useMay()('offerEmployment');
  const current = worker.employments.filter(({ state }) => state === 'CURRENT' || state === 'ENDING').length;
  const past = worker.employments.filter(({ state }) => state === 'ENDED').length;
  return (
    <section data-wide>
      <div className={styles.tableHead}>
        <h2>{record('employments')}</h2>
        <span className={styles.aside}>{record('employmentsSummary', { current, past })}</span>
        {mayOffer && (
          <ButtonLink size="small" to={`/employments/new?worker=${encodeURIComponent(worker.id)}`}>
            {record('offer')}
          </ButtonLink>
        )}
      </div>
      <div className={styles.tableBody}>
        <Table<Row>
          size="small"
          rowKey="id"
          pagination={false}
          dataSource={worker.employments}
          locale={{ emptyText: record('noEmployments') }}
          columns={[
            {
              key: 'agency',
              title: record('agencyColumn'),
              render: (_, row) => <Link to={recordPath('/employments', row.id)}>{row.agency.name}</Link>,
            },
            {
              key: 'kind',
              title: record('contractColumn'),
              render: (_, row) => common(`employment.kind.${row.contractKind}`),
            },
            { key: 'span', title: record('spanColumn'), render: (_, row) => span(row) },
            {
              key: 'state',
              title: say('field.state'),
              render: (_, row) => (
                <>
                  <EmploymentStateTag state={row.state} />{' '}
                  {row.flagged && <Verdict mark="incomplete">{record('flagged')}</Verdict>}
                </>
              ),
            },
          ]}
        />
      </div>
    </section>
  );
}
