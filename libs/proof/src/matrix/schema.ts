import { buildASTSchema, type DefinitionNode, type GraphQLSchema, Kind, type ObjectTypeDefinitionNode, parse } from 'graphql';
import { isError, objectsOf } from './rules.ts';

/** A graph to walk: its types, and which of them can be asked for by key. */
export interface Graph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  /** Types that `_entities` answers here; none behind the gateway. */
  readonly entities: readonly string[];
}

/** Several SDLs as one schema: types of one name are laid over each other, as composition does. */
export function graphOf(name: string, sdls: readonly string[], byKey: boolean): Graph {
  const objects = new Map<string, ObjectTypeDefinitionNode>();
  const others = new Map<string, DefinitionNode>();
  const entities = new Set<string>();
  for (const document of sdls.map((sdl) => parse(sdl, { noLocation: true }))) {
    for (const type of objectsOf(document)) {
      const known = objects.get(type.name.value);
      const fields = [...(known?.fields ?? []), ...(type.fields ?? [])];
      const once = [...new Map(fields.map((field) => [field.name.value, field])).values()];
      const interfaces = isError(type) ? type.interfaces! : (known?.interfaces ?? []);
      objects.set(type.name.value, {
        ...type,
        kind: Kind.OBJECT_TYPE_DEFINITION,
        interfaces,
        fields: once,
        directives: [],
      });
      const key = type.directives?.find((directive) => directive.name.value === 'key');
      const closed = key?.arguments?.some((one) => one.name.value === 'resolvable' && one.value.kind === Kind.BOOLEAN && !one.value.value);
      if (byKey && key && !closed) entities.add(type.name.value);
    }
    for (const one of document.definitions)
      if ('name' in one && one.name && !objects.has(one.name.value) && one.kind !== Kind.DIRECTIVE_DEFINITION)
        others.set(one.name.value, one);
  }
  const definitions = [
    ...objects.values(),
    ...[...others.values()].filter((one) => !('name' in one && one.name && objects.has(one.name.value))),
  ];
  return {
    name,
    schema: buildASTSchema({ kind: Kind.DOCUMENT, definitions }, { assumeValid: true, assumeValidSDL: true }),
    entities: [...entities],
  };
}
