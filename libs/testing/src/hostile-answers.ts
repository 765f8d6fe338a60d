import { buildASTSchema, type DocumentNode, getNamedType, type GraphQLSchema, Kind, parse, type SelectionSetNode } from 'graphql';

/** Where a document selects words: by the name under which an answer holds them. */
type Shape = { readonly [name: string]: Shape | 'words' };

/** Codes are words too (`active`, `http://loinc.org`): what a person has written has a space, or a letter that no code has. */
const isWritten = (text: string): boolean => /\s|[^\u0020-\u007e]/u.test(text) && !/^\d{4}-\d\d-\d\d/.test(text);

/**
 * Turns answers of the graph into what they would be if every person had written something that runs: each free text gets one of `payloads`
 * behind it, the next one each time. Which fields are texts the schema says, so a new field is among them without anybody naming it.
 */
export class HostileAnswers {
  private readonly schema: GraphQLSchema;
  private readonly shapes = new Map<string, Shape>();
  private next = 0;
  /** `Type.field` of every text that was turned. */
  readonly turned = new Set<string>();

  constructor(
    sdl: string,
    private readonly documents: Readonly<Record<string, string>>,
    private readonly payloads: readonly string[],
  ) {
    this.schema = buildASTSchema(parse(sdl), { assumeValid: true, assumeValidSDL: true });
  }

  /** @param documentId of the trusted document that was asked */
  of(documentId: string, data: unknown): unknown {
    const text = this.documents[documentId];
    if (text === undefined) return data;
    const known = this.shapes.get(documentId) ?? this.read(parse(text));
    this.shapes.set(documentId, known);
    return this.turn(data, known, '');
  }

  private turn(value: unknown, shape: Shape | 'words' | undefined, name: string): unknown {
    if (shape === undefined || value === null || value === undefined) return value;
    if (Array.isArray(value)) return value.map((one) => this.turn(one, shape, name));
    if (typeof value === 'string') return shape === 'words' && isWritten(value) ? this.hostile(value, name) : value;
    if (typeof value !== 'object' || typeof shape === 'string') return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, this.turn(one, shape[key], key)]));
  }

  private hostile(text: string, name: string): string {
    this.turned.add(name);
    this.next += 1;
    return `${text} ${this.payloads[this.next % this.payloads.length]!}`;
  }

  private read(document: DocumentNode): Shape {
    const fragments = new Map(
      document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
    );
    const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
    const root = operation && this.schema.getRootType(operation.operation);
    const shape: Record<string, Shape | 'words'> = {};
    const walk = (type: string, { selections }: SelectionSetNode, into: Record<string, Shape | 'words'>): void => {
      for (const one of selections) {
        if (one.kind === Kind.FRAGMENT_SPREAD) {
          const fragment = fragments.get(one.name.value);
          if (fragment) walk(fragment.typeCondition.name.value, fragment.selectionSet, into);
        } else if (one.kind === Kind.INLINE_FRAGMENT) walk(one.typeCondition?.name.value ?? type, one.selectionSet, into);
        else {
          const owner = this.schema.getType(type);
          const field = owner && 'getFields' in owner ? owner.getFields()[one.name.value] : undefined;
          if (!field) continue;
          const named = getNamedType(field.type).name;
          const key = one.alias?.value ?? one.name.value;
          if (one.selectionSet) {
            const inner = (typeof into[key] === 'object' ? into[key] : {}) as Record<string, Shape | 'words'>;
            walk(named, one.selectionSet, inner);
            into[key] = inner;
          } else if (named === 'String') into[key] = 'words';
        }
      }
    };
    if (operation && root) walk(root.name, operation.selectionSet, shape);
    return shape;
  }
}
