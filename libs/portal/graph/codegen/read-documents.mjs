import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { Kind, parse, Source } from 'graphql';

/** Every `.graphql` file of an area, in the order of their paths, so that what is written from them never depends on the disk. */
export async function readDocuments(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.graphql'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Promise.all(
    paths.map(async (path) => ({
      location: relative(folder, path),
      document: parse(new Source(await readFile(path, 'utf8'), path), { noLocation: true }),
    })),
  );
}

export const definitionsOf = (documents, kind) =>
  documents.flatMap(({ document, location }) =>
    document.definitions.filter((definition) => definition.kind === kind).map((definition) => ({ definition, location })),
  );

/** Throws in words that a page's author understands. Names are the types' names, and the manifest's second key. */
export function checkNames(documents) {
  const seen = new Map();
  for (const kind of [Kind.OPERATION_DEFINITION, Kind.FRAGMENT_DEFINITION])
    for (const { definition, location } of definitionsOf(documents, kind)) {
      const name = definition.name?.value;
      if (!name) throw new Error(`${location}: an operation needs a name.`);
      if (!/^[A-Z][A-Za-z0-9]*$/.test(name)) throw new Error(`${location}: call ${name} in PascalCase.`);
      if (seen.has(name)) throw new Error(`${location}: ${name} is already in ${seen.get(name)}.`);
      seen.set(name, location);
    }
}
