import { ApolloClient, ApolloLink, CombinedGraphQLErrors, InMemoryCache, makeVar, ServerError } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { tap } from 'rxjs';
import { trustedLink } from './trusted-link';

/** True from a request that did not reach the server until one that did. */
export const offlineVar = makeVar(false);

/** True once the server no longer knows our session while somebody was signed in. */
export const sessionEndedVar = makeVar(false);

const policyLink = new ErrorLink(({ error }) => {
  if (CombinedGraphQLErrors.is(error)) {
    if (error.errors.some((fault) => fault.extensions?.code === 'UNAUTHENTICATED')) sessionEndedVar(true);
  } else if (!ServerError.is(error)) {
    offlineVar(true);
  }
});

const onlineLink = new ApolloLink((operation, forward) => forward(operation).pipe(tap(() => offlineVar(false))));

export const client = new ApolloClient({
  link: ApolloLink.from([policyLink, onlineLink, trustedLink]),
  cache: new InMemoryCache({
    typePolicies: {
      Inbox: { merge: true },
      PublicSettings: { merge: true },
      Viewer: { merge: true },
      // Neither has an identity that outlives the answer it came in.
      InboxItem: { keyFields: false },
      SearchHit: { keyFields: false },
    },
  }),
  defaultOptions: {
    watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' },
  },
});
