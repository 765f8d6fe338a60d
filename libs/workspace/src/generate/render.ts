import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GenerateError } from './names.ts';

const TEMPLATES = fileURLToPath(new URL('../../templates/', import.meta.url));
const PLACE = /\{\{(\w+)\}\}/g;

export interface Written {
  /** Relative to the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(PLACE, (place, name: string) => {
    const value = values[name];
    if (value === undefined) throw new GenerateError(`A template uses ${place}, which has no value.`);
    return value;
  });

/** Fills all templates of a folder; the places stand in names and in texts as `{{kebab}}`. */
export const render = (folder: string, values: Readonly<Record<string, string>>, into = ''): readonly Written[] =>
  globSync('**/*.tmpl', { cwd: join(TEMPLATES, folder) })
    .sort()
    .map((path) => ({
      path: into + fill(path.replaceAll('\\', '/').slice(0, -'.tmpl'.length), values),
      text: fill(readFileSync(join(TEMPLATES, folder, path), 'utf8'), values),
    }));
