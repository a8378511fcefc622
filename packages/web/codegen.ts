import type { CodegenConfig } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';

/** Documents become typed nodes and a list of trusted documents: the only queries that the API accepts from this application. */
const config: CodegenConfig = {
  schema: '../api/schema.graphql',
  documents: ['src/**/*.graphql'],
  generates: {
    'src/gql/': {
      preset: 'client',
      presetConfig: { persistedDocuments: { hashAlgorithm: 'sha256' }, fragmentMasking: false },
      documentTransforms: [addTypenameSelectionDocumentTransform],
      config: {
        enumsAsTypes: true,
        scalars: { ID: 'string', DateTime: 'string', Date: 'string', JSONObject: 'string' },
        defaultScalarType: 'string',
        useTypeImports: true,
        dedupeFragments: true,
      },
    },
  },
};

export default config;
