import { ApolloProvider } from '@apollo/client/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import './i18n';
import './app/app.css';
import { Appearance } from './app/appearance';
import { client } from './app/client';
import { router } from './app/router';

const root = document.getElementById('root');
if (!root) throw new Error('No #root in the page');

createRoot(root).render(
  <StrictMode>
    <ApolloProvider client={client}>
      <Appearance>
        {/* A query hook that is rendered under two addresses at once asks for both in turn, without end. */}
        <RouterProvider router={router} useTransitions={false} />
      </Appearance>
    </ApolloProvider>
  </StrictMode>,
);
