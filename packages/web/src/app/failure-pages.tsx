import { Button } from 'antd';
import { isRouteErrorResponse, Link, useRouteError } from 'react-router';
import { useCommonText } from '../i18n';
import { EmptyView } from '../ui/failure-view';

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
