import { Link } from 'react-router';
import {
  TrainerCountDocument,
  type TrainerFilter,
  TrainerListDocument,
  type TrainerRowFragment,
} from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { RelativeTime } from '../../../ui/moment';
import { recordPath } from '../../../ui/record-path';
import {
  CutText,
  FilterOne,
  FilterText,
  type RecordColumn,
  RecordTable,
  useListCount,
  useListPage,
  useListState,
} from '../../../ui/record-table';
import { StartLink } from '../../../ui/start-link';
import { ProviderStateFilter, ProviderStateTag, SessionsLink } from './provider.words';
import { trainerText } from './trainer.text';
import { trainerListSpec, trainerViews } from './trainer-list.state';
import { trainerPreview } from './trainer-preview';
import { useInstitutionNames } from './use-institution-names';

const useTrainerCount = (filter: TrainerFilter) => useListCount(TrainerCountDocument, filter, (data) => data.trainers);

/** /training/trainers */
export function Component() {
  const say = useText(trainerText);
  const state = useListState(trainerListSpec);
  const institutions = useInstitutionNames().map(({ id, name }) => ({ value: id, label: name }));
  return (
    <RecordTable
      list="TRAINERS"
      path="/training/trainers"
      nameOf={(row) => row.name}
      say={say}
      state={state}
      found={useListPage(TrainerListDocument, state.variables, (data) => data.trainers)}
      useCount={useTrainerCount}
      columns={useTrainerColumns()}
      views={trainerViews}
      filters={
        <>
          <FilterText placeholder={say('search')} {...state.bind('search')} />
          <FilterOne
            label={say('field.institution')}
            width={260}
            options={institutions}
            {...state.bind('institution')}
          />
          <ProviderStateFilter {...state.bind('states')} />
        </>
      }
      actions={
        <StartLink to="/training/trainers/new" operation="saveTrainer">
          {say('register')}
        </StartLink>
      }
      preview={trainerPreview}
    />
  );
}

function useTrainerColumns(): RecordColumn<TrainerRowFragment>[] {
  const say = useText(trainerText);
  return [
    { key: 'name', title: say('field.name'), width: 160, render: (row) => <CutText>{row.name}</CutText> },
    {
      key: 'institution',
      title: say('field.institution'),
      width: 260,
      render: ({ institution }) => (
        <Link to={recordPath('/training/institutions', institution.id)}>{institution.name}</Link>
      ),
    },
    {
      key: 'qualification',
      title: say('field.qualification'),
      render: (row) => <CutText>{row.qualification ?? '—'}</CutText>,
    },
    {
      key: 'sessions',
      title: say('field.sessions'),
      align: 'right',
      render: (row) => <SessionsLink of="trainer" id={row.id} name={row.name} count={row.sessionCount} />,
    },
    { key: 'state', title: say('field.state'), render: (row) => <ProviderStateTag state={row.state} /> },
    {
      key: 'updated',
      title: say('field.updatedAt'),
      align: 'right',
      from: 1280,
      render: (row) => <RelativeTime at={row.updatedAt} />,
    },
  ];
}
