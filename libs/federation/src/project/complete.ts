import {
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { isObject, type JsonObject, type JsonValue } from '../json.ts';
import type { Path, Run } from '../run.ts';
import type { Selection } from './select.ts';

/** A null stands where the schema allows none: it moves up to the nearest place that may be null. */
export const BUBBLE = Symbol('null at a non-null place');
export interface At {
  run: Run;
  path: Path;
}
type Completed = JsonValue | typeof BUBBLE;
type Complete = (value: JsonValue, at: At) => Completed;
type CompleteObject = (value: JsonObject, at: At) => JsonObject | typeof BUBBLE;

/** Makes, per type and selection, the functions that check merged data and propagate nulls as the GraphQL spec says (6.4.4). */
export class Completion {
  private readonly schema: GraphQLSchema;
  private readonly selection: Selection;

  constructor(schema: GraphQLSchema, selection: Selection) {
    this.schema = schema;
    this.selection = selection;
  }

  object(type: GraphQLObjectType | GraphQLInterfaceType, sets: readonly SelectionSetNode[]): CompleteObject {
    const known = type.getFields();
    const fields = [...this.selection.fieldsOf(type, sets)].map(([key, { name, sets: below }]) => {
      const field = known[name];
      if (name === '__typename') return { key, complete: ((v) => v ?? type.name) satisfies Complete };
      return { key, complete: field ? this.output(field.type, below, `${type.name}.${name}`) : (((v) => v) satisfies Complete) };
    });
    return (value, at) => {
      const out: JsonObject = {};
      for (const { key, complete } of fields) {
        at.path.push(key);
        const completed = complete(value[key], at);
        at.path.pop();
        if (completed === BUBBLE) return BUBBLE;
        out[key] = completed;
      }
      return out;
    };
  }

  private output(type: GraphQLOutputType, sets: readonly SelectionSetNode[], where: string): Complete {
    if (!isNonNullType(type)) {
      const inner = this.nullable(type, sets, where);
      return (value, at) => {
        if (value === null || value === undefined) return null;
        const completed = inner(value, at);
        return completed === BUBBLE ? null : completed;
      };
    }
    const inner = this.nullable(type.ofType, sets, where);
    return (value, at) => {
      const completed = value === null || value === undefined ? null : inner(value, at);
      if (completed !== null) return completed;
      explain(at, where);
      return BUBBLE;
    };
  }

  private nullable(type: GraphQLOutputType, sets: readonly SelectionSetNode[], where: string): Complete {
    if (isListType(type)) return this.list(this.output(type.ofType, sets, where));
    if (isEnumType(type)) {
      const known = new Set<JsonValue>(type.getValues().map((v) => v.name));
      return (value) => (known.has(value) ? value : null);
    }
    if (isLeafType(type)) return (value) => value;
    if (isObjectType(type)) {
      let complete: CompleteObject | undefined; // made when first needed: types refer to each other
      return (value, at) => (isObject(value) ? (complete ??= this.object(type, sets))(value, at) : null);
    }
    return this.abstract(type as GraphQLInterfaceType, sets);
  }

  private list(item: Complete): Complete {
    return (value, at) => {
      if (!Array.isArray(value)) return null;
      const out: JsonValue[] = [];
      for (let i = 0; i < value.length; i++) {
        at.path.push(i);
        const completed = item(value[i], at);
        at.path.pop();
        if (completed === BUBBLE) return BUBBLE;
        out.push(completed);
      }
      return out;
    };
  }

  /** Interfaces and unions, by the `__typename` that the planner asks for. */
  private abstract(type: GraphQLInterfaceType, sets: readonly SelectionSetNode[]): Complete {
    const possible = new Map<JsonValue, GraphQLObjectType>(this.schema.getPossibleTypes(type).map((t) => [t.name, t]));
    const made = new Map<string, CompleteObject>();
    let plain: CompleteObject | undefined;
    return (value, at) => {
      if (!isObject(value)) return null;
      const name = value['__typename'];
      // the planner leaves __typename out of an interface's selection where nothing depends on it
      if (name === undefined) return isInterfaceType(type) ? (plain ??= this.object(type, sets))(value, at) : null;
      const object = possible.get(name);
      if (!object) return null; // @inaccessible, or not of this type
      const complete = made.get(object.name) ?? this.object(object, sets);
      made.set(object.name, complete);
      return complete(value, at);
    };
  }
}

/** Adds an error for a forbidden null, unless a subgraph's own error at this place, above or below it, explains it. */
function explain({ run, path }: At, where: string): void {
  const told = run.errors.some((e) => !e.path || e.path.every((p, i) => i >= path.length || p === path[i]));
  if (told) return;
  const message = `Cannot return null for non-nullable field ${where}.`;
  run.errors.push({ message, path: [...path], extensions: { code: 'INTERNAL_SERVER_ERROR' } });
}
