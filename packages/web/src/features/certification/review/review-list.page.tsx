import { PassReviewsDocument, ReviewCountDocument, type ReviewFilter, ReviewListDocument } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import {
  type BulkAction,
  type BulkForm,
  RecordTable,
  useListCount,
  useListPage,
  useListState,
} from '../../../ui/record-table';
import { useSend } from '../../../ui/use-send';
import { useViewer } from '../../../ui/viewer';
import { DeclareDialog } from './declare.dialog';
import { PassAll } from './pass-all';
import { ReviewActionBar } from './review.actions';
import { reviewText } from './review.text';
import { ReviewTags } from './review.words';
import { useReviewColumns } from './review-list.columns';
import { ReviewFilters, useReviewWords } from './review-list.filters';
import { reviewListSpec, viewsFor } from './review-list.state';
import { ReviewLook } from './review-look';
import { useReview } from './use-review';
import { useReviewActs } from './use-review-acts';

const useReviewCount = (filter: ReviewFilter) => useListCount(ReviewCountDocument, filter, (data) => data.reviews);

/** /reviews: the due list; for the association also the desk at which review after review is decided. */
export function Component() {
  const say = useText(reviewText);
  const { role } = useViewer();
  const state = useListState(reviewListSpec);
  const { order: _, ...variables } = state.variables;
  const found = useListPage(ReviewListDocument, variables, (data) => data.reviews);
  const rows = found.page?.nodes ?? [];

  const acts = useReviewActs((decided) => {
    const at = rows.findIndex(({ id }) => id === decided);
    if (state.open === decided) state.setOpen((rows[at + 1] ?? rows[at - 1])?.id);
  });
  const onRow = (act: (row: (typeof rows)[number]) => void) => (id: string) => {
    const row = rows.find((row) => row.id === id);
    // Nothing is decided unseen: the first stroke opens the evidence.
    if (row && state.open === id) act(row);
    else state.setOpen(id);
  };
  const decides = role === 'ASSOCIATION';

  return (
    <>
      <RecordTable
        list="REVIEWS"
        path="/reviews"
        nameOf={(row) => row.credential.number}
        say={say}
        state={state}
        found={found}
        useCount={useReviewCount}
        columns={useReviewColumns()}
        views={viewsFor(role)}
        filters={<ReviewFilters state={state} />}
        actions={decides && <PassAll filter={state.filter} />}
        printed={useReviewWords(state.filter)}
        bulk={useReviewBulk(state.filter)}
        keys={
          decides
            ? {
                hint: say('keys'),
                acts: { a: onRow(acts.pass), n: onRow((row) => acts.ask('REQUIRE_RECTIFICATION', row)) },
              }
            : undefined
        }
        preview={{
          useRecord: useReview,
          title: ({ credential }) => `${credential.worker.name} ${credential.number}`,
          body: (review) => (
            <>
              <ReviewTags review={review} />
              <ReviewLook review={review} />
            </>
          ),
          footer: (review) => <ReviewActionBar review={review} acts={acts} />,
        }}
      />
      {acts.element}
    </>
  );
}

/** The association passes many, the agency declares for many. */
function useReviewBulk(filter: ReviewFilter): readonly (BulkAction | BulkForm)[] {
  const say = useText(reviewText);
  const { role } = useViewer();
  const [pass] = useSend(PassReviewsDocument, (data) => data.passReviews);
  const declare: BulkForm = {
    key: 'DECLARE',
    label: say('action.DECLARE'),
    form: (ids, close) => <DeclareDialog ids={ids} filter={filter} onClose={close} />,
  };
  const passing: BulkAction = {
    key: 'PASS',
    label: say('action.PASS'),
    run: async (ids) => {
      const outcome = await pass({ input: ids ? { reviews: [...ids] } : { filter } });
      return outcome.done ? outcome.value : null;
    },
  };
  if (role === 'AGENCY') return [declare];
  return role === 'ASSOCIATION' ? [declare, passing] : [];
}
