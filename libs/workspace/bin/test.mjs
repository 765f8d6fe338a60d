import { onPinnedNode } from './pinned-node.mjs';

await onPinnedNode(async () => {
  const { main } = await import('../src/run-tests/main.ts');
  process.exit(await main(process.argv.slice(2), process.env));
});
