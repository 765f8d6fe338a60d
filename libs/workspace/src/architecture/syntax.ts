import ts from 'typescript';
import type { SourceFile } from './tree.ts';

const parsed = new WeakMap<SourceFile, ts.SourceFile>();

/** The syntax tree of a file; each file is parsed once. */
export function syntaxOf(file: SourceFile): ts.SourceFile {
  const known = parsed.get(file);
  if (known) return known;
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ESNext, true);
  parsed.set(file, source);
  return source;
}

/** All nodes of a file for which `guard` holds. */
export function findAll<T extends ts.Node>(file: SourceFile, guard: (node: ts.Node) => node is T): readonly T[] {
  const found: T[] = [];
  const visit = (node: ts.Node): void => {
    if (guard(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(syntaxOf(file));
  return found;
}

/** The names of the decorators on a class or one of its members, without `@` and arguments. */
export const decoratorsOf = (node: ts.Node): readonly string[] =>
  (ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : []).map(({ expression }) =>
    (ts.isCallExpression(expression) ? expression.expression : expression).getText(),
  );

export interface ImportedName {
  /** As it is exported by the module. */
  readonly name: string;
  /** As it is called in this file. */
  readonly local: string;
  readonly module: string;
}

/** The names that a file imports, one by one. */
export const importedNames = (file: SourceFile): readonly ImportedName[] =>
  findAll(file, ts.isImportDeclaration).flatMap(({ importClause, moduleSpecifier }) => {
    const bindings = importClause?.namedBindings;
    if (!bindings || !ts.isNamedImports(bindings) || !ts.isStringLiteral(moduleSpecifier)) return [];
    return bindings.elements.map(({ name, propertyName }) => ({
      name: (propertyName ?? name).text,
      local: name.text,
      module: moduleSpecifier.text,
    }));
  });

/** The modules that a file loads when it runs, by static imports and re-exports; imports of types cost nothing. */
export const loadedModules = (file: SourceFile): readonly string[] => {
  const imports = findAll(file, ts.isImportDeclaration).filter(
    ({ importClause }) => importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword,
  );
  const exports = findAll(file, ts.isExportDeclaration).filter(({ isTypeOnly }) => !isTypeOnly);
  return [...imports, ...exports].flatMap(({ moduleSpecifier }) =>
    moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? [moduleSpecifier.text] : [],
  );
};
