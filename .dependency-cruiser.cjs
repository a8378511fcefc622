/**
 * The directions between the rooms. All are errors.
 * API: kernel <- modules <- graphql <- app <- start <- main; a chapter uses only chapters before it, a room enters another only
 * through its index.ts, and inside a room: entity <- workflow <- service <- resolver.
 * Web: ui <- features <- app; the public pages stand alone; the API is known by its schema alone.
 */
const src = 'packages/api/src';
const chapters = ['access', 'roster', 'certification', 'credit', 'support', 'market', 'plan', 'insight'];
const test = '[.]test[.]tsx?$';
const production = { path: '^packages/(api|web)/src/', pathNot: test };

const error = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

/** One rule a chapter: nothing that comes later. Regions are the ground that all stand on, access too. */
const chapterOrder = chapters
  .slice(0, -1)
  .map((chapter, index) =>
    error(
      `chapter-order-${chapter}`,
      'A chapter uses only the chapters before it.',
      { path: `^${src}/modules/${chapter}/`, pathNot: test },
      { path: `^${src}/modules/(${chapters.slice(index + 1).join('|')})/`, pathNot: `^${src}/modules/roster/region/` },
    ),
  );

/** Inside a room a layer never imports a layer above it. */
const layerOrder = [
  ['entity', 'workflow|read|service|resolver'],
  ['workflow', 'service|resolver'],
  ['read', 'service|resolver'],
  ['service', 'resolver'],
].map(([layer, above]) =>
  error(
    `layer-order-${layer}`,
    'entity <- workflow <- service <- resolver',
    { path: `^${src}/modules/.+[.]${layer}[.]ts$` },
    { path: `^${src}/modules/.+[.](${above})[.]ts$` },
  ),
);

module.exports = {
  forbidden: [
    error('no-cycle', 'A cycle has no bottom to read from.', {}, { circular: true }),
    // Generated code imports packages of types, which have no module to resolve.
    error(
      'resolvable',
      'Imports a file or package that is not there.',
      { pathNot: '^packages/web/src/gql/' },
      { couldNotResolve: true },
    ),
    error(
      'declared-dependency',
      'Product code uses only packages that its package.json names as dependencies.',
      { ...production, pathNot: `${test}|^packages/web/` },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    ),
    error('no-tests-in-product', 'Product code never imports a test.', production, {
      path: `${test}|^packages/api/test/|^e2e/`,
    }),
    error(
      'no-dead-file',
      'A file that nothing imports and that is no entry is dead.',
      {
        orphan: true,
        path: '^packages/(api|web)/src/',
        pathNot: `${test}|^${src}/(main|cli/.+|db/migrations/.+)[.]ts$|[.]d[.]ts$|^packages/web/src/gql/`,
      },
      {},
    ),

    error(
      'kernel-knows-nothing',
      'The kernel imports nothing of the product.',
      { path: `^${src}/kernel/`, pathNot: test },
      {
        path: `^${src}/(modules|graphql|db|http|cli|app|start|main|config)`,
      },
    ),
    error(
      'modules-below-graphql',
      'Modules never look up to the schema, the server or the database set-up.',
      { path: `^${src}/modules/`, pathNot: test },
      { path: `^${src}/(graphql|http|cli|db/(orm|seeds)|app[.]|start[.]|main[.])` },
    ),
    error(
      'graphql-below-app',
      'The schema never imports the server.',
      { path: `^${src}/graphql/`, pathNot: test },
      {
        path: `^${src}/(http|cli|app[.]|start[.]|main[.])`,
      },
    ),
    error('main-is-the-top', 'Nothing imports main.ts.', { path: `^${src}/` }, { path: `^${src}/main[.]ts$` }),
    error(
      'room-door',
      'A room is entered through its index.ts.',
      { path: `^${src}/modules/([^/]+)/([^/]+)/` },
      {
        path: `^${src}/modules/[^/]+/[^/]+/`,
        pathNot: [`^${src}/modules/$1/$2/`, `^${src}/modules/[^/]+/[^/]+/index[.]ts$`],
      },
    ),
    error(
      'room-door-from-above',
      'The layers above enter a room through its index.ts.',
      { path: `^${src}/(graphql|http|cli|db|app|start|main)`, pathNot: test },
      { path: `^${src}/modules/[^/]+/[^/]+/`, pathNot: `^${src}/modules/[^/]+/[^/]+/index[.]ts$` },
    ),
    error(
      'region-is-the-ground',
      'Regions know of no other room.',
      { path: `^${src}/modules/roster/region/`, pathNot: test },
      {
        path: `^${src}/modules/`,
        pathNot: `^${src}/modules/roster/region/`,
      },
    ),
    ...chapterOrder,
    ...layerOrder,

    error(
      'ui-is-the-bottom',
      'ui imports no feature and no application.',
      { path: '^packages/web/src/ui/' },
      {
        path: '^packages/web/src/(features|app|public)/',
      },
    ),
    error(
      'feature-below-app',
      'A feature never imports the application.',
      { path: '^packages/web/src/features/' },
      {
        path: '^packages/web/src/(app|public)/',
      },
    ),
    error(
      'feature-alone',
      'A feature never imports another feature.',
      { path: '^packages/web/src/features/([^/]+)/([^/]+)/' },
      { path: '^packages/web/src/features/', pathNot: '^packages/web/src/features/$1/$2/' },
    ),
    error(
      'public-pages-alone',
      'The public pages are small: no antd and nothing of the application.',
      {
        path: '^packages/web/src/public/',
      },
      { path: '^packages/web/src/(features|app|ui)/|node_modules/(antd|@ant-design|graphiql|echarts)/' },
    ),
    error(
      'web-without-api',
      'The web knows the API by its committed schema alone.',
      { path: '^packages/web/' },
      {
        path: '^packages/api/',
      },
    ),
    error(
      'e2e-from-outside',
      'The browser tests see what a user sees.',
      { path: '^e2e/' },
      {
        path: '^packages/(api|web)/src/',
      },
    ),
    error(
      'verifier-alone',
      'The verifier knows certificates by what is published of them, as everybody else does.',
      { path: '^packages/verifier/' },
      { path: '^packages/(api|web)/' },
    ),
    error(
      'api-without-web',
      'The API imports nothing of the web.',
      { path: '^packages/api/' },
      { path: '^packages/web/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|[.]cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
