import type { FetchRewrite } from '@graphql-hive/router-query-planner';
import type { GraphQLSchema } from 'graphql';
import { isObject, type JsonValue } from '../json.ts';
import { type Segment, typesOf } from './path.ts';

/** A value to set or a key to rename, in what is sent to a subgraph (input) or in what it answered (output). */
export interface Rewrite {
  path: Segment[];
  set?: string;
  rename?: string;
}

export function rewritesOf(schema: GraphQLSchema, all: readonly FetchRewrite[] = []): Rewrite[] {
  return all.map((r) => {
    const rewrite = 'ValueSetter' in r ? r.ValueSetter : 'KeyRenamer' in r ? r.KeyRenamer : r;
    const path = rewrite.path.map((s): Segment =>
      'Key' in s ? { kind: 'key', key: s.Key } : { kind: 'types', types: typesOf(schema, [s.TypenameEquals].flat()) },
    );
    return 'setValueTo' in rewrite ? { path, set: rewrite.setValueTo } : { path, rename: rewrite.renameKeyTo };
  });
}

export function applyRewrite(value: JsonValue, rewrite: Rewrite, i = 0): void {
  if (Array.isArray(value)) {
    for (const item of value) applyRewrite(item, rewrite, i);
    return;
  }
  const segment = rewrite.path[i];
  if (!isObject(value) || !segment) return;
  if (segment.kind === 'types') {
    if (segment.types.has(value['__typename'])) applyRewrite(value, rewrite, i + 1);
  } else if (segment.kind === 'key') {
    if (i < rewrite.path.length - 1) applyRewrite(value[segment.key], rewrite, i + 1);
    else if (rewrite.set !== undefined) value[segment.key] = rewrite.set;
    else if (rewrite.rename !== undefined && Object.hasOwn(value, segment.key)) {
      value[rewrite.rename] = value[segment.key];
      Reflect.deleteProperty(value, segment.key);
    }
  }
}
