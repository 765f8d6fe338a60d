import {
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  isEnumType,
  isLeafType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { Rule, Rules } from './rules.ts';
import type { Graph } from './schema.ts';

/** What a probe asks of one type: one field at a time down to the leaves that fall under one rule. */
export interface Selection {
  readonly parent: string;
  readonly field: string;
  readonly args: string;
  /** Absent for a leaf. */
  readonly inner?: { readonly type: string; readonly select: readonly Selection[] };
}

/** One path: where it enters the graph, and what it asks there. */
export interface Probe {
  readonly graph: string;
  /** `Query.plan`, or `_entities(Plan)`. */
  readonly entry: string;
  /** The type whose ids it takes; absent where it takes none. */
  readonly takes?: string;
  /** How the entry is called; `$id` stands for an id. */
  readonly call: string;
  readonly root: { readonly type: string; readonly rule: Rule | undefined };
  readonly select: readonly Selection[];
  /** `Type.field` of every leaf. */
  readonly covers: readonly string[];
}

/** Arguments that a walk fills in, by field: filters that would tell of an item if they looked past the guard. */
export type Arguments = Readonly<Record<string, readonly string[]>>;
const DEEPEST = 6;

/** The ways below a type, by its name and depth: the same for everything that leads there in one walk. */
export type Walked = Map<string, readonly (readonly Selection[])[]>;

/** The ways from an entry through values to leaves; at an entity it stops, because that is an entry of its own. */
export function ways(
  graph: Graph,
  rules: Rules,
  type: GraphQLNamedType,
  known: Arguments,
  depth = 0,
  walked: Walked = new Map(),
): readonly (readonly Selection[])[] {
  if (!isObjectType(type) || depth > DEEPEST) return [];
  const place = `${depth} ${type.name}`;
  const before = walked.get(place);
  if (before) return before;
  const fields = Object.values(type.getFields());
  const own = leafGroups(rules, type, known);
  const deeper = fields.flatMap((field) =>
    callsOf(type.name, field, known).flatMap((args) => through(graph, rules, type.name, field, args, known, depth, walked)),
  );
  const all = [...own, ...deeper];
  walked.set(place, all);
  return all;
}

/** The leaves of a type, those of one rule together: a refused neighbour would null the others. */
function leafGroups(rules: Rules, type: GraphQLObjectType, known: Arguments): readonly (readonly Selection[])[] {
  const leaves = Object.values(type.getFields()).filter((field) => isLeafType(getNamedType(field.type)));
  const groups = Map.groupBy(leaves, (field) => rules.get(`${type.name}.${field.name}`) ?? 'none');
  return [...groups.values()].map((group) =>
    group.flatMap((field) =>
      callsOf(type.name, field, known)
        .slice(0, 1)
        .map((args) => ({ parent: type.name, field: field.name, args })),
    ),
  );
}

function through(
  graph: Graph,
  rules: Rules,
  parent: string,
  field: GraphQLField<unknown, unknown>,
  args: string,
  known: Arguments,
  depth: number,
  walked: Walked,
): readonly (readonly Selection[])[] {
  const target = getNamedType(field.type);
  if (isLeafType(target)) return [];
  const step = (type: string, select: readonly Selection[]): readonly Selection[] => [
    { parent, field: field.name, args, inner: { type, select } },
  ];
  const members = isUnionType(target) ? target.getTypes() : isObjectType(target) ? [target] : [];
  return members.flatMap((type) => {
    const inner = isEntity(graph, type) ? leafGroups(rules, type, known) : ways(graph, rules, type, known, depth + 1, walked);
    return inner.map((select) => step(type.name, select));
  });
}

/** What can be asked for by id: a path that reaches it ends there. */
const isEntity = (graph: Graph, type: GraphQLNamedType): boolean => {
  const named = byId.get(graph) ?? askedById(graph);
  byId.set(graph, named);
  return named.has(type.name);
};
const byId = new WeakMap<Graph, ReadonlySet<string>>();
/** Read once: every walk comes by every type many times. */
function askedById({ entities, schema }: Graph): ReadonlySet<string> {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {});
  const taking = roots.filter(({ args }) => args.some(({ name }) => name === 'id'));
  return new Set([...entities, ...taking.map(({ type }) => getNamedType(type).name)]);
}

/** The argument lists with which a field is called: of an enum any value will do; none where another required argument is unknown. */
function callsOf(parent: string, field: GraphQLField<unknown, unknown>, known: Arguments): readonly string[] {
  const given = known[`${parent}.${field.name}`] ?? [];
  const needed = field.args.filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);
  if (needed.length === 0) return ['', ...given];
  const values = needed.flatMap(({ name, type }) => {
    const inner = isNonNullType(type) ? type.ofType : type;
    return isEnumType(inner) ? [`${name}: ${inner.getValues()[0]!.name}`] : [];
  });
  return values.length === needed.length ? [`(${values.join(', ')})`, ...given] : given;
}

const leavesOf = (select: readonly Selection[]): readonly string[] =>
  select.flatMap(({ parent, field, inner }) => (inner ? leavesOf(inner.select) : [`${parent}.${field}`]));
/** Every field of a selection, those on the way included. */
export const fieldsOf = (select: readonly Selection[]): readonly string[] =>
  select.flatMap(({ parent, field, inner }) => [`${parent}.${field}`, ...(inner ? fieldsOf(inner.select) : [])]);

/** Every path of a graph: each root field, each entity by its key, and from each of them every edge to the next entity. */
export function probesOf(graph: Graph, rules: Rules, known: Arguments): readonly Probe[] {
  const roots = Object.values(graph.schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
    const type = getNamedType(field.type);
    const takes = field.args.some(({ name }) => name === 'id') ? { takes: type.name } : {};
    const calls = 'takes' in takes ? [`${field.name}(id: $id)`] : callsOf('Query', field, known).map((args) => field.name + args);
    const rule = rules.get(`Query.${field.name}`);
    return calls.map((call) => ({ entry: `Query.${field.name}`, ...takes, call, root: { type: type.name, rule } }));
  });
  const keyed = graph.entities.map((type) => ({
    entry: `_entities(${type})`,
    takes: type,
    call: `_entities(representations: [{ __typename: "${type}", id: $id }])`,
    // a thing is opened under the rule of its own id, whichever of its fields is asked for
    root: { type, rule: rules.get(`${type}.id`) },
  }));
  const walked: Walked = new Map();
  return [...roots, ...keyed].flatMap((entry) =>
    ways(graph, rules, graph.schema.getType(entry.root.type)!, known, 0, walked).map((select) => ({
      graph: graph.name,
      ...entry,
      select,
      covers: leavesOf(select),
    })),
  );
}

/** The text of a selection: what a union holds is told so that an answer can be judged, and ids so that an item is known. */
export function textOf(graph: Graph, type: string, select: readonly Selection[], ofUnion = false): string {
  const known = graph.schema.getType(type);
  const id = isObjectType(known) && known.getFields()['id'] ? ['id'] : [];
  const fields = select.map(({ parent, field, args, inner }) => {
    if (!inner) return field + args;
    const target = graph.schema.getType(parent);
    const isUnion = isObjectType(target) && isUnionType(getNamedType(target.getFields()[field]!.type));
    return `${field}${args} ${textOf(graph, inner.type, inner.select, isUnion)}`;
  });
  const all = [...new Set([...id, ...fields])].join(' ');
  return ofUnion ? `{ __typename ... on ${type} { ${all} } }` : `{ ${all} }`;
}

/** What the gateway's limits count an operation's field as, at least: each level weighs half as much again as the one above. */
export function costOf(select: readonly Selection[]): number {
  return 4 + 1.5 * (2 + select.reduce((sum, { inner }) => sum + (inner ? 1.5 * costOf(inner.select) : 1), 0));
}
