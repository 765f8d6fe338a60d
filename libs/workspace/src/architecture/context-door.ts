import ts from 'typescript';
import type { Project } from './projects.ts';
import { syntaxOf } from './syntax.ts';
import type { Finding, SourceFile } from './tree.ts';

/** The two names that may leave a context: `TreatmentModule` and `treatmentContext` of `libs/treatment`. */
export function doorsOf(dir: string): readonly string[] {
  const name = dir.slice(dir.lastIndexOf('/') + 1);
  return [`${name.slice(0, 1).toUpperCase()}${name.slice(1)}Module`, `${name}Context`];
}

/** The exported names of a statement of an index.ts, or what it does instead of exporting by name. */
function exportedBy(statement: ts.Statement): readonly string[] {
  if (!ts.isExportDeclaration(statement)) return [`"${statement.getText().split('\n')[0] ?? ''}"`];
  const clause = statement.exportClause;
  return clause && ts.isNamedExports(clause) ? clause.elements.map(({ name }) => name.text) : [statement.getText()];
}

/** A context shows its module and its definition; everything else it tells by its graph and its events. */
export function checkDoors(projects: readonly Project[], tree: readonly SourceFile[]): readonly Finding[] {
  return projects
    .filter(({ layer }) => layer === 'context')
    .flatMap(({ dir }): Finding[] => {
      const file = tree.find(({ path }) => path === `${dir}/src/index.ts`);
      if (!file) return [{ path: `${dir}/src/index.ts`, says: 'a context has one door, its index.ts' }];
      const allowed = doorsOf(dir);
      const foreign = syntaxOf(file)
        .statements.flatMap(exportedBy)
        .filter((name) => !allowed.includes(name));
      return foreign.map((name) => ({ path: file.path, says: `exports ${name}; a context exports only ${allowed.join(' and ')}` }));
    });
}
