import { useNavigate, useParams } from 'react-router';
import { useText } from '../../../i18n';
import { RecordPage } from '../../../ui/record-page';
import { useRegionName } from '../../../ui/region-name';
import { Timeline } from '../../../ui/timeline';
import { ReviewActionBar } from './review.actions';
import { reviewText } from './review.text';
import { ReviewTags, useTimelineWords } from './review.words';
import { ReviewLook } from './review-look';
import { useReview } from './use-review';
import { useReviewActs } from './use-review-acts';

/** /reviews/:id: the review of one certificate, while it is due. */
export function Component() {
  const { id = '' } = useParams();
  const say = useText(reviewText);
  const nameOf = useRegionName();
  const navigate = useNavigate();
  const words = useTimelineWords();
  const acts = useReviewActs(() => void navigate('/reviews'));
  return (
    <>
      <RecordPage
        loaded={useReview(id)}
        list={{ label: say('title'), to: '/reviews' }}
        header={(review) => ({
          title: `${review.credential.worker.name} ${review.credential.number}`,
          windowTitle: `${say('title')} ${review.credential.number}`,
          tags: <ReviewTags review={review} />,
          facts: [review.credential.worker.agency?.name, nameOf(review.credential.worker.county)],
          actions: <ReviewActionBar review={review} acts={acts} />,
        })}
        side={(review) => <Timeline entries={review.timeline} words={words} />}
      >
        {(review) => <ReviewLook review={review} />}
      </RecordPage>
      {acts.element}
    </>
  );
}
