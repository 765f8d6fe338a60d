import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { onPinnedNode } from './pinned-node.mjs';

/** `npm run bench -- NAME ...`: builds what is stale, then measures. Help needs no build where there is one. */
await onPinnedNode(async () => {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const main = `${root}apps/bench/dist/main.js`;
  if (!process.argv.includes('--help') || !existsSync(main)) {
    const nx = [`${root}node_modules/nx/dist/bin/nx.js`, `${root}node_modules/nx/bin/nx.js`].find((path) => existsSync(path));
    const built = spawnSync(process.execPath, [nx, 'run', '@careway/bench:build', '--output-style=static'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (built.status !== 0) {
      console.error('The build failed; `npm run build` says where. Nothing was measured.');
      process.exit(1);
    }
  }
  await import(main);
});
