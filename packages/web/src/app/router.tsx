import { createBrowserRouter } from 'react-router';
import { Desk } from './desk';
import { NotFoundPage, RouteFailure } from './failure-pages';
import { Home } from './home';
import { Loading } from './loading';
import { Root } from './root';
import { bareRoutes, deskRoutes, openRoutes } from './routes';

export const router = createBrowserRouter([
  {
    element: <Root />,
    hydrateFallbackElement: <Loading />,
    errorElement: <RouteFailure />,
    children: [
      ...openRoutes,
      { element: <Desk bare />, children: bareRoutes },
      {
        element: <Desk />,
        children: [
          {
            errorElement: <RouteFailure />,
            children: [{ index: true, element: <Home /> }, ...deskRoutes, { path: '*', element: <NotFoundPage /> }],
          },
        ],
      },
    ],
  },
]);
