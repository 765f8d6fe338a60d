import {
  type ASTNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';

/** One root field of an operation, in the fragments (and their conditions) in which it stood. */
export interface RootField {
  key: string;
  /** `__schema`, `__type`: answered here, the planner refuses them. */
  local: boolean;
  selection: SelectionNode;
}

/** Cuts an operation at its root. `__typename` of the root is left out: the projection knows it. */
export function rootFields(document: DocumentNode, operation: OperationDefinitionNode): RootField[] {
  const cut = (set: SelectionSetNode): RootField[] =>
    set.selections.flatMap((s): RootField[] => {
      if (s.kind === Kind.FIELD) {
        const name = s.name.value;
        return name === '__typename' ? [] : [{ key: (s.alias ?? s.name).value, local: name.startsWith('__'), selection: s }];
      }
      const { selectionSet } = s.kind === Kind.FRAGMENT_SPREAD ? fragment(document, s.name.value) : s;
      const { directives = [] } = s;
      return cut(selectionSet).map((field) => ({
        ...field,
        selection: {
          kind: Kind.INLINE_FRAGMENT,
          directives,
          selectionSet: { kind: Kind.SELECTION_SET, selections: [field.selection] },
        },
      }));
    });
  return cut(operation.selectionSet);
}

function fragment(document: DocumentNode, name: string): FragmentDefinitionNode {
  const found = document.definitions.find((d): d is FragmentDefinitionNode => d.kind === Kind.FRAGMENT_DEFINITION && d.name.value === name);
  if (!found) throw new GraphQLError(`Unknown fragment "${name}".`);
  return found;
}

/** The same operation with these root selections only, and the fragments and variables that they reach. */
export function narrowed(document: DocumentNode, operation: OperationDefinitionNode, selections: SelectionNode[]): DocumentNode {
  const root: OperationDefinitionNode = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } };
  const used = new Map<string, FragmentDefinitionNode>();
  const variables = new Set<string>();
  const walk = (node: ASTNode): void => {
    visit(node, {
      VariableDefinition: () => false,
      Variable: ({ name }) => void variables.add(name.value),
      FragmentSpread({ name: { value } }) {
        if (used.has(value)) return;
        const definition = fragment(document, value);
        used.set(value, definition);
        walk(definition);
      },
    });
  };
  walk(root);
  const variableDefinitions = operation.variableDefinitions?.filter((v) => variables.has(v.variable.name.value)) ?? [];
  return { kind: Kind.DOCUMENT, definitions: [{ ...root, variableDefinitions }, ...used.values()] };
}

/**
 * The variables that @skip and @include read. Refuses response names that every object inherits (`__proto__`,
 * `constructor`): merging under them would reach the prototype (the class of CVE-2026-32621).
 */
export function conditionsOf(document: DocumentNode): string[] {
  const flags = new Set<string>();
  visit(document, {
    Directive({ name, arguments: [condition] = [] }) {
      if (name.value !== 'skip' && name.value !== 'include') return;
      if (condition?.value.kind === Kind.VARIABLE) flags.add(condition.value.name.value);
    },
    Field(field) {
      const key = (field.alias ?? field.name).value;
      if (key in Object.prototype)
        throw new GraphQLError(`"${key}" cannot be a response name.`, { nodes: field, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
    },
  });
  return [...flags];
}
