import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GenerateError, namesOf } from './names.ts';
import { render, type Written } from './render.ts';
import { addImports, insertBeforeLast } from './weave.ts';

const EVENT = 'libs/contracts/src/event.ts';
const DOOR = 'libs/contracts/src/index.ts';
const CATALOGUE = 'libs/contracts/src/catalogue.ts';
const POLICY = 'libs/access/src/policy/table.ts';
const STACK = 'libs/stack/src/contexts.ts';
const STACK_PACKAGE = 'libs/stack/package.json';

/** A context as files: its lib, its place in the list of contexts, the stack, the catalogue of facts and the policy table. Writes nothing. */
export function planContext(root: string, name: string): readonly Written[] {
  const names = namesOf(name);
  if (names.kebab !== names.snake) throw new GenerateError(`"${name}" must be one word: it names a schema, its roles and a topic.`);
  if (existsSync(join(root, `libs/${name}`))) throw new GenerateError(`libs/${name} exists already. Nothing was written.`);
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  return [
    ...render('context', { ...names }),
    { path: EVENT, text: insertBeforeLast(EVENT, read(EVENT), '] as const;', `, '${name}'`) },
    { path: DOOR, text: `${read(DOOR)}export * from './events/${name}.ts';\n` },
    {
      path: CATALOGUE,
      text: `import * as ${name} from './events/${name}.ts';\n${insertBeforeLast(CATALOGUE, read(CATALOGUE), '];', `, ${name}`)}`,
    },
    {
      path: STACK,
      text: insertBeforeLast(
        STACK,
        addImports(read(STACK), `@careway/${name}`, [`${names.camel}Context`]),
        '];',
        `  ${names.camel}Context,\n`,
      ),
    },
    { path: STACK_PACKAGE, text: withDependency(read(STACK_PACKAGE), `@careway/${name}`) },
    {
      path: POLICY,
      text: insertBeforeLast(
        POLICY,
        addImports(read(POLICY), `./${name}.ts`, [`${names.camel}Policy`]),
        '} as const;',
        `  ...${names.camel}Policy,\n`,
      ),
    },
  ];
}

function withDependency(text: string, name: string): string {
  const manifest = JSON.parse(text) as { dependencies: Record<string, string> };
  const dependencies = Object.entries({ ...manifest.dependencies, [name]: '*' }).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify({ ...manifest, dependencies: Object.fromEntries(dependencies) });
}

/** What only a person can do after that. */
export const afterContext = (name: string): readonly string[] => [
  'npm install, so that the siblings find it',
  `npm run generate -- slice ${name} NOUN`,
  `give it a process of its own in apps/${name}, like its neighbours; in one process it runs already`,
  `write docs/contexts/${name}.md and an ADR that says why it is a context of its own`,
];
