import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { isRouteErrorResponse, Link, useRouteError } from 'react-router';
import { OperationRolesDocument } from '../gql/graphql';
import { useCommonText } from '../i18n';
import { EmptyView } from '../ui/failure-view';
import { Loading } from './loading';

/** Unknown address, or a record that is not the reader's to see: the two are not told apart. */
export function NotFoundPage() {
  const say = useCommonText();
  return (
    <main>
      <EmptyView title={say('error.notFound')} hint={say('error.notFoundAdvice')}>
        <Link to="/">{say('error.home')}</Link>
      </EmptyView>
    </main>
  );
}

/** In place of a page whose operation the reader's role may not call; it says who may. */
export function RefusedPage({ operation }: { operation: string }) {
  const say = useCommonText();
  const { data, error } = useQuery(OperationRolesDocument, { variables: { operation }, fetchPolicy: 'cache-first' });
  if (!data && !error) return <Loading />;
  const roles = data?.operationRoles.map((role) => say(`role.${role}`)).join(say('error.refusedAnd'));
  return (
    <EmptyView title={say('error.refused')} hint={roles && say('error.refusedFor', { roles })}>
      <Link to="/">{say('error.home')}</Link>
    </EmptyView>
  );
}

const chunkGone = /dynamically imported module|module script failed|Loading chunk/i;

/** A page that could not be drawn; the shell around it stays. */
export function RouteFailure() {
  const say = useCommonText();
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />;
  const updated = error instanceof Error && chunkGone.test(error.message);
  return (
    <main role="alert">
      <EmptyView
        title={updated ? say('error.newVersion') : say('error.title')}
        hint={updated ? say('error.newVersionAdvice') : say('error.unknown')}
      >
        <Button type="primary" onClick={() => window.location.reload()}>
          {say('error.reload')}
        </Button>
        <Link to="/">{say('error.home')}</Link>
      </EmptyView>
    </main>
  );
}
