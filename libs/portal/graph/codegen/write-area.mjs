import { codegen } from '@graphql-codegen/core';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { parse, printSchema, validate } from 'graphql';

const SUFFIX = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' };
/** Scalars as JSON carries them; anything that is not here is unknown, and a page must say what it takes it for. */
const SCALARS = {
  ID: 'string',
  DateTime: 'string',
  Date: 'string',
  LocalDate: 'string',
  Time: 'string',
  UUID: 'string',
  JSON: 'unknown',
  URL: 'string',
  Decimal: 'string',
};

/** The text of an area's `generated/graph.ts`: types of its operations and one document for each. */
export async function areaModule(schema, documents, operations) {
  for (const { document, location } of documents) {
    // Fragments of other files of the area are validated with the operations that use them.
    const faults = validate(schema, merged(documents, document)).filter(({ message }) => !/^Fragment ".*" is never used/.test(message));
    if (faults[0]) throw new Error(`${location}: ${faults[0].message}`);
  }
  const types = await codegen({
    filename: 'graph.ts',
    schema: parse(printSchema(schema)),
    documents,
    config: {
      scalars: SCALARS,
      defaultScalarType: 'unknown',
      enumsAsTypes: true,
      enumType: 'string-literal',
      skipTypename: true,
      immutableTypes: true,
      useTypeImports: true,
      strictScalars: false,
      dedupeFragments: true,
    },
    plugins: [{ typescriptOperations: {} }],
    pluginMap: { typescriptOperations },
  });
  const consts = operations.map(
    ({ name, kind, id, text }) => `
export const ${name}Document: TrustedDocument<${name}${SUFFIX[kind]}, ${name}${SUFFIX[kind]}Variables> = {
  id: '${id}',
  source: typeof ngDevMode === 'undefined' || ngDevMode ? ${JSON.stringify(text)} : '',
};`,
  );
  return [
    '// Written by libs/portal/graph/codegen.mjs from the .graphql files beside the pages. Not committed.',
    "import type { TrustedDocument } from '@careway/portal-graph';",
    '',
    'declare const ngDevMode: unknown;',
    '',
    types.trim(),
    ...consts,
    '',
  ].join('\n');
}

function merged(documents, own) {
  const others = documents.filter(({ document }) => document !== own).flatMap(({ document }) => document.definitions);
  return { ...own, definitions: [...own.definitions, ...others.filter(({ kind }) => kind === 'FragmentDefinition')] };
}
