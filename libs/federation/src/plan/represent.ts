import type { RequiresSelection } from '@graphql-hive/router-query-planner';
import type { GraphQLSchema } from 'graphql';
import { isObject, type JsonObject, type JsonValue } from '../json.ts';
import { typesOf } from './path.ts';

type Fill = (entity: JsonObject, out: JsonObject) => boolean;

/**
 * Makes the function that turns an entity in the tree into what its subgraph is told of it (`__typename`, keys, @requires).
 * It answers undefined when something needed is absent, because an earlier fetch failed; null is an answer and is sent.
 */
export function representation(schema: GraphQLSchema, selections: readonly RequiresSelection[]) {
  const fill = filler(schema, selections);
  return (entity: JsonObject): JsonObject | undefined => {
    if (entity['__typename'] === undefined) return undefined;
    const out: JsonObject = {};
    return fill(entity, out) && Object.keys(out).length > 1 ? out : undefined;
  };
}

function filler(schema: GraphQLSchema, selections: readonly RequiresSelection[]): Fill {
  const parts = selections.map((s): Fill => {
    if (s.kind === 'FragmentSpread') throw new Error('The planner put a fragment spread into a representation.');
    if (s.kind === 'InlineFragment') {
      const types = typesOf(schema, [s.typeCondition]);
      const inner = filler(schema, s.selections);
      return (entity, out) => !types.has(entity['__typename']) || inner(entity, out);
    }
    const { name, alias: key = name } = s;
    const inner = s.selections && filler(schema, s.selections);
    return (entity, out) => {
      const value = entity[name] === undefined ? entity[key] : entity[name];
      if (value === undefined) return false;
      out[key] = inner ? nested(value, inner) : value;
      return out[key] !== undefined;
    };
  });
  return (entity, out) => parts.every((part) => part(entity, out));
}

function nested(value: JsonValue, fill: Fill): JsonValue {
  if (Array.isArray(value)) {
    const list = value.map((item) => nested(item, fill));
    return list.includes(undefined) ? undefined : list;
  }
  if (!isObject(value)) return value;
  const out: JsonObject = {};
  return fill(value, out) ? out : undefined;
}
