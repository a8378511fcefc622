import type { AgencyState, WorkerLack, WorkerState } from '../../../gql/graphql';

/** Whom the census counts as registered: neither drafts nor those who left. The lists are opened with the same states. */
const registered: readonly WorkerState[] = ['SUBMITTED', 'VERIFIED', 'RETURNED', 'SUSPENDED', 'BARRED'];
const openAgencies: readonly AgencyState[] = ['SUBMITTED', 'VERIFIED', 'RETURNED', 'SUSPENDED'];

/** In place of a town: whom no town counts. */
export const NO_TOWN = 'NONE';

/** The place whose records a number counts. */
export interface Place {
  county?: string | undefined;
  town?: string | undefined;
  agency?: string | undefined;
}

const pathOf = (list: string, filter: Record<string, string | undefined>): string => {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(filter)) if (value) params.set(key, value);
  return `${list}?${params}`;
};

/** The lists behind the numbers of one place, each with the filter that was counted. */
export function listsOf(place: Place) {
  const workers = (filter: Record<string, string>) => pathOf('/workers', { ...place, ...filter });
  const states = registered.join();
  return {
    registered: workers({ states }),
    verified: workers({ states: 'VERIFIED' }),
    complete: workers({ states, complete: 'yes' }),
    incomplete: workers({ states, complete: 'no' }),
    /** Who lacks any of these. */
    lack: (...lacks: readonly WorkerLack[]) => workers({ states, lacks: lacks.join() }),
    waiting: workers({ states: 'SUBMITTED' }),
    overdue: workers({ overdue: 'yes' }),
    agencies: pathOf('/agencies', { county: place.county, town: place.town, states: openAgencies.join() }),
  };
}
