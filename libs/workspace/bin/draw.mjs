import { fileURLToPath } from 'node:url';
import { onPinnedNode } from './pinned-node.mjs';

/** `npm run draw -- [NAME ...]`: the pictures and films of the library, from the sources of this folder and of `libs/clinical`. */
await onPinnedNode(async () => {
  const { ARTICLES, captionsOf } = await import('../../clinical/src/article/index.ts');
  const { LANGUAGES } = await import('../../clinical/src/name/names.ts');
  const { draw } = await import('../src/drawing/main.ts');
  const told = ARTICLES.flatMap(({ video }) =>
    video ? [{ ...video, captions: Object.fromEntries(LANGUAGES.map((language) => [language, captionsOf(video, language)])) }] : [],
  );
  process.exit(await draw(fileURLToPath(new URL('../../../', import.meta.url)), told, process.argv.slice(2)));
});
