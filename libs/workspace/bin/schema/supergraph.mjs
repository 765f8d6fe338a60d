import { existsSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { composeSupergraph, CompositionError } from '../../../federation/src/composition.ts';
import { fieldTable } from '../../src/documents/field-table.ts';
import { graphPage } from '../../src/documents/graph-page.ts';

/** The contexts of a checkout, by name: what its packages themselves say to be one. */
async function contextsIn(root) {
  const manifests = await Array.fromAsync(glob('libs/*/package.json', { cwd: root }));
  const read = async (path) => JSON.parse(await readFile(join(root, path), 'utf8'));
  const isContext = await Promise.all(manifests.map(async (path) => (await read(path)).nx?.tags?.includes('layer:context')));
  return manifests
    .filter((_path, n) => isContext[n])
    .map((path) => basename(dirname(path)))
    .sort();
}

/** `schema.graphql` holds the only @link and comes first; the others follow by path, so that the text is stable. */
async function contextSdl(root, context) {
  const folder = join(root, 'libs', context, 'src');
  if (!existsSync(folder)) return undefined;
  const files = (await Array.fromAsync(glob('**/*.graphql', { cwd: folder }))).sort();
  if (!files.length) return undefined;
  if (!files.includes('schema.graphql')) {
    throw new CompositionError([`[${context}] There is no schema.graphql in libs/${context}/src: it holds the only @link.`]);
  }
  const ordered = ['schema.graphql', ...files.filter((file) => file !== 'schema.graphql')];
  return asOneSchema(await Promise.all(ordered.map((file) => readFile(join(folder, file), 'utf8'))));
}

/** Each noun's file may say what it adds to the roots by `type Query { ... }`: a service joins them, so the second one extends the first. */
function asOneSchema(texts) {
  const seen = new Set();
  const extended = (text) =>
    text.replace(/^[ \t]*type (Query|Mutation|Subscription)\b/gm, (found, root) => {
      if (seen.has(root)) return `extend ${found.trimStart()}`;
      seen.add(root);
      return found;
    });
  return texts.map(extended).join('\n');
}

/**
 * The supergraph of all contexts that have a schema, the page over it, and what each field needs. Where they don't fit together there is nothing to write, and
 * `faults` says why.
 */
export async function supergraph(root, path) {
  try {
    const contexts = await contextsIn(root);
    const sdls = await Promise.all(contexts.map(async (name) => ({ name, sdl: await contextSdl(root, name) })));
    const present = sdls.filter(({ sdl }) => sdl !== undefined);
    const left = sdls.filter(({ sdl }) => sdl === undefined).map(({ name }) => name);
    // the address is a name that every deployment overrides; it never holds a host or a port of somebody's machine
    const composed = composeSupergraph(present.map(({ name, sdl }) => ({ name, url: `http://${name}/graphql`, sdl })));
    const text = `# Composed by \`npm run schema\`; do not edit.\n${composed}`;
    const files = [
      { path, text },
      { path: 'docs/generated/graph.html', text: graphPage(text) },
      { path: 'docs/generated/fields.md', text: fieldTable(present) },
    ];
    return { files, gone: [], faults: [], contexts: present.map(({ name }) => name), left };
  } catch (error) {
    if (!(error instanceof CompositionError)) throw error;
    return { files: [], gone: [], faults: error.faults, contexts: [], left: [] };
  }
}
