import ts from 'typescript';
import { projectOf, type Project } from './projects.ts';
import { findAll, importedNames } from './syntax.ts';
import { isSpec, isTypeScript, type Finding, type SourceFile } from './tree.ts';

/** Modules of Node with which a context would talk to somebody, or load a package past the rules for imports. */
const REACHING: ReadonlySet<string> = new Set(
  ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'child_process', 'module', 'vm'].flatMap((name) => [name, `node:${name}`]),
);
const ASKING: ReadonlySet<string> = new Set(['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']);

/** Free names that are used as values: not fields, not what the file imports under that name. */
function globalsIn(file: SourceFile): readonly string[] {
  const own = new Set(importedNames(file).map(({ local }) => local));
  return findAll(file, ts.isIdentifier)
    .filter(({ text, parent }) => {
      const isField = ts.isPropertyAccessExpression(parent) && parent.name.text === text && parent.expression.getText() !== 'globalThis';
      const isKey =
        (ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent) || ts.isPropertySignature(parent)) &&
        parent.name.getText() === text;
      return !isField && !isKey && !own.has(text);
    })
    .map(({ text }) => text);
}

function reachOf(file: SourceFile): readonly string[] {
  const asked = globalsIn(file).filter((name) => ASKING.has(name));
  const env = findAll(file, ts.isPropertyAccessExpression).some((node) => node.getText() === 'process.env');
  const modules = importedNames(file)
    .map(({ module }) => module)
    .filter((module) => REACHING.has(module));
  const bare = findAll(file, ts.isImportDeclaration)
    .map(({ moduleSpecifier }) => (ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : ''))
    .filter((module) => REACHING.has(module));
  return [...new Set([...asked, ...modules, ...bare, ...(env ? ['process.env'] : [])])];
}

/**
 * A context is reached by its graph and tells by its facts: it asks nobody else, so that none of them waits for another, and reads no
 * environment but the settings that its definition names. The few doors to the world outside stand in a list with their reasons.
 */
export function checkReach(
  projects: readonly Project[],
  tree: readonly SourceFile[],
  doors: Readonly<Record<string, string>>,
): readonly Finding[] {
  const files = tree.filter(({ path }) => isTypeScript(path) && !isSpec(path) && projectOf(projects, path)?.layer === 'context');
  const found = files.map((file) => ({ path: file.path, reach: reachOf(file) })).filter(({ reach }) => reach.length > 0);
  return [
    ...found
      .filter(({ path }) => !Object.hasOwn(doors, path))
      .map(({ path, reach }) => ({
        path,
        says: `uses ${reach.join(', ')}; contexts ask nobody, and read what ContextDefinition.environment names`,
      })),
    ...Object.keys(doors)
      .filter((path) => !found.some((one) => one.path === path))
      .map((path) => ({ path: 'libs/workspace/src/architecture/exceptions.ts', says: `${path} is no longer a door to the world outside` })),
  ];
}
