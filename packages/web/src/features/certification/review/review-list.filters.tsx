import type { ReviewFilter } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { AgencySelect } from '../../../ui/agency-select';
import { optionsOf } from '../../../ui/options';
import { FilterCounty, FilterFlag, FilterMany, FilterText, type ListState } from '../../../ui/record-table';
import { useFilterWords } from '../../../ui/use-filter-words';
import { useViewer } from '../../../ui/viewer';
import { reviewText } from './review.text';
import { reviewStates } from './review.words';
import type { ReviewOrder } from './review-list.state';

export function ReviewFilters({ state }: { state: ListState<ReviewFilter, ReviewOrder> }) {
  const say = useText(reviewText);
  const { role } = useViewer();
  const { bind } = state;
  const answer = (value: 'yes' | 'no') => say(`answer.${value}`);
  return (
    <>
      <FilterText placeholder={say('search')} {...bind('search')} />
      {role !== 'AGENCY' && <FilterCounty label={say('field.county')} {...bind('county')} />}
      {role !== 'AGENCY' && <AgencySelect label={say('agencyFilter')} width={160} {...bind('agency')} />}
      <FilterMany
        label={say('field.state')}
        width={180}
        options={optionsOf(reviewStates, (value) => say(`state.${value}`))}
        {...bind('states')}
      />
      <FilterFlag label={say('field.overdue')} width={140} word={answer} {...bind('overdue')} />
      <FilterFlag label={say('field.clear')} width={140} word={answer} {...bind('clear')} />
    </>
  );
}

/** The filters in words, for paper. */
export function useReviewWords(filter: ReviewFilter): string[] {
  const say = useText(reviewText);
  const answer = (given: boolean | null | undefined) =>
    given === undefined || given === null ? undefined : say(given ? 'answer.yes' : 'answer.no');
  return useFilterWords(filter, [
    [say('field.state'), filter.states?.map((state) => say(`state.${state}`)).join('、')],
    [say('field.overdue'), answer(filter.overdue)],
    [say('field.clear'), answer(filter.clear)],
    [say('search'), filter.search],
  ]);
}
