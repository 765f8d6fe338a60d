import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { onPinnedNode } from './pinned-node.mjs';

/** `npm run prove -- PROOF ...`: the long form of a proof, from what `npm run build` has built. */
await onPinnedNode(async () => {
  const [name, ...args] = process.argv.slice(2);
  const proof = fileURLToPath(new URL('../../proof/dist/index.js', import.meta.url));
  if (!existsSync(proof)) {
    console.error('Careway is not built yet: run `npm run build`, then the same command again.');
    process.exit(1);
  }
  const { proofs } = await import(proof);
  if (name === '--help') {
    console.log(`Usage: npm run prove -- PROOF [options]\n\nProofs: ${Object.keys(proofs).join(', ')}. Each has --help.`);
    process.exit(0);
  }
  if (!Object.hasOwn(proofs, name ?? '')) {
    console.error(`Say which proof: ${Object.keys(proofs).join(', ')}. Each has --help.`);
    process.exit(2);
  }
  process.exit(await proofs[name](args, fileURLToPath(new URL('../../../docs/proofs/ledger.md', import.meta.url))));
});
