import {
  InstitutionCountDocument,
  InstitutionListDocument,
  type InstitutionRowFragment,
  type TrainingInstitutionFilter,
} from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { formatNumber } from '../../../ui/format';
import { RelativeTime } from '../../../ui/moment';
import {
  CutText,
  FilterCounty,
  FilterText,
  type RecordColumn,
  RecordTable,
  useListCount,
  useListPage,
  useListState,
} from '../../../ui/record-table';
import { RegionName } from '../../../ui/region-name';
import { StartLink } from '../../../ui/start-link';
import { institutionText } from './institution.text';
import { institutionListSpec, institutionViews } from './institution-list.state';
import { institutionPreview } from './institution-preview';
import { ProviderStateFilter, ProviderStateTag, SessionsLink } from './provider.words';

const useInstitutionCount = (filter: TrainingInstitutionFilter) =>
  useListCount(InstitutionCountDocument, filter, (data) => data.trainingInstitutions);

/** /training/institutions */
export function Component() {
  const say = useText(institutionText);
  const state = useListState(institutionListSpec);
  return (
    <RecordTable
      list="TRAINING_INSTITUTIONS"
      path="/training/institutions"
      nameOf={(row) => row.name}
      say={say}
      state={state}
      found={useListPage(InstitutionListDocument, state.variables, (data) => data.trainingInstitutions)}
      useCount={useInstitutionCount}
      columns={useInstitutionColumns()}
      views={institutionViews}
      filters={
        <>
          <FilterText placeholder={say('search')} {...state.bind('search')} />
          <FilterCounty label={say('field.county')} {...state.bind('county')} />
          <ProviderStateFilter {...state.bind('states')} />
        </>
      }
      actions={
        <StartLink to="/training/institutions/new" operation="saveTrainingInstitution">
          {say('register')}
        </StartLink>
      }
      preview={institutionPreview}
    />
  );
}

function useInstitutionColumns(): RecordColumn<InstitutionRowFragment>[] {
  const say = useText(institutionText);
  return [
    { key: 'name', title: say('field.name'), width: 280, render: (row) => <CutText>{row.name}</CutText> },
    { key: 'county', title: say('field.county'), render: (row) => <RegionName of={[row.county]} /> },
    {
      key: 'trainers',
      title: say('field.trainers'),
      align: 'right',
      render: (row) => formatNumber(row.trainerCount),
    },
    {
      key: 'sessions',
      title: say('field.sessions'),
      align: 'right',
      render: (row) => <SessionsLink of="institution" id={row.id} name={row.name} count={row.sessionCount} />,
    },
    { key: 'state', title: say('field.state'), render: (row) => <ProviderStateTag state={row.state} /> },
    {
      key: 'updated',
      title: say('field.updatedAt'),
      align: 'right',
      from: 900,
      render: (row) => <RelativeTime at={row.updatedAt} />,
    },
  ];
}
