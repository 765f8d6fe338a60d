#!/usr/bin/env node
/**
 * `npm run schema`: writes what people review of the contracts and what is derived from them: the supergraph, a snapshot of each event's
 * schema, and the documents in docs/generated. `--check` writes nothing and fails when a committed file is not what the sources say.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { clinical } from './schema/clinical.mjs';
import { events } from './schema/events.mjs';
import { policy } from './schema/policy.mjs';
import { supergraph } from './schema/supergraph.mjs';

const HELP = `npm run schema -- [--check] [--breaking] [--json] [--root DIR] [--out FILE]

  Writes, from the sources of the contexts:
    apps/gateway/supergraph.graphql       the graph of all contexts, from libs/<context>/src/**/*.graphql
    libs/contracts/schemas/<event>.json   the schema of each event, which later ones of its major must fit
    docs/generated/                       graph.html, events.html, events.yaml (AsyncAPI), policy.md, fields.md, triage.md,
                                          pathways.md

  --check     write nothing; exit 1 when a committed file differs
  --breaking  write event snapshots that readers or older facts don't survive: before the first release only
  --json      print the result as JSON
  --root      the checkout; default: this one
  --out       the supergraph's file; default: apps/gateway/supergraph.graphql

  Exit codes: 0 done, 1 drift, or something does not fit together, 2 wrong usage.`;

function options() {
  const flags = {
    check: { type: 'boolean', default: false },
    breaking: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
    root: { type: 'string', default: fileURLToPath(new URL('../../..', import.meta.url)) },
    out: { type: 'string', default: 'apps/gateway/supergraph.graphql' },
  };
  try {
    return parseArgs({ options: flags }).values;
  } catch (error) {
    console.error(`${error.message}\n\n${HELP}`);
    process.exit(2);
  }
}

const { check, breaking, json, help, root, out } = options();
if (help) {
  console.log(HELP);
  process.exit(0);
}

const place = (path) => (isAbsolute(path) ? path : join(root, path));
const differs = async ({ path, text }) => !existsSync(place(path)) || (await readFile(place(path), 'utf8')) !== text;
async function write({ path, text }) {
  await mkdir(dirname(place(path)), { recursive: true });
  await writeFile(place(path), text);
}

const graph = await supergraph(root, out);
const catalogue = await events(root, { breaking });
// What does not fit stays as it is committed; the other parts are written all the same.
const parts = [graph, catalogue, await policy(root), await clinical(root)].filter(({ faults }) => faults.length === 0);
const files = parts.flatMap((part) => part.files);
const gone = parts.flatMap((part) => part.gone);
const changed = [];
for (const file of files) if (await differs(file)) changed.push(file);
const paths = [...changed.map(({ path }) => path), ...gone];
const faults = [...graph.faults, ...catalogue.faults];
if (!check) await Promise.all([...changed.map(write), ...gone.map((path) => rm(place(path)))]);

const ok = faults.length === 0 && !(check && paths.length);
const lines = [
  ...(graph.faults.length ? ['The supergraph could not be composed; nothing of it was written.'] : []),
  ...(catalogue.faults.length ? ['Events changed in a way that readers or older facts do not survive; nothing of them was written.'] : []),
  ...faults.map((fault) => `  - ${fault}`),
  ...(check && paths.length ? [`Not what the sources say. Run \`npm run schema\` and commit:`] : []),
  ...(!check && paths.length ? ['Written:'] : []),
  ...paths.map((path) => `  ${path}`),
  ...(ok && !paths.length ? ['Everything is up to date.'] : []),
  ...(graph.left.length ? [`No .graphql yet: ${graph.left.join(', ')}`] : []),
];
const { contexts, left } = graph;
// With --json drift is a result as well; for a person it is a complaint.
if (json) console.log(JSON.stringify({ ok, contexts, left, changed: paths, faults }));
else (ok ? console.log : console.error)(lines.join('\n'));
process.exitCode = ok ? 0 : 1;
