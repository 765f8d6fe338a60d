import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { GenerateError, type Names } from './names.ts';
import type { Written } from './render.ts';
import { addImports } from './weave.ts';

type Lists = Readonly<Record<string, readonly string[]>>;

/** Where a context says what it consists of. */
export interface Definition {
  /** `treatmentContext` */
  readonly name: string;
  /** Relative to `libs/<context>/src`. */
  readonly file: string;
}

const sources = (root: string, context: string) =>
  globSync('*.ts', { cwd: join(root, `libs/${context}/src`) })
    .sort()
    .map((file) => ({ file, path: `libs/${context}/src/${file}`, text: readFileSync(join(root, `libs/${context}/src`, file), 'utf8') }));

/** Finds the context's definition. @throws GenerateError where there is none */
export function definitionOf(root: string, context: string): Definition {
  for (const { file, text } of sources(root, context)) {
    const [, name] = /export const (\w+): ContextDefinition\b/.exec(text) ?? [];
    if (name) return { name, file };
  }
  throw new GenerateError(`libs/${context}/src has no file that exports a ContextDefinition. Nothing was written.`);
}

/** The files of a context in which a slice is listed, with the slice in them: its module, and its definition, which may be one file. */
export function registered(root: string, context: string, { kebab, camel, Pascal }: Names): readonly Written[] {
  const from = (kind: string) => `./${kebab}/${kebab}.${kind}.ts`;
  const services = [`${Pascal}Service`, `${Pascal}Queries`];
  const resolvers = [`${Pascal}Resolver`, `Member${Pascal}Resolver`];
  const definition = definitionOf(root, context);
  const written = sources(root, context).flatMap(({ file, path, text }): Written[] => {
    let after = text;
    if (text.includes('@Module(')) {
      const own = listOf(path, text, 'services') && listOf(path, text, 'resolvers');
      after = addTo(path, after, own ? { services, resolvers } : { providers: [...services, ...resolvers] });
      after = addImports(after, from('service'), [`${Pascal}Service`]);
      after = addImports(after, from('queries'), [`${Pascal}Queries`]);
      after = addImports(after, from('resolver'), resolvers.toReversed());
    }
    if (file === definition.file) {
      after = addTo(path, after, { entities: [Pascal], migrations: [`...${camel}Tables`] });
      after = addImports(addImports(after, from('migration'), [`${camel}Tables`]), from('entity'), [Pascal]);
    }
    return after === text ? [] : [{ path, text: after }];
  });
  if (!written.some(({ text }) => text.includes(resolvers[0]!)))
    throw new GenerateError(`libs/${context}/src has no file with a @Module. Nothing was written.`);
  return written;
}

function addTo(path: string, text: string, lists: Lists): string {
  return Object.entries(lists).reduce((before, [name, items]) => {
    const list = listOf(path, before, name);
    if (!list)
      throw new GenerateError(`${path} has no list called "${name}": add ${items.join(', ')} by hand where it is. Nothing was written.`);
    const last = list.elements.at(-1);
    const at = last ? last.end : list.getStart() + 1;
    return before.slice(0, at) + (last ? ', ' : '') + items.join(', ') + before.slice(at);
  }, text);
}

/** An array by its name: `const services = [...]`, or `providers: [...]`. */
function listOf(path: string, text: string, name: string): ts.ArrayLiteralExpression | undefined {
  let found: ts.ArrayLiteralExpression | undefined;
  const look = (node: ts.Node): void => {
    const named = ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node) ? node : undefined;
    if (named?.name.getText() === name && named.initializer && ts.isArrayLiteralExpression(named.initializer)) found ??= named.initializer;
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return found;
}
