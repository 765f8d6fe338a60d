import { type ConstDirectiveNode, type DocumentNode, Kind, type ObjectTypeDefinitionNode } from 'graphql';

/** A subgraph as the supergraph names it. */
export interface Graph {
  name: string;
  url: string;
}

const argument = (directive: ConstDirectiveNode, name: string): string | undefined => {
  const value = directive.arguments?.find((a) => a.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
};
const named = (directives: readonly ConstDirectiveNode[] | undefined, name: string) =>
  (directives ?? []).filter((d) => d.name.value === name);

/** The subgraphs of a supergraph, by their enum value in `join__Graph`. */
export function graphsOf(supergraph: DocumentNode): Map<string, Graph> {
  const graphs = supergraph.definitions.find((d) => d.kind === Kind.ENUM_TYPE_DEFINITION && d.name.value === 'join__Graph');
  if (graphs?.kind !== Kind.ENUM_TYPE_DEFINITION)
    throw new Error('This is no supergraph: it has no enum join__Graph. Run `npm run schema`.');
  return new Map(
    (graphs.values ?? []).flatMap((value) =>
      named(value.directives, 'join__graph').map((d): [string, Graph] => [
        value.name.value,
        { name: argument(d, 'name') ?? value.name.value, url: argument(d, 'url') ?? '' },
      ]),
    ),
  );
}

/** The subgraphs that resolve each field of a type: `@join__field(graph:)`, or the type's own `@join__type` where it has none. */
export function ownersOf(supergraph: DocumentNode, typeName: string): Map<string, string[]> {
  const graphs = graphsOf(supergraph);
  const nameOf = (value: string | undefined) => graphs.get(value ?? '')?.name;
  const type = supergraph.definitions.find(
    (d): d is ObjectTypeDefinitionNode => d.kind === Kind.OBJECT_TYPE_DEFINITION && d.name.value === typeName,
  );
  const owners = (directives: readonly ConstDirectiveNode[]) => directives.flatMap((d) => nameOf(argument(d, 'graph')) ?? []);
  const whole = owners(named(type?.directives, 'join__type'));
  return new Map(
    (type?.fields ?? []).map((field) => {
      const own = owners(named(field.directives, 'join__field'));
      return [field.name.value, own.length ? own : whole];
    }),
  );
}
