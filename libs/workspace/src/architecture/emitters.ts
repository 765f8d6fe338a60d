import ts from 'typescript';
import { projectOf, type Project } from './projects.ts';
import { findAll, importedNames } from './syntax.ts';
import { isSpec, isTypeScript, type Finding, type SourceFile } from './tree.ts';

const CONTRACTS = '@careway/contracts';

interface Definition {
  readonly owner: string;
  readonly path: string;
}

/** The event definitions of libs/contracts by their exported names; the owner is the first word of the type. */
function definitions(tree: readonly SourceFile[]): ReadonlyMap<string, Definition> {
  const found = new Map<string, Definition>();
  for (const file of tree.filter(({ path }) => path.startsWith('libs/contracts/src/') && isTypeScript(path) && !isSpec(path))) {
    for (const { name, initializer } of findAll(file, ts.isVariableDeclaration)) {
      if (!initializer || !ts.isCallExpression(initializer) || initializer.expression.getText() !== 'defineEvent') continue;
      const type = initializer.arguments[0];
      if (type && ts.isStringLiteral(type)) found.set(name.getText(), { owner: type.text.split('.')[0] ?? '', path: file.path });
    }
  }
  return found;
}

/** Every call of a method or function named `emit` whose first argument names a definition. */
const emissions = (file: SourceFile) =>
  findAll(file, ts.isCallExpression).flatMap(({ expression, arguments: [first] }) => {
    const called = ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
    return called === 'emit' && first && !ts.isStringLiteralLike(first) ? [first.getText()] : [];
  });

/** A fact is told by the context that owns it, and by nobody else; its definition stands in the owner's file. */
export function checkEmitters(projects: readonly Project[], tree: readonly SourceFile[]): readonly Finding[] {
  const known = definitions(tree);
  const misplaced = [...known]
    .filter(([, { owner, path }]) => !new RegExp(`/${owner}[./]`).test(path))
    .map(([name, { owner, path }]) => ({ path, says: `${name} belongs into the file of ${owner}` }));

  const tellers = tree.filter(({ path }) => isTypeScript(path) && !isSpec(path) && projectOf(projects, path)?.layer !== 'platform');
  const foreign = tellers.flatMap((file) => {
    const names = importedNames(file).filter(({ module }) => module === CONTRACTS);
    const teller = projectOf(projects, file.path);
    return emissions(file).flatMap((argument): Finding[] => {
      const definition = known.get(names.find(({ local }) => local === argument)?.name ?? '');
      if (teller?.layer === 'portal-area' || teller?.layer === 'portal-ui') return [];
      if (!definition) return [{ path: file.path, says: `emits ${argument}, which is no event imported by name from ${CONTRACTS}` }];
      return teller?.dir === `libs/${definition.owner}`
        ? []
        : [{ path: file.path, says: `emits ${argument}, a fact of ${definition.owner}` }];
    });
  });
  return [...misplaced, ...foreign];
}
