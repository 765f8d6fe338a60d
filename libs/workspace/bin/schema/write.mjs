import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import { clinical } from './clinical.mjs';
import { events } from './events.mjs';
import { policy } from './policy.mjs';
import { supergraph } from './supergraph.mjs';

/**
 * Writes what is derived from the sources below `root`, or with `check` only says what would be written. Answers whether all is well, the
 * contexts of the graph and those that have none yet, what changed, the faults, and the same in lines for a person.
 */
export async function writeSchema({ root, out, check = false, breaking = false }) {
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
    ...(catalogue.faults.length
      ? ['Events changed in a way that readers or older facts do not survive; nothing of them was written.']
      : []),
    ...faults.map((fault) => `  - ${fault}`),
    ...(check && paths.length ? [`Not what the sources say. Run \`npm run schema\` and commit:`] : []),
    ...(!check && paths.length ? ['Written:'] : []),
    ...paths.map((path) => `  ${path}`),
    ...(ok && !paths.length ? ['Everything is up to date.'] : []),
    ...(graph.left.length ? [`No .graphql yet: ${graph.left.join(', ')}`] : []),
  ];
  const { contexts, left } = graph;
  return { ok, contexts, left, changed: paths, faults, lines };
}
