import { posix } from 'node:path';

/** A spec by its name or path: `boot.int.spec.ts`, `observability/log.int.spec.ts`. A pattern (`*.int.spec.ts`, `.spec.ts`) is none. */
const SPEC = /`([\w-][\w./-]*\.spec\.ts)`/g;

export interface DeadName {
  readonly document: string;
  readonly name: string;
}

/**
 * Names of test files in documents that no file has. A name matches where a file's path ends with it, at a slash.
 *
 * @param documents paths and texts of Markdown files
 * @param files paths of all files, with forward slashes
 */
export function deadNames(documents: ReadonlyMap<string, string>, files: readonly string[]): readonly DeadName[] {
  const there = (name: string) => files.some((file) => file === name || file.endsWith(`/${name}`));
  return [...documents].flatMap(([document, text]) =>
    [...text.matchAll(SPEC)].map(([, name]) => posix.normalize(name!)).flatMap((name) => (there(name) ? [] : [{ document, name }])),
  );
}
