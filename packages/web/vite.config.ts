import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const api = 'http://127.0.0.1:4000';

/** Libraries that every page needs, parted so that a release of ours leaves them in the browser's cache. */
const vendors = [
  { name: 'react', test: /node_modules[\\/](react|react-dom|react-router|scheduler|cookie)[\\/]/ },
  // Of the graphql package only what every page needs: the tools for whole schemas belong to GraphiQL's own pieces.
  {
    name: 'data',
    test: /node_modules[\\/](@apollo|rxjs|optimism|@wry|graphql[\\/](language|error|jsutils))[\\/]/,
  },
];

export default defineConfig({
  plugins: [react()],
  server: {
    port: 5173,
    // The public pages are the server's own.
    proxy: Object.fromEntries(
      ['/graphql', '/files', '/health', '/public', '/v/', '/v?', '/check', '/enrol', '/me', '/t/', '/t?'].map(
        (path) => [path, api],
      ),
    ),
  },
  // They import workers by `?worker`, which the bundling of dependencies does not know.
  optimizeDeps: { exclude: ['graphiql/setup-workers/vite', '@graphiql/react/setup-workers/vite'] },
  build: {
    outDir: 'dist',
    target: 'es2022',
    manifest: true,
    rolldownOptions: { output: { codeSplitting: { groups: vendors } } },
  },
  test: { environment: 'node', include: ['src/**/*.test.ts'] },
});
