import type { GraphiQLProps } from 'graphiql';
import { queriesOnly } from './queries-only';

/** Sends what stands in the editor under the reader's own session. */
export const fetcher: GraphiQLProps['fetcher'] = async ({ query, variables, operationName }) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      'x-jiazheng': 'graphiql',
    },
    body: JSON.stringify({ query, variables, operationName }),
  });
  const answer = await response.json();
  // What GraphiQL itself asks for, to complete and to explain.
  return operationName === 'IntrospectionQuery' && answer.data ? { data: queriesOnly(answer.data) } : answer;
};
