import { Button } from 'antd';
import { useState } from 'react';
import { PassReviewsDocument, ReviewCountDocument, type ReviewFilter } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { ReasonDialog } from '../../../ui/reason-dialog';
import { useListCount, useTellBulk } from '../../../ui/record-table';
import { useSend } from '../../../ui/use-send';
import { reviewText } from './review.text';

/** The server passes so many in one batch. */
const MOST = 1_000;

/** Passes by exception: all within the filters that were declared and need no look. How many is said before. */
export function PassAll({ filter }: { filter: ReviewFilter }) {
  const say = useText(reviewText);
  const tell = useTellBulk();
  const [send] = useSend(PassReviewsDocument, (data) => data.passReviews);
  const [asking, setAsking] = useState(false);
  const clear: ReviewFilter = { ...filter, states: ['DECLARED'], clear: true };
  const count = useListCount(ReviewCountDocument, clear, (data) => data.reviews);
  const meant = !filter.states || filter.states.includes('DECLARED');
  if (!count || !meant || filter.clear === false) return null;
  return (
    <>
      <Button type="primary" onClick={() => setAsking(true)}>
        {say('passAll', { count })}
      </Button>
      {asking && (
        <ReasonDialog
          title={say('passAllTitle')}
          lead={[say('passAllLead', { count }), count > MOST && say('passAllMost')].filter(Boolean).join(' ')}
          confirm={say('passAll', { count: Math.min(count, MOST) })}
          onCancel={() => setAsking(false)}
          onConfirm={async () => {
            const outcome = await send({ input: { filter: clear } });
            if (!outcome.done) return false;
            setAsking(false);
            tell(outcome.value);
            return true;
          }}
        />
      )}
    </>
  );
}
