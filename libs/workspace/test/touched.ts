import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What tools write from the sources and people review or ignore: they are not touched by hand. */
const WRITTEN_BY_TOOLS = [
  /^apps\/gateway\/(supergraph\.graphql|trusted-documents\.json)$/,
  /^libs\/contracts\/schemas\//,
  /^docs\/generated\//,
  /\/generated\//,
];

export type Tree = ReadonlyMap<string, string>;

/** The texts of a tree, by path. */
export function treeOf(root: string): Tree {
  const paths = ['apps', 'libs', 'docs'].flatMap((top) =>
    globSync(`${top}/**/*`, { cwd: root, exclude: (path) => path === 'node_modules' }),
  );
  return new Map(paths.filter((path) => statSync(join(root, path)).isFile()).map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

export interface Touched {
  readonly byHand: readonly string[];
  readonly byTools: readonly string[];
  /** Specs say what is new; they are counted apart. */
  readonly specs: readonly string[];
}

/** Files that differ between two states of a tree, by who wrote them. */
export function touchedBetween(before: Tree, after: Tree): Touched {
  const differ = [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path)).sort();
  const isTools = (path: string) => WRITTEN_BY_TOOLS.some((pattern) => pattern.test(path));
  const isSpec = (path: string) => path.endsWith('.spec.ts');
  return {
    byHand: differ.filter((path) => !isTools(path) && !isSpec(path)),
    byTools: differ.filter(isTools),
    specs: differ.filter((path) => !isTools(path) && isSpec(path)),
  };
}
