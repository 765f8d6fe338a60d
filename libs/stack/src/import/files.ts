import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { UsageError } from '../cli/arguments.ts';
import { CommandError } from '../cli/run.ts';

/** What a folder is searched for; a file that is named itself may be called anything. */
const BUNDLE = /\.json(\.gz)?$/i;

/** Files of a command line: files as they are named, folders searched to their depths, each once and sorted. @throws CommandError, UsageError */
export function filesIn(paths: readonly string[]): readonly string[] {
  if (paths.length === 0) throw new UsageError('Say what to import: FHIR bundles as files, or folders of *.json and *.json.gz.');
  const files = new Set<string>();
  for (const path of paths) {
    const found = filesAt(path);
    if (found.length === 0) throw new CommandError(`There is no *.json or *.json.gz in ${path}. Nothing was imported.`);
    for (const file of found) files.add(file);
  }
  return [...files];
}

function filesAt(path: string): readonly string[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new CommandError(`${path} is not there. Nothing was imported.`);
  if (!stats.isDirectory()) return [path];
  // links to folders are not followed: they may lead in circles
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && BUNDLE.test(entry.name))
    .map((entry) => join(path, relative(path, join(entry.parentPath, entry.name))))
    .sort();
}
