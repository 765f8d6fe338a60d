import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { onPinnedNode } from './pinned-node.mjs';

/** `npm run prove -- PROOF ...`: the long form of a proof, from what `npm run build` has built. */
await onPinnedNode(async () => {
  const [name, ...args] = process.argv.slice(2);
  const proof = fileURLToPath(new URL('../../proof/dist/commands.js', import.meta.url));
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
  const ledger = fileURLToPath(new URL('../../../docs/proofs/ledger.md', import.meta.url));
  const code = await proofs[name](args, ledger).catch((error) => {
    // A wrong option or path is told in its own words; anything else is a fault of ours, with its place.
    const isUsage = error.name === 'UsageError' || String(error.code).startsWith('ERR_PARSE_ARGS');
    if (!isUsage && error.name !== 'CommandError') throw error;
    process.stderr.write(`${error.message}\nTry npm run prove -- ${name} --help\n`);
    return isUsage ? 2 : 1;
  });
  process.exit(code);
});
