/** ESLint reads GraphQL alone, the schema and the documents of the web; Biome has everything else. */
import graphql from '@graphql-eslint/eslint-plugin';

const schema = 'packages/api/schema.graphql';
const documents = 'packages/web/src/**/*.graphql';

const language = { parser: graphql.parser, parserOptions: { graphQLConfig: { schema, documents } } };
const plugins = { '@graphql-eslint': graphql };

export default [
  {
    files: [schema],
    languageOptions: language,
    plugins,
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      // Payloads, pages and parts of a record have no identity of their own; records have (interface Node).
      '@graphql-eslint/strict-id-in-types': 'off',
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
          ignoredSelectors: ['[name.value=/^(Query|Mutation)$/]'],
        },
      ],
      '@graphql-eslint/no-scalar-result-type-on-mutation': 'error',
    },
  },
  {
    files: [documents],
    languageOptions: language,
    plugins,
    rules: graphql.configs['flat/operations-recommended'].rules,
  },
];
