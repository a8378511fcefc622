import type { CredentialFilter, CredentialOrder } from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { AgencySelect } from '../../../ui/agency-select';
import { credentialStates } from '../../../ui/credential-state-tag';
import { optionsOf } from '../../../ui/options';
import { FilterCounty, FilterFlag, FilterMany, FilterText, type ListState } from '../../../ui/record-table';
import { useFilterWords } from '../../../ui/use-filter-words';
import { useViewer } from '../../../ui/viewer';
import { credentialText } from './credential.text';

export function CredentialFilters({ state: { bind } }: { state: ListState<CredentialFilter, CredentialOrder> }) {
  const say = useText(credentialText);
  const common = useCommonText();
  const word = (answer: 'yes' | 'no') => say(`answer.${answer}`);
  return (
    <>
      <FilterText placeholder={say('search')} {...bind('search')} />
      <FilterCounty label={say('field.county')} {...bind('county')} />
      {useViewer().role !== 'AGENCY' && <AgencySelect label={say('field.agency')} width={200} {...bind('agency')} />}
      <FilterMany
        label={say('field.state')}
        options={optionsOf(credentialStates, (value) => common(`credentialState.${value}`))}
        {...bind('states')}
      />
      <FilterFlag label={say('field.revocationOpen')} width={160} word={word} {...bind('revocationOpen')} />
      <FilterFlag label={say('field.leftTrade')} width={180} word={word} {...bind('leftTrade')} />
    </>
  );
}

/** The filters in words, for paper. */
export function useCredentialWords(filter: CredentialFilter): string[] {
  const say = useText(credentialText);
  const common = useCommonText();
  const answer = (given: boolean | null | undefined) =>
    given === undefined || given === null ? undefined : say(given ? 'answer.yes' : 'answer.no');
  return useFilterWords(filter, [
    [say('field.state'), filter.states?.map((state) => common(`credentialState.${state}`)).join('、')],
    [say('field.dueUntil'), filter.dueUntil],
    [say('field.revocationOpen'), answer(filter.revocationOpen)],
    [say('field.leftTrade'), answer(filter.leftTrade)],
    [say('search'), filter.search],
  ]);
}
