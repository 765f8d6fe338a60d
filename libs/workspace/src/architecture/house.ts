import { checkBoundaries } from './boundaries.ts';
import { checkDoors } from './context-door.ts';
import { checkReach } from './context-reach.ts';
import { checkEmitters } from './emitters.ts';
import { checkExceptions, EXCEPTIONS, type Exceptions } from './exceptions.ts';
import { readImports } from './import-graph.ts';
import { readProjects } from './projects.ts';
import { checkEntities, checkGuards, checkSchemaBeside } from './resolvers.ts';
import { checkSizes } from './sizes.ts';
import { checkPrices } from './test-prices.ts';
import { checkApps } from './thin-apps.ts';
import { readTree, type Finding } from './tree.ts';
import { checkUnlinted } from './unlinted.ts';

/** All that the house asks of the tree under `root`, by rule. Empty lists mean that it stands. */
export async function inspect(root: string, exceptions: Exceptions = EXCEPTIONS): Promise<Readonly<Record<string, readonly Finding[]>>> {
  const tree = readTree(root);
  const { projects, findings } = readProjects(tree);
  const { imports, cycles } = await readImports(root);
  return {
    'every project says its layer and its runtime': findings,
    'no import crosses a boundary': checkBoundaries(projects, imports),
    'no files need each other in a circle': cycles.map(({ from, way }) => ({ path: from, says: way })),
    'a context shows its module and its definition, nothing else': checkDoors(projects, tree),
    'a context asks nobody else': checkReach(projects, tree, exceptions.doors),
    'a server app holds no logic': checkApps(projects, tree),
    'each resolver method says who may call it': checkGuards(tree),
    'what is public or untold stands in a list with its reason': checkExceptions(tree, exceptions),
    'each resolver lies beside its schema': checkSchemaBeside(tree),
    'no class is both an entity and a GraphQL type': checkEntities(tree),
    'an event is told by its owner only': checkEmitters(projects, tree),
    'no file has more than 400 lines': checkSizes(tree),
    'what a linter does not see is not written': checkUnlinted(tree),
    'the suffix of a spec is its price': checkPrices(tree),
  };
}

export const tell = (findings: readonly Finding[]): readonly string[] => findings.map(({ path, says }) => `${path}: ${says}`);
