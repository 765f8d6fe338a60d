#!/usr/bin/env node
/**
 * `npm run schema`: joins each context's *.graphql files, composes the supergraph and writes apps/gateway/supergraph.graphql,
 * which is committed because people review it. `--check` writes nothing and fails when the file is not what the contexts say.
 */
import { existsSync } from 'node:fs';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { composeSupergraph, CompositionError } from '../../federation/src/composition.ts';

const CONTEXTS = ['registry', 'diagnosis', 'treatment', 'support', 'journey', 'engagement'];
const HELP = `npm run schema -- [--check] [--json] [--root DIR] [--out FILE]

  Composes the supergraph from libs/<context>/src/**/*.graphql and writes apps/gateway/supergraph.graphql.
  --check   write nothing; exit 1 when the committed file differs
  --json    print the result as JSON
  --root    the checkout; default: this one
  --out     the file to write; default: apps/gateway/supergraph.graphql

  Exit codes: 0 done, 1 drift or the subgraphs do not fit together, 2 wrong usage.`;

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
  return (await Promise.all(ordered.map((file) => readFile(join(folder, file), 'utf8')))).join('\n');
}

async function compose(root) {
  const sdls = await Promise.all(CONTEXTS.map(async (name) => ({ name, sdl: await contextSdl(root, name) })));
  const present = sdls.filter(({ sdl }) => sdl !== undefined);
  const left = sdls.filter(({ sdl }) => sdl === undefined).map(({ name }) => name);
  // the address is a name that every deployment overrides; it never holds a host or a port of somebody's machine
  const text = composeSupergraph(present.map(({ name, sdl }) => ({ name, url: `http://${name}/graphql`, sdl })));
  return { text: `# Composed by \`npm run schema\`; do not edit.\n${text}`, contexts: present.map(({ name }) => name), left };
}

function options() {
  const flags = {
    check: { type: 'boolean' },
    json: { type: 'boolean' },
    help: { type: 'boolean' },
    root: { type: 'string' },
    out: { type: 'string' },
  };
  try {
    return parseArgs({ options: flags }).values;
  } catch (error) {
    console.error(`${error.message}\n\n${HELP}`);
    process.exit(2);
  }
}

const { check = false, json = false, help = false, root = fileURLToPath(new URL('../../..', import.meta.url)), out } = options();
if (help) {
  console.log(HELP);
  process.exit(0);
}
const file = out ?? join(root, 'apps/gateway/supergraph.graphql');
const say = (result, text, code = 0) => {
  (code ? console.error : console.log)(json ? JSON.stringify(result) : text);
  process.exitCode = code;
};
try {
  const { text, contexts, left } = await compose(root);
  const same = existsSync(file) && (await readFile(file, 'utf8')) === text;
  const result = { ok: !check || same, file, contexts, left, changed: !same };
  const of = `${contexts.join(', ')}${left.length ? ` (no .graphql yet: ${left.join(', ')})` : ''}`;
  if (check && !same) say(result, `${basename(file)} is not what the contexts say (${of}). Run \`npm run schema\` and commit the file.`, 1);
  else {
    if (!same) await writeFile(file, text);
    say(result, `${basename(file)} ${same ? 'is up to date' : 'written'}: ${of}`);
  }
} catch (error) {
  if (!(error instanceof CompositionError)) throw error;
  say({ ok: false, faults: error.faults }, error.message, 1);
}
