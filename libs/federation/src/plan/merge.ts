import { isObject, type JsonObject, type JsonValue } from '../json.ts';

/**
 * Merges an answer into the tree. A null never overwrites a value that is there.
 * `copy`: the same answer goes to several places, which later fetches may fill differently.
 */
export function merge(target: JsonObject, source: JsonObject, copy: boolean): void {
  for (const key in source) {
    if (key === '__proto__') continue; // JSON.parse makes it an own key; assigning it would change the prototype
    const value = source[key];
    const present = Object.hasOwn(target, key) ? target[key] : undefined;
    if (value === null || typeof value !== 'object') {
      if (value !== null || present === undefined) target[key] = value;
    } else if (present === null || present === undefined) target[key] = copy ? clone(value) : value;
    else if (Array.isArray(value)) {
      if (Array.isArray(present)) mergeList(present, value, copy);
    } else if (isObject(present)) merge(present, value, copy);
  }
}

function mergeList(target: JsonValue[], source: JsonValue[], copy: boolean): void {
  for (let i = 0; i < source.length; i++) {
    const value = source[i];
    const present = target[i];
    if (Array.isArray(value) && Array.isArray(present)) mergeList(present, value, copy);
    else if (isObject(value) && isObject(present)) merge(present, value, copy);
    else if (present === undefined) target[i] = copy ? clone(value) : value;
  }
}

function clone(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(clone);
  if (!isObject(value)) return value;
  const out: JsonObject = {};
  for (const key in value) if (key !== '__proto__') out[key] = clone(value[key]);
  return out;
}
