#!/usr/bin/env node
// Writes the types and ids of every page's operations, and the manifest of what the gateway will serve.
// `--check` writes nothing and fails when the committed manifest is not what the pages ask.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from './codegen/generate.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const supergraph = process.env.SUPERGRAPH ?? join(root, 'apps/gateway/supergraph.graphql');

if (!existsSync(supergraph)) {
  console.log('No supergraph yet: the portal is built without operations.');
  process.exit(0);
}
const { areas, operations, changed } = await generate({
  supergraph,
  areas: ['member', 'clinic', 'admin'].map((name) => ({ name, folder: join(root, 'libs/portal', name, 'src') })),
  manifest: join(root, 'apps/gateway/trusted-documents.json'),
  write: !process.argv.includes('--check'),
});
console.log(`${operations} operations in ${areas} areas.${changed ? ' The manifest of trusted documents changed: look at it.' : ''}`);
if (changed && process.argv.includes('--check')) process.exit(1);
