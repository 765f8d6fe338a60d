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
  isSpecifiedScalarType,
  type SelectionSetNode,
} from 'graphql';
import { isObject, type JsonObject, type JsonValue } from '../json.ts';
import { fail, type Path, type Run } from '../run.ts';
import type { Selection } from './select.ts';

/** A null stands where the schema allows none: it moves up to the nearest place that may be null. */
export const BUBBLE = Symbol('null at a non-null place');
export interface At {
  run: Run;
  path: Path;
}
type Completed = JsonValue | typeof BUBBLE;
type Complete = (value: JsonValue, at: At) => Completed;
/** The subgraphs that resolve a field of a type. */
export type Owners = (type: string, field: string) => readonly string[];
/** `Type.field`, and who should have told it. */
interface Where {
  readonly type: string;
  readonly field: string;
}
type CompleteObject = (value: JsonObject, at: At) => JsonObject | typeof BUBBLE;

/** Makes, per type and selection, the functions that check merged data and propagate nulls as the GraphQL spec says (6.4.4). */
export class Completion {
  private readonly schema: GraphQLSchema;
  private readonly selection: Selection;
  private readonly owners: Owners;

  constructor(schema: GraphQLSchema, selection: Selection, owners: Owners) {
    this.schema = schema;
    this.selection = selection;
    this.owners = owners;
  }

  object(type: GraphQLObjectType | GraphQLInterfaceType, sets: readonly SelectionSetNode[]): CompleteObject {
    const known = type.getFields();
    const fields = [...this.selection.fieldsOf(type, sets)].map(([key, { name, sets: below }]) => {
      const field = known[name];
      if (name === '__typename') return { key, complete: ((v) => v ?? type.name) satisfies Complete };
      return { key, complete: field ? this.output(field.type, below, { type: type.name, field: name }) : (((v) => v) satisfies Complete) };
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

  private output(type: GraphQLOutputType, sets: readonly SelectionSetNode[], where: Where): Complete {
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
      this.explain(at, where);
      return BUBBLE;
    };
  }

  private nullable(type: GraphQLOutputType, sets: readonly SelectionSetNode[], where: Where): Complete {
    if (isListType(type)) return this.list(this.output(type.ofType, sets, where), where);
    if (isEnumType(type)) {
      const known = new Set<JsonValue>(type.getValues().map((v) => v.name));
      return (value) => (known.has(value) ? value : null);
    }
    if (isSpecifiedScalarType(type)) return (value, at) => (typeof value === 'object' ? this.misshapen(at, where) : value);
    if (isLeafType(type)) return (value) => value; // JSON and the like: any shape
    if (isObjectType(type)) {
      let complete: CompleteObject | undefined; // made when first needed: types refer to each other
      return (value, at) => (isObject(value) ? (complete ??= this.object(type, sets))(value, at) : this.misshapen(at, where));
    }
    return this.abstract(type as GraphQLInterfaceType, sets, where);
  }

  private list(item: Complete, where: Where): Complete {
    return (value, at) => {
      if (!Array.isArray(value)) return this.misshapen(at, where);
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

  /** A list where an object belongs, or the other way round: null, with an error also where that is allowed. */
  private misshapen(at: At, where: Where): null {
    this.explain(at, where);
    return null;
  }

  /**
   * Adds an error for a forbidden null, unless a subgraph's own error at this place, above or below it, explains it. It names who should
   * have told it; of several those that were asked.
   */
  private explain({ run, path }: At, { type, field }: Where): void {
    const told = run.errors.some((e) => !e.path || e.path.every((p, i) => i >= path.length || p === path[i]));
    if (told) return;
    // a neighbour's error took the whole entity along: what its subgraph said holds here too
    const because = run.explained.find(({ place }) => place.every((p, i) => p === path[i]));
    if (because) return fail(run, because.service, because.error, [...path]);
    const owners = this.owners(type, field);
    const asked = owners.filter((one) => run.asked.has(one));
    const gap = `${type}.${field} ${asked.length ? 'was left out of the answer' : 'was not asked for'}`;
    const message = `Cannot return null for non-nullable field ${type}.${field}.`;
    const service = (asked.length ? asked : owners).join('|') || 'gateway';
    run.errors.push({ message, path: [...path], extensions: { code: 'INTERNAL_SERVER_ERROR', service, gap } });
  }

  /** Interfaces and unions, by the `__typename` that the planner asks for. */
  private abstract(type: GraphQLInterfaceType, sets: readonly SelectionSetNode[], where: Where): Complete {
    const possible = new Map<JsonValue, GraphQLObjectType>(this.schema.getPossibleTypes(type).map((t) => [t.name, t]));
    const made = new Map<string, CompleteObject>();
    let plain: CompleteObject | undefined;
    return (value, at) => {
      if (!isObject(value)) return this.misshapen(at, where);
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
