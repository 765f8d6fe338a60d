import { existsSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { asyncApiYaml } from '../../src/documents/asyncapi.ts';
import { eventPage } from '../../src/documents/event-page.ts';

const SNAPSHOTS = 'libs/contracts/schemas';

async function committed(root) {
  const folder = join(root, SNAPSHOTS);
  const files = existsSync(folder) ? await Array.fromAsync(glob('*.json', { cwd: folder })) : [];
  const read = files.sort().map(async (file) => [basename(file, '.json'), JSON.parse(await readFile(join(folder, file), 'utf8'))]);
  return new Map(await Promise.all(read));
}

/**
 * The event catalogue of a checkout: a snapshot of each event's schema, and the documents over all of them. `faults` are changes that
 * readers or older facts don't survive; with `breaking` they are written all the same. `gone` are snapshots of what is not defined.
 */
export async function events(root, { breaking }) {
  const contracts = (file) => import(pathToFileURL(join(root, 'libs/contracts/src', file)).href);
  if (!existsSync(join(root, 'libs/contracts/src/catalogue.ts'))) return { files: [], gone: [], faults: [] };
  const [{ CATALOGUE }, { schemaOf }, { judge }] = await Promise.all(
    ['catalogue.ts', 'compatibility/schema.ts', 'compatibility/snapshots.ts'].map(contracts),
  );
  const described = [...CATALOGUE.values()].map((definition) => ({ ...definition, schema: schemaOf(definition) }));
  const defined = new Map(described.map(({ type, schema }) => [type, schema]));
  const before = await committed(root);
  const { broken } = judge(before, defined);
  const snapshots = described.map(({ type, schema }) => ({
    path: `${SNAPSHOTS}/${type}.json`,
    text: `${JSON.stringify(schema, null, 2)}\n`,
  }));
  const documents = [
    { path: 'docs/generated/events.yaml', text: asyncApiYaml(described) },
    { path: 'docs/generated/events.html', text: eventPage(described) },
  ];
  const gone = [...before.keys()].filter((type) => !defined.has(type)).map((type) => `${SNAPSHOTS}/${type}.json`);
  return { files: [...snapshots, ...documents], gone, faults: breaking ? [] : broken };
}
