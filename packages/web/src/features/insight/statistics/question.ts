import { useSearchParams } from 'react-router';
import type { ServiceLine, StatisticDimension, WorkerState } from '../../../gql/graphql';
import { manyOf, text } from '../../../ui/record-table';
import { serviceLines } from '../../../ui/service-lines';

export type SubjectKind = 'workers' | 'agencies';

/** By what each kind of record can be grouped, in the order in which it is offered. */
export const dimensionsOf: Record<SubjectKind, readonly StatisticDimension[]> = {
  workers: ['COUNTY', 'STATE', 'SEX', 'BIRTH_DECADE', 'SERVICE_LINE', 'LACK', 'HEALTH', 'AGENCY_KIND', 'CONTRACT_KIND'],
  agencies: ['COUNTY', 'AGENCY_KIND', 'STATE', 'SERVICE_LINE', 'LACK'],
};

/** A record can stand in several groups of these. */
export const manyValued: readonly StatisticDimension[] = ['SERVICE_LINE', 'LACK'];

export const mostDimensions = 3;

export const workerStates: readonly WorkerState[] = [
  'DRAFT',
  'SUBMITTED',
  'VERIFIED',
  'RETURNED',
  'SUSPENDED',
  'BARRED',
  'LEFT',
];

/** Narrows what is counted; for workers alone. */
export interface QuestionFilter {
  county?: string;
  states?: WorkerState[];
  serviceLines?: ServiceLine[];
}

export interface Question {
  of: SubjectKind;
  by: StatisticDimension[];
  filter: QuestionFilter;
  bars: boolean;
}

const params = { county: text(), states: manyOf(workerStates), serviceLines: manyOf(serviceLines) };

export function readQuestion(search: URLSearchParams): Question {
  const of = search.get('of') === 'agencies' ? 'agencies' : 'workers';
  const wanted = new Set((search.get('by') ?? '').split(','));
  const by = [...wanted].flatMap((name) => dimensionsOf[of].filter((known) => known === name)).slice(0, mostDimensions);
  const filter: QuestionFilter = {};
  if (of === 'workers') {
    filter.county = params.county.read(search.get('county') ?? '');
    filter.states = params.states.read(search.get('states') ?? '');
    filter.serviceLines = params.serviceLines.read(search.get('lines') ?? '');
  }
  return { of, by, filter, bars: search.get('view') === 'bars' };
}

export function writeQuestion({ of, by, filter, bars }: Question): URLSearchParams {
  const search = new URLSearchParams();
  if (of === 'agencies') search.set('of', of);
  if (by.length > 0) search.set('by', by.join(','));
  if (of === 'workers') {
    if (filter.county) search.set('county', params.county.write(filter.county));
    if (filter.states?.length) search.set('states', params.states.write(filter.states));
    if (filter.serviceLines?.length) search.set('lines', params.serviceLines.write(filter.serviceLines));
  }
  if (bars) search.set('view', 'bars');
  return search;
}

/** The question stands in the address: a copied one asks the same of a colleague's screen. */
export function useQuestion(): [Question, (change: Partial<Question>) => void] {
  const [search, setSearch] = useSearchParams();
  const question = readQuestion(search);
  const ask = (change: Partial<Question>) => {
    const next = { ...question, ...change };
    const by = next.by.filter((dimension) => dimensionsOf[next.of].includes(dimension)).slice(0, mostDimensions);
    setSearch(writeQuestion({ ...next, by }));
  };
  return [question, ask];
}
