import ts from 'typescript';
import { decoratorsOf, findAll } from './syntax.ts';
import { isSpec, isTypeScript, type Finding, type SourceFile } from './tree.ts';

const ENTRANCES = new Set(['Query', 'Mutation', 'ResolveField', 'ResolveReference', 'Subscription']);
const GUARDS = new Set(['Allow', 'Public']);
const GRAPH_TYPES = new Set(['ObjectType', 'InputType', 'InterfaceType', 'ArgsType']);

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/'));
const sources = (tree: readonly SourceFile[]) => tree.filter(({ path }) => isTypeScript(path) && !isSpec(path));
const classes = (file: SourceFile) =>
  findAll(file, ts.isClassDeclaration).map((node) => ({ node, name: node.name?.text ?? 'a class', decorators: decoratorsOf(node) }));

/** Each method by which the graph enters says who may: `@Allow(...)`, or `@Public()` for what is for everybody. */
export const checkGuards = (tree: readonly SourceFile[]): readonly Finding[] =>
  sources(tree).flatMap((file) =>
    classes(file).flatMap(({ node, name }) =>
      node.members.flatMap((member): Finding[] => {
        const decorators = decoratorsOf(member);
        const open = decorators.some((decorator) => ENTRANCES.has(decorator)) && !decorators.some((decorator) => GUARDS.has(decorator));
        return open ? [{ path: file.path, says: `${name}.${member.name?.getText() ?? '?'} carries neither @Allow nor @Public` }] : [];
      }),
    ),
  );

/** The schema is written first, beside the resolver that answers it. */
export const checkSchemaBeside = (tree: readonly SourceFile[]): readonly Finding[] => {
  const schemas = new Set(tree.filter(({ path }) => path.endsWith('.graphql')).map(({ path }) => folderOf(path)));
  return sources(tree)
    .filter((file) => !schemas.has(folderOf(file.path)) && classes(file).some(({ decorators }) => decorators.includes('Resolver')))
    .map(({ path }) => ({ path, says: 'a resolver without a .graphql file in its folder' }));
};

/** What is stored and what is shown change for different reasons: one class is never both. */
export const checkEntities = (tree: readonly SourceFile[]): readonly Finding[] =>
  sources(tree).flatMap((file) =>
    classes(file)
      .filter(({ decorators }) => decorators.includes('Entity') && decorators.some((decorator) => GRAPH_TYPES.has(decorator)))
      .map(({ name }) => ({ path: file.path, says: `${name} is an entity and a GraphQL type` })),
  );
