import type { ReviewAction, ReviewRecordFragment } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { ActionBar, type ActionView } from '../../../ui/action-bar';
import { reviewText } from './review.text';
import type { ReviewActs } from './use-review-acts';

/** The acts on one review; one that is barred says why. */
export function ReviewActionBar({ review, acts }: { review: ReviewRecordFragment; acts: ReviewActs }) {
  const say = useText(reviewText);
  const views: Record<ReviewAction, ActionView> = {
    PASS: { label: say('action.PASS'), rank: 1 },
    DECLARE: { label: say('action.DECLARE'), rank: 2 },
    REPORT_RECTIFIED: { label: say('action.REPORT_RECTIFIED'), rank: 3 },
    REQUIRE_RECTIFICATION: { label: say('action.REQUIRE_RECTIFICATION'), rank: 101 },
  };
  // What a state does not have is not worth a line; what stands against an act of this state is.
  const waiting = review.state === 'DECLARED' || review.state === 'RECTIFIED';
  const decisions: ReviewAction[] = ['PASS', 'REQUIRE_RECTIFICATION'];
  const ask = (action: Exclude<ReviewAction, 'PASS'>) => () => acts.ask(action, review);
  return (
    <ActionBar
      actions={review.allowedActions.filter(({ action, enabled }) => enabled || decisions.includes(action) === waiting)}
      views={views}
      decide={() => acts.pass(review)}
      forms={{
        DECLARE: ask('DECLARE'),
        REQUIRE_RECTIFICATION: ask('REQUIRE_RECTIFICATION'),
        REPORT_RECTIFIED: ask('REPORT_RECTIFIED'),
      }}
    />
  );
}
