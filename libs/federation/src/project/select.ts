import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getDirectiveValues,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

export interface SelectedField {
  name: string;
  /** The selections below it, from every place in the operation that selects it. */
  sets: SelectionSetNode[];
}

/** Which fields an operation selects of a type, by response name, in the client's order: CollectFields of the GraphQL spec. */
export class Selection {
  private readonly fragments: Map<string, FragmentDefinitionNode>;
  private readonly schema: GraphQLSchema;
  private readonly variables: Record<string, unknown>;

  constructor(schema: GraphQLSchema, document: DocumentNode, variables: Record<string, unknown>) {
    this.schema = schema;
    this.variables = variables;
    const fragments = document.definitions.filter((d): d is FragmentDefinitionNode => d.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = new Map(fragments.map((d) => [d.name.value, d]));
  }

  fieldsOf(type: GraphQLNamedType, sets: readonly SelectionSetNode[], out = new Map<string, SelectedField>()): Map<string, SelectedField> {
    for (const selection of sets.flatMap((set) => set.selections)) {
      if (!this.included(selection)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value;
        const field = out.get(key) ?? { name: selection.name.value, sets: [] };
        if (selection.selectionSet) field.sets.push(selection.selectionSet);
        out.set(key, field);
        continue;
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(selection.name.value) : selection;
      if (fragment && this.applies(fragment.typeCondition?.name.value, type)) this.fieldsOf(type, [fragment.selectionSet], out);
    }
    return out;
  }

  private included(node: SelectionNode): boolean {
    const skip = getDirectiveValues(GraphQLSkipDirective, node, this.variables)?.['if'];
    const include = getDirectiveValues(GraphQLIncludeDirective, node, this.variables)?.['if'];
    return skip !== true && include !== false;
  }

  private applies(condition: string | undefined, type: GraphQLNamedType): boolean {
    if (!condition || condition === type.name) return true;
    const wanted = this.schema.getType(condition);
    return isAbstractType(wanted) && (isObjectType(type) || isInterfaceType(type)) && this.schema.isSubType(wanted, type);
  }
}
