import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { onPinnedNode } from './pinned-node.mjs';

/** `node run.mjs COMMAND ...`: a command of libs/stack, under the pinned Node, from what `npm start` has built. */
await onPinnedNode(async () => {
  const [name, ...args] = process.argv.slice(2);
  const stack = fileURLToPath(new URL('../../stack/dist/cli/index.js', import.meta.url));
  if (!existsSync(stack)) {
    console.error('Careway is not built yet: run `npm start` once (or `npm run build`), then the same command again.');
    process.exit(1);
  }
  const { commands, runCommand } = await import(stack);
  process.exit(await runCommand(commands[name], args));
});
