import { useLazyQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { CensusRecountDocument } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { momentOf } from '../../../ui/format';
import { Verdict } from '../../../ui/state-tag';
import { censusText } from './census.text';

/** Counts the register anew and says whether the kept counts agree. */
export function Recount() {
  const say = useText(censusText);
  const [recount, { data, loading }] = useLazyQuery(CensusRecountDocument, { fetchPolicy: 'network-only' });
  const result = data?.censusRecount;
  const time = result && momentOf(result.at);
  return (
    <>
      <span role="status">
        {result?.equal && <Verdict mark="done">{say('recount.equal', { time })}</Verdict>}
        {result && !result.equal && (
          <Verdict mark="barred">{say('recount.unequal', { time, count: result.differences.length })}</Verdict>
        )}
      </span>
      <Button loading={loading} onClick={() => void recount()}>
        {say('recount.start')}
      </Button>
    </>
  );
}
