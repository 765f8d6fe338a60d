import type { Supergraph } from '@careway/federation';
import { fromGlobalId } from '@careway/contracts';
import {
  type DocumentNode,
  type FieldNode,
  getArgumentValues,
  getNamedType,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type ValidationRule,
} from 'graphql';
import type { GraphContext } from '../graphql/context.ts';
import { PARSE_OPTIONS } from '../graphql/limits.ts';

/** A subscription, turned into the query that is asked again at every bell. */
export interface Followed {
  /** The subscription field: the name under which its service rings. */
  field: string;
  service: string;
  /** The same selection as a query; takes the id as the variable {@link ID_VARIABLE}. */
  document: DocumentNode;
  operationName: string | undefined;
  responseName: string;
  /** Throws a GraphQLError when the variables do not fit. */
  memberId(variables: Record<string, unknown>): string;
}

export const ID_VARIABLE = 'followed_id';
const MOST_DOCUMENTS = 500;

/** `Plan` is asked again by `plan(id:)`. */
const queryNameOf = (typeName: string) => typeName.charAt(0).toLowerCase() + typeName.slice(1);

/** What stands in the schema for live updates: every subscription field must have its query. Throws at start if one has not. */
export class Following {
  private readonly known = new Map<string, Followed>();
  private readonly schema: GraphQLSchema;
  private readonly services = new Map<string, string>();
  private readonly rules: readonly ValidationRule[];

  constructor(supergraph: Supergraph<GraphContext>, rules: readonly ValidationRule[]) {
    this.schema = supergraph.apiSchema;
    this.rules = [...specifiedRules, ...rules];
    const owners = supergraph.owners(this.schema.getSubscriptionType()?.name ?? '');
    for (const field of Object.values(this.schema.getSubscriptionType()?.getFields() ?? {})) {
      const [service, ...others] = owners.get(field.name) ?? [];
      if (service === undefined || others.length) throw new Error(`Subscription.${field.name} must belong to exactly one service.`);
      const type = getNamedType(field.type);
      const query = this.schema.getQueryType()?.getFields()[queryNameOf(type.name)];
      const byId = query?.args.length === 1 && String(query.args[0]?.type) === 'ID!' && query.args[0]?.name === 'id';
      if (!byId || getNamedType(query.type) !== type || String(field.args.find((a) => a.name === 'memberId')?.type) !== 'ID!')
        throw new Error(
          `Subscription.${field.name} must read ${field.name}(memberId: ID!): ${type.name}!, beside Query.${queryNameOf(type.name)}(id: ID!): ${type.name}.`,
        );
      this.services.set(field.name, service);
    }
  }

  /** Reads a subscription; its plan is kept with its text. Throws a GraphQLError that its sender may read. */
  read(text: string): Followed {
    const known = this.known.get(text);
    if (known) return known;
    const followed = this.compile(text);
    const [oldest] = this.known.keys();
    if (this.known.size >= MOST_DOCUMENTS && oldest !== undefined) this.known.delete(oldest);
    this.known.set(text, followed);
    return followed;
  }

  private compile(text: string): Followed {
    const document = parse(text, PARSE_OPTIONS);
    const [fault] = validate(this.schema, document, this.rules);
    if (fault) throw fault;
    const operation = getOperationAST(document, null);
    const [root, ...others] = operation?.selectionSet.selections ?? [];
    if (!operation || operation.operation !== OperationTypeNode.SUBSCRIPTION || root?.kind !== Kind.FIELD || others.length)
      throw new GraphQLError('Here one subscription with one plain field is served.');
    const definition = this.schema.getSubscriptionType()?.getFields()[root.name.value];
    const service = this.services.get(root.name.value);
    if (!definition || service === undefined) throw new GraphQLError(`${root.name.value} cannot be followed.`);
    return {
      field: root.name.value,
      service,
      document: asQuery(document, operation, root, queryNameOf(getNamedType(definition.type).name)),
      operationName: operation.name?.value,
      responseName: (root.alias ?? root.name).value,
      memberId: (variables) => memberIdOf(this.schema, operation, definition, root, variables),
    };
  }
}

function memberIdOf(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  definition: GraphQLField<unknown, unknown>,
  field: FieldNode,
  variables: Record<string, unknown>,
): string {
  const { coerced, errors } = getVariableValues(schema, variableDefinitions, variables);
  if (errors?.[0]) throw errors[0];
  const memberId = String(getArgumentValues(definition, field, coerced)['memberId']);
  return fromGlobalId(memberId)?.memberId ?? memberId;
}

/** `subscription { planChanged(memberId: $m) { ...any } }` as `query ($followed_id: ID!) { planChanged: plan(id: $followed_id) { ...any } }` */
function asQuery(document: DocumentNode, operation: OperationDefinitionNode, field: FieldNode, by: string): DocumentNode {
  const { variableDefinitions = [] } = operation;
  if (variableDefinitions.some((v) => v.variable.name.value === ID_VARIABLE))
    throw new GraphQLError(`The variable $${ID_VARIABLE} is taken.`);
  const name = (value: string) => ({ kind: Kind.NAME, value }) as const;
  const variable = { kind: Kind.VARIABLE, name: name(ID_VARIABLE) } as const;
  const id = { kind: Kind.NON_NULL_TYPE, type: { kind: Kind.NAMED_TYPE, name: name('ID') } } as const;
  const asked: FieldNode = {
    ...field,
    alias: field.alias ?? field.name,
    name: name(by),
    arguments: [{ kind: Kind.ARGUMENT, name: name('id'), value: variable }],
  };
  const query: OperationDefinitionNode = {
    ...operation,
    operation: OperationTypeNode.QUERY,
    variableDefinitions: [...variableDefinitions, { kind: Kind.VARIABLE_DEFINITION, variable, type: id }],
    selectionSet: { ...operation.selectionSet, selections: [asked] },
  };
  return { ...document, definitions: document.definitions.map((d) => (d === operation ? query : d)) };
}
