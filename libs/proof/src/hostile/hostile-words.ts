import { seeded, XSS_CORPUS } from '@careway/testing';
import {
  getNamedType,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  Kind,
  parse,
  type StringValueNode,
  type ValueNode,
} from 'graphql';
import { WORDS } from './inputs.ts';

/** Short enough for any field, without an address (the gate and the limits of new accounts are about those) and on one line. */
const SHORT = XSS_CORPUS.filter((one) => one.length <= 60 && !/\/\/|[\n\t|`@:]/.test(one));
/** Words of which a rule lets only letters through, or that are JSON: their own specs try them. */
const GUARDED: ReadonlySet<string> = new Set([
  ...[
    'Mutation.joinCommunity.pseudonym',
    'Mutation.saveFormDraft.content',
    'Mutation.closeConsult.text',
    'GiveFeedbackInput.signedAs',
    'VisitGuestInput.name',
  ],
  ...['Mutation.registerStaff.familyName', 'Mutation.registerStaff.givenName'],
]);

/** Puts something that runs behind every word that a command carries, drawn by a seed. */
export class HostileWords {
  /** Inputs that have carried it. */
  readonly carried = new Set<string>();
  private readonly random: () => number;

  constructor(
    private readonly schemas: ReadonlyMap<string, GraphQLSchema>,
    seed: number,
  ) {
    this.random = seeded(seed);
  }

  /** The command with its variables as a hostile person would send it. */
  of(graph: string, query: string, variables: object): { readonly query: string; readonly variables: Record<string, unknown> } {
    const fields = this.schemas.get(graph)?.getMutationType()?.getFields();
    const given: Record<string, unknown> = { ...variables };
    const turned = new Set<string>();
    const literals: StringValueNode[] = [];
    const walk = (value: ValueNode, type: GraphQLInputType, place: string): void => {
      const named = getNamedType(type);
      if (value.kind === Kind.VARIABLE) {
        const { value: name } = value.name;
        if (!turned.has(name) && name in given) given[name] = this.turned(given[name], type, place);
        turned.add(name);
      } else if (value.kind === Kind.LIST) for (const one of value.values) walk(one, type, place);
      else if (value.kind === Kind.OBJECT && isInputObjectType(named))
        for (const field of value.fields) {
          const known = named.getFields()[field.name.value];
          if (known) walk(field.value, known.type, `${named.name}.${known.name}`);
        }
      else if (value.kind === Kind.STRING && this.carries(place)) literals.push(value);
    };
    for (const definition of parse(query).definitions)
      if (definition.kind === Kind.OPERATION_DEFINITION)
        for (const field of definition.selectionSet.selections)
          if (field.kind === Kind.FIELD)
            for (const argument of field.arguments ?? []) {
              const known = fields?.[field.name.value]?.args.find(({ name }) => name === argument.name.value);
              if (known) walk(argument.value, known.type, `Mutation.${field.name.value}.${known.name}`);
            }
    let text = query;
    for (const { loc, value } of literals.toReversed())
      text = text.slice(0, loc!.start) + JSON.stringify(this.hostile(value)) + text.slice(loc!.end);
    return { query: text, variables: given };
  }

  private turned(value: unknown, type: GraphQLInputType, place: string): unknown {
    const named = getNamedType(type);
    if (typeof value === 'string') return named.name === 'String' && this.carries(place) ? this.hostile(value) : value;
    if (Array.isArray(value)) return value.map((one) => this.turned(one, type, place));
    if (value === null || typeof value !== 'object' || !isInputObjectType(named)) return value;
    const fields = named.getFields();
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, fields[name] ? this.turned(one, fields[name].type, `${named.name}.${name}`) : one]),
    );
  }

  private carries(place: string): boolean {
    if (!WORDS.has(place) || GUARDED.has(place)) return false;
    this.carried.add(place);
    return true;
  }
  private hostile = (text: string): string => `${text} ${SHORT[Math.floor(this.random() * SHORT.length)]!}`;
}
export { GUARDED, SHORT };
