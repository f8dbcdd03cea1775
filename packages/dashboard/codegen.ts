import type { CodegenConfig } from '@graphql-codegen/cli'

const config: CodegenConfig = {
  schema: '../server/schema.graphql',
  documents: 'src/api/*.graphql',
  generates: {
    'src/gql/': {
      preset: 'client-preset',
      presetConfig: { fragmentMasking: false },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        scalars: { Date: 'string', DateTime: 'string', Milliseconds: 'number', JSON: 'unknown' },
        strictScalars: true,
      },
    },
  },
}

export default config
