/** FHIR nests a few dozen levels at most (extensions inside contained resources); an attack nests thousands. */
const DEEPEST = 64;
/** Assigned by name somewhere, these would change objects that are not theirs. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
/** NUL cannot be stored; half a surrogate pair is no character. */
const isText = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed();

export interface Fault {
  readonly path: string;
  readonly reason: string;
}

const step = (path: string, key: string | number): string => (typeof key === 'number' ? `${path}[${key}]` : path ? `${path}.${key}` : key);
/** A key may be anything, also a megabyte: paths are for people. */
const shown = (key: string): string => (/^[\w$-]{1,60}$/.test(key) ? key : '(odd name)');

/** The first thing in parsed JSON that no resource may hold, with its path. Walks without recursion: depth is what it guards against. */
export function inspect(root: unknown): Fault | undefined {
  const open: { value: unknown; path: string; depth: number }[] = [{ value: root, path: '', depth: 0 }];
  for (let one = open.pop(); one; one = open.pop()) {
    const { value, path, depth } = one;
    const reason = objection(value, depth);
    if (reason !== undefined) return { path: path || 'file', reason };
    if (Array.isArray(value)) {
      for (let n = value.length - 1; n >= 0; n--) open.push({ value: value[n], path: step(path, n), depth: depth + 1 });
    } else if (typeof value === 'object' && value !== null) {
      for (const key of Object.keys(value).reverse()) {
        const at = step(path, shown(key));
        if (FORBIDDEN.has(key)) return { path: at, reason: `"${key}" is no name of an element.` };
        if (!isText(key)) return { path: at, reason: 'A name holds characters that are no text.' };
        open.push({ value: (value as Record<string, unknown>)[key], path: at, depth: depth + 1 });
      }
    }
  }
  return undefined;
}

function objection(value: unknown, depth: number): string | undefined {
  if (depth > DEEPEST) return `Nested deeper than ${DEEPEST} levels.`;
  if (typeof value === 'number' && !Number.isFinite(value)) return 'A number is too large.';
  if (typeof value === 'string' && !isText(value)) return 'Holds characters that are no text (NUL or half a surrogate pair).';
  return undefined;
}
