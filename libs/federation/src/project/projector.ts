import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { JsonObject } from '../json.ts';
import type { Run } from '../run.ts';
import { BUBBLE, Completion, type Owners } from './complete.ts';
import { Selection } from './select.ts';

/** What the client selected, in its order, from the merged data; null when a null reached the root. */
export type Project = (run: Run) => JsonObject | null;

/** `variables` decide @skip and @include, so a projector holds for one combination of those. */
export function projector(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
  owners: Owners,
): Project {
  const type = schema.getRootType(operation.operation);
  if (!type) throw new Error(`The schema has no ${operation.operation} type.`);
  const root = new Completion(schema, new Selection(schema, document, variables), owners).object(type, [operation.selectionSet]);
  return (run) => {
    const data = root(run.data, { run, path: [] });
    return data === BUBBLE ? null : data;
  };
}
