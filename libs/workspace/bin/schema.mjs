#!/usr/bin/env node
/**
 * `npm run schema`: writes what people review of the contracts and what is derived from them: the supergraph, a snapshot of each event's
 * schema, and the documents in docs/generated. `--check` writes nothing and fails when a committed file is not what the sources say.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

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

const { json, help, ...wanted } = options();
if (help) {
  console.log(HELP);
  process.exit(0);
}

// Read only now: help and a wrong word need nothing of it.
const { writeSchema } = await import('./schema/write.mjs');
const { lines, ...result } = await writeSchema(wanted);
// With --json drift is a result as well; for a person it is a complaint.
if (json) console.log(JSON.stringify(result));
else (result.ok ? console.log : console.error)(lines.join('\n'));
process.exitCode = result.ok ? 0 : 1;
