// Which area uses what only another area's style sheet has. Reads files, knows nothing of Angular.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const read = (path) => readFileSync(path, 'utf8');
const all = (text, pattern) => [...text.matchAll(pattern)].map(([, found]) => found);

/** The sheets that the build makes, by bundle name: what is in the first load is `styles`. */
export function bundlesOf(root) {
  const entries = JSON.parse(read(join(root, 'apps/portal/package.json'))).nx.targets.build.options.styles;
  const bundles = new Map();
  for (const entry of entries) {
    const { input, bundleName = 'styles', inject = true } = typeof entry === 'string' ? { input: entry } : entry;
    if (inject !== (bundleName === 'styles')) throw new Error(`${bundleName}: what is not in the first load needs a name of its own.`);
    bundles.set(bundleName, sheet(join(root, input)));
  }
  return bundles;
}

/** A sheet with all that it imports, comments left out. */
function sheet(path) {
  const text = read(path).replace(/\/\*[^]*?\*\//g, '');
  return all(text, /@import '([^']+)'/g).reduce((sum, file) => sum + sheet(join(dirname(path), file)), text);
}

/** The classes and the elements of ours that a sheet names. */
export const namesOf = (css) => new Set([...all(css, /\.([a-z][\w-]*)/gi), ...all(css, /(?<![\w.-])(cw-[\w-]+)/g)]);

/** The same of a component or a template, with those of every component that it draws. */
function namesUsed(files, components, seen = new Set()) {
  const names = new Map();
  for (const file of files) {
    if (seen.has(file)) continue;
    seen.add(file);
    const text = read(file);
    const classes = [...all(text, /class(?:es)?\s*[=:]\s*["'`]([^"'`]*)["'`]/g), ...all(text, /\[class\.([\w-]+)\]/g)];
    const tags = all(text, /<(cw-[\w-]+)/g);
    for (const name of [...classes.flatMap((list) => list.split(/\s+/)), ...tags, ...all(text, /selector: '(cw-[\w-]+)'/g)])
      if (name) names.set(name, file);
    for (const [name, where] of namesUsed(
      tags.flatMap((tag) => components.get(tag) ?? []),
      components,
      seen,
    ))
      names.set(name, where);
  }
  return names;
}

const sources = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|html)$/.test(entry.name) && !/\.spec\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

/** Components by their element, each with its template's file. */
function componentsIn(folder) {
  const components = new Map();
  for (const file of sources(folder)) {
    if (!file.endsWith('.ts')) continue;
    const text = read(file);
    const templates = all(text, /templateUrl: '([^']+)'/g).map((path) => join(dirname(file), path));
    for (const tag of all(text, /selector: '(cw-[\w-]+)'/g)) components.set(tag, [file, ...templates]);
  }
  return components;
}

/** @param areas the folders of each area with the bundles that its routes wait for, e.g. `{ 'libs/portal/member': ['styles'] }` */
export function strayNames(root, areas, bundles = bundlesOf(root)) {
  const components = componentsIn(join(root, 'libs/portal/ui/src'));
  const names = new Map([...bundles].map(([bundle, css]) => [bundle, namesOf(css)]));
  return Object.entries(areas).flatMap(([folder, has]) =>
    [...namesUsed(sources(join(root, folder)), components)].flatMap(([name, file]) => {
      const where = [...names].filter(([, known]) => known.has(name)).map(([bundle]) => bundle);
      if (where.length === 0 || where.some((bundle) => has.includes(bundle))) return [];
      return [`${folder}: “${name}” of ${relative(root, file)} is only in the sheet of ${where.join(', ')}`];
    }),
  );
}
