import { useQuery } from '@apollo/client/react';
import { Suspense } from 'react';
import { Navigate, Outlet, useLocation, useMatches } from 'react-router';
import { ViewerDocument } from '../gql/graphql';
import { FailureView } from '../ui/failure-view';
import type { Needs } from '../ui/needs';
import { useViewer, ViewerContext } from '../ui/viewer';
import { RefusedPage } from './failure-pages';
import { Loading } from './loading';
import { SessionEnded } from './session-ended';
import { Shell } from './shell';

/** Everything behind the sign-in: who is it, what must she do first, then her desk; `bare`: the page without the shell. */
export function Desk({ bare }: { bare?: true }) {
  const location = useLocation();
  const { data, error, refetch } = useQuery(ViewerDocument, { fetchPolicy: 'cache-first' });
  if (!data) {
    return error ? (
      <main>
        <FailureView error={error} onRetry={() => void refetch()} />
      </main>
    ) : (
      <Loading />
    );
  }
  const { viewer } = data;
  if (!viewer) {
    const wanted = `${location.pathname}${location.search}`;
    return <Navigate to={wanted === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(wanted)}`} replace />;
  }
  if (viewer.duties.length > 0 && location.pathname !== '/account') return <Navigate to="/account" replace />;
  const page = (
    <Suspense fallback={<Loading />}>
      <AdmittedPage />
    </Suspense>
  );
  return (
    <ViewerContext value={viewer}>
      {bare ? <main>{page}</main> : <Shell>{page}</Shell>}
      <SessionEnded viewer={viewer} />
    </ViewerContext>
  );
}

/** The page, or that it is not for the reader's role: said at once, not piece by piece by what the page asks for. */
function AdmittedPage() {
  const { operations } = useViewer();
  const needed = (useMatches().at(-1)?.handle as Needs | undefined)?.operation;
  return needed && !operations.includes(needed) ? <RefusedPage operation={needed} /> : <Outlet />;
}
