import { useQuery } from '@apollo/client/react';
import { Modal } from 'antd';
import { type UncertifiedFilter, UncertifiedListDocument, UncertifiedSummaryDocument } from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { AgencySelect } from '../../../ui/agency-select';
import {
  type BulkForm,
  FilterCounty,
  FilterDay,
  FilterText,
  RecordTable,
  useListPage,
  useListState,
} from '../../../ui/record-table';
import { useFilterWords } from '../../../ui/use-filter-words';
import { useViewer } from '../../../ui/viewer';
import { EnrolDialog } from './enrol.dialog';
import { ReasonCounters } from './reason-counters';
import { RemindDialog } from './remind.dialog';
import { uncertifiedText } from './uncertified.text';
import { useUncertifiedColumns } from './uncertified-list.columns';
import { uncertifiedListSpec, viewsFor } from './uncertified-list.state';

function useSummary({ obstacle: _, ready: __, ...filter }: UncertifiedFilter) {
  return useQuery(UncertifiedSummaryDocument, { variables: { filter } }).data?.uncertifiedSummary;
}

/** How many match: the summary knows it for every reason at once. */
function useUncertifiedCount(filter: UncertifiedFilter): number | undefined {
  const summary = useSummary(filter);
  if (!summary) return undefined;
  if (filter.ready !== undefined && filter.ready !== null)
    return filter.ready ? summary.ready : summary.total - summary.ready;
  if (!filter.obstacle) return summary.total;
  return summary.obstacles.find(({ obstacle }) => obstacle === filter.obstacle)?.count ?? 0;
}

/** /uncertified: whom to chase; for an agency, what its workers still lack. */
export function Component() {
  const say = useText(uncertifiedText);
  const { role } = useViewer();
  const own = role === 'AGENCY';
  const state = useListState(uncertifiedListSpec);
  const { order: _, ...variables } = state.variables;
  const { bind, filter } = state;
  return (
    <RecordTable
      list="UNCERTIFIED"
      path="/workers"
      nameOf={(row) => row.worker.name}
      say={say}
      state={state}
      found={useListPage(UncertifiedListDocument, variables, ({ uncertifiedWorkers: page }) => ({
        ...page,
        nodes: page.nodes.map((node) => ({ ...node, id: node.worker.id })),
      }))}
      useCount={useUncertifiedCount}
      columns={useUncertifiedColumns()}
      views={viewsFor(role)}
      filters={
        <>
          <FilterText placeholder={say('search')} {...bind('search')} />
          {!own && <FilterCounty label={say('field.county')} {...bind('county')} />}
          {(!own || filter.agency) && <AgencySelect label={say('agencyFilter')} width={180} {...bind('agency')} />}
          <FilterDay label={say('field.remindedOn')} {...bind('remindedOn')} />
          <ReasonCounters summary={useSummary(filter)} filter={filter} onChoose={state.setFilter} />
        </>
      }
      printed={useUncertifiedWords(filter)}
      bulk={useBulkForms(filter)}
    />
  );
}

/** The filters in words, for paper. */
function useUncertifiedWords(filter: UncertifiedFilter): string[] {
  const say = useText(uncertifiedText);
  const common = useCommonText();
  return useFilterWords(filter, [
    [say('field.obstacle'), filter.obstacle && common(`obstacle.${filter.obstacle}`)],
    [say('field.ready'), filter.ready && say('answer.yes')],
    [say('field.elsewhere'), filter.elsewhere && say('answer.yes')],
    [say('field.remindedOn'), filter.remindedOn],
    [say('search'), filter.search],
  ]);
}

/** Who has not passed is one step from a place in a session: the association and the agency enrol; the bureaus remind. */
function useBulkForms(filter: UncertifiedFilter): readonly BulkForm[] {
  const say = useText(uncertifiedText);
  const { role } = useViewer();
  if (role === 'AGENCY' || role === 'ASSOCIATION')
    return [
      {
        key: 'ENROL',
        label: say('enrol'),
        form: (ids, close) =>
          ids ? <EnrolDialog workers={ids} onClose={close} /> : <TooMany onClose={() => close(false)} />,
      },
    ];
  // Who is registered in another county is chased there.
  if (filter.elsewhere) return [];
  return [
    {
      key: 'REMIND',
      label: say('remind.title'),
      form: (ids, close) => <Remind workers={ids} filter={filter} onClose={close} />,
    },
  ];
}

function Remind(props: Omit<Parameters<typeof RemindDialog>[0], 'count'>) {
  const matching = useUncertifiedCount(props.filter);
  return <RemindDialog {...props} count={props.workers?.length ?? matching} />;
}

/** A session takes two hundred at once; who they are is chosen, not all of a list. */
function TooMany({ onClose }: { onClose(): void }) {
  const say = useText(uncertifiedText);
  return (
    <Modal open title={say('enrol')} onOk={onClose} onCancel={onClose} cancelButtonProps={{ hidden: true }}>
      {say('most')}
    </Modal>
  );
}
