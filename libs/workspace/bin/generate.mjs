import { onPinnedNode } from './pinned-node.mjs';

await onPinnedNode(async () => {
  const { main } = await import('../src/generate/main.ts');
  process.exit(await main(process.argv.slice(2)));
});
