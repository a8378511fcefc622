import agenciesByKind from './samples/agencies-by-kind.gql?raw';
import agenciesPage from './samples/agencies-page.gql?raw';
import agesOfCounty from './samples/ages-of-county.gql?raw';
import healthByCounty from './samples/health-by-county.gql?raw';
import lacksByCounty from './samples/lacks-by-county.gql?raw';
import regions from './samples/regions.gql?raw';
import workersByCounty from './samples/workers-by-county.gql?raw';
import workersPage from './samples/workers-page.gql?raw';

export interface Sample {
  query: string;
  variables?: string;
}

/** The questions that analysts ask first, by the name under which an address calls them. */
export const samples = {
  'workers-by-county': { query: workersByCounty },
  'agencies-by-kind': { query: agenciesByKind },
  'health-by-county': { query: healthByCounty },
  'lacks-by-county': { query: lacksByCounty },
  'ages-of-county': { query: agesOfCounty, variables: '{ "county": "440203" }' },
  'workers-page': { query: workersPage },
  'agencies-page': { query: agenciesPage },
  regions: { query: regions },
} satisfies Record<string, Sample>;

export type SampleName = keyof typeof samples;

export const sampleNames = Object.keys(samples) as SampleName[];
