import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { operationsOf } from './operations.mjs';
import { publicSchema } from './public-schema.mjs';
import { checkNames, readDocuments } from './read-documents.mjs';
import { areaModule } from './write-area.mjs';

/**
 * Reads the pages' operations of all areas, writes each area's `generated/graph.ts` and the manifest: sha256 of a text -> the
 * text, in the order of the operations' names, so that a review reads what the portal may ask.
 */
export async function generate({ supergraph, areas, manifest, write = true }) {
  const schema = await publicSchema(supergraph);
  const all = [];
  const read = await Promise.all(areas.map(async (area) => ({ ...area, documents: await readDocuments(area.folder) })));
  checkNames(read.flatMap(({ name, documents }) => documents.map((one) => ({ ...one, location: `${name}/${one.location}` }))));
  for (const { folder, documents } of read) {
    if (documents.length === 0) continue;
    const operations = operationsOf(documents);
    const text = await areaModule(schema, documents, operations);
    if (write) await writeIfChanged(join(folder, 'generated/graph.ts'), text);
    all.push(...operations);
  }
  all.sort((a, b) => (a.name < b.name ? -1 : 1));
  const text = `${JSON.stringify(Object.fromEntries(all.map(({ id, text }) => [id, text])), undefined, 2)}\n`;
  const before = await readFile(manifest, 'utf8').catch(() => '');
  if (write) await writeIfChanged(manifest, text);
  return { areas: read.filter(({ documents }) => documents.length > 0).length, operations: all.length, changed: before !== text };
}

/** An untouched file keeps its time, so that nothing is built again for it. */
async function writeIfChanged(path, text) {
  if ((await readFile(path, 'utf8').catch(() => undefined)) === text) return;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
