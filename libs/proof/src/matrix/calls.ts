import {
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { WORDS } from '../hostile/inputs.ts';
import { fieldsOf, type Selection, type Walked, ways } from './probes.ts';
import type { Rule, Rules } from './rules.ts';
import type { Graph } from './schema.ts';

/** One command of a graph, with everything that its answers can show. */
export interface Call {
  readonly graph: string;
  /** `Mutation.addGoal` */
  readonly entry: string;
  readonly rule: Rule | undefined;
  readonly field: GraphQLField<unknown, unknown>;
  /** What it answers when it is done, one way from the answer to leaves each. */
  readonly payloads: readonly { readonly type: string; readonly select: readonly Selection[] }[];
  readonly covers: readonly string[];
}

const known = new WeakMap<Graph, readonly Call[]>();

/** Every command of a graph, read from its schema; once, since the ways through all that a command can answer are many. */
export function callsOf(graph: Graph, rules: Rules): readonly Call[] {
  const calls = known.get(graph) ?? readCalls(graph, rules);
  known.set(graph, calls);
  return calls;
}

function readCalls(graph: Graph, rules: Rules): readonly Call[] {
  const walked: Walked = new Map();
  return Object.values(graph.schema.getMutationType()?.getFields() ?? {}).map((field) => {
    const type = getNamedType(field.type);
    const done = (isUnionType(type) ? type.getTypes() : isObjectType(type) ? [type] : []).filter(
      (one) => !one.getInterfaces().some(({ name }) => name === 'DomainError'),
    );
    const payloads = done.flatMap((one) => ways(graph, rules, one, {}, 0, walked).map((select) => ({ type: one.name, select })));
    const covers = payloads.flatMap(({ select }) => fieldsOf(select));
    return { graph: graph.name, entry: `Mutation.${field.name}`, rule: rules.get(`Mutation.${field.name}`), field, payloads, covers };
  });
}

/** What arguments are made from. */
export interface Fill {
  /** An id for an argument, by the command and the argument's own name. @throws where none is known */
  id(command: string, argument: string): string;
  version: number;
  /** Arguments that a command needs although the schema lets them out, or whose value is not just any: `command.argument`. */
  readonly given: Readonly<Record<string, string>>;
}

const SCALARS: Readonly<Record<string, string>> = {
  String: '"proof"',
  Int: '1',
  Float: '1.5',
  Boolean: 'true',
  LocalDate: '"2026-01-01"',
  DateTime: '"2026-01-01T00:00:00Z"',
  JSON: '$json',
};

/** The argument list of a command, every required one filled by its type: a new command needs no line here. @throws where one cannot be */
export function argumentsOf({ name, args }: GraphQLField<unknown, unknown>, fill: Fill): string {
  const listed = (
    owner: string,
    all: readonly { readonly name: string; readonly type: GraphQLInputType; readonly defaultValue?: unknown }[],
  ): string[] =>
    all.flatMap((arg) => {
      const given = fill.given[`${name}.${arg.name}`];
      const isLeftOut = !isNonNullType(arg.type) || arg.defaultValue !== undefined;
      // words are sent wherever they can be: see HostileWords
      if (given === undefined && isLeftOut && !WORDS.has(`${owner}.${arg.name}`)) return [];
      return [`${arg.name}: ${given ?? valueOf(arg.type, arg.name)}`];
    });
  const valueOf = (type: GraphQLInputType, at: string): string => {
    if (isNonNullType(type)) return valueOf(type.ofType, at);
    if (isListType(type)) return `[${valueOf(type.ofType, at)}]`;
    if (isEnumType(type)) return type.getValues()[0]!.name;
    if (isInputObjectType(type)) return `{ ${listed(type.name, Object.values(type.getFields())).join(', ')} }`;
    if (type.name === 'ID') return JSON.stringify(fill.id(name, at));
    if (at === 'expectedVersion') return String(fill.version);
    const value = SCALARS[type.name];
    if (value === undefined) throw new Error(`Nothing fills in ${name}.${at}: ${type.name}.`);
    return value;
  };
  const all = listed(`Mutation.${name}`, args);
  return all.length ? `(${all.join(', ')})` : '';
}
