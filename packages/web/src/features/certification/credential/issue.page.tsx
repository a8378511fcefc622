import { skipToken, useQuery } from '@apollo/client/react';
import { Skeleton } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { type CredentialHolderFragment, type IssueSourceInput, IssueWorkerDocument } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { PageHeader } from '../../../ui/page-header';
import { recordPath } from '../../../ui/record-path';
import styles from './credential.module.css';
import { issueText } from './issue.text';
import { IssuePreview } from './issue-preview';
import { IssueSourceChoice } from './issue-source';

/** /certificates/issue; `?worker=` begins with one worker. */
export function Component() {
  const worker = useSearchParams()[0].get('worker');
  const { data, loading } = useQuery(IssueWorkerDocument, worker ? { variables: { id: worker } } : skipToken);
  if (loading) return <Skeleton active paragraph={{ rows: 8 }} style={{ padding: 24 }} />;
  return <Wizard known={data?.worker ? [data.worker] : []} />;
}

/** Choose, see, order: one page, since each step only adds to the one before. */
function Wizard({ known }: { known: readonly CredentialHolderFragment[] }) {
  const say = useText(issueText);
  const navigate = useNavigate();
  const [source, setSource] = useState<IssueSourceInput>(
    known.length > 0 ? { workers: known.map(({ id }) => id) } : {},
  );
  const chosen = Boolean(source.county || source.session || source.workers?.length);
  return (
    <>
      <PageHeader title={say('title')} crumbs={[{ label: say('back'), to: '/certificates' }]} />
      <div className={styles.page}>
        <p className={styles.lead}>{say('lead')}</p>
        <IssueSourceChoice value={source} onChange={setSource} known={known} />
        {chosen && (
          <IssuePreview
            key={JSON.stringify(source)}
            source={source}
            onOrdered={(batch) => void navigate(recordPath('/certificates/batches', batch))}
          />
        )}
      </div>
    </>
  );
}
