import type { FlattenNodePathSegment } from '@graphql-hive/router-query-planner';
import { type GraphQLSchema, isAbstractType } from 'graphql';
import { isObject, type JsonObject, type JsonValue } from '../json.ts';
import type { Path } from '../run.ts';

/** One step on the way from the root of the answer to the entities of a fetch. */
export type Segment = { kind: 'list' } | { kind: 'key'; key: string } | { kind: 'types'; types: ReadonlySet<JsonValue> };

/** The named types and, for interfaces and unions, everything that can stand there. */
export function typesOf(schema: GraphQLSchema, names: readonly string[]): ReadonlySet<JsonValue> {
  return new Set(
    names.flatMap((name) => {
      const type = schema.getType(name);
      return isAbstractType(type) ? [name, ...schema.getPossibleTypes(type).map((t) => t.name)] : [name];
    }),
  );
}

export function segmentsOf(schema: GraphQLSchema, path: readonly FlattenNodePathSegment[]): Segment[] {
  return path.map((s) => {
    if (s === '@') return { kind: 'list' };
    return 'Field' in s ? { kind: 'key', key: s.Field } : { kind: 'types', types: typesOf(schema, s.TypeCondition) };
  });
}

export type Visit = (entity: JsonObject, at: Path) => void;

/** Calls `visit` with every object at `path`. `at` is one array that changes while walking: copy it to keep it. */
export function collect(value: JsonValue, path: readonly Segment[], visit: Visit, i = 0, at: Path = []): void {
  if (Array.isArray(value)) {
    const next = path[i]?.kind === 'list' ? i + 1 : i;
    for (let n = 0; n < value.length; n++) {
      at.push(n);
      collect(value[n], path, visit, next, at);
      at.pop();
    }
    return;
  }
  if (!isObject(value)) return;
  const segment = path[i];
  if (!segment) return visit(value, at);
  if (segment.kind === 'key') {
    at.push(segment.key);
    collect(value[segment.key], path, visit, i + 1, at);
    at.pop();
  } else if (segment.kind === 'types') {
    const name = value['__typename'];
    if (name === undefined || segment.types.has(name)) collect(value, path, visit, i + 1, at);
  }
}
