import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
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
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) throw new CommandError(`${path} is not there. Nothing was imported.`);
    if (stats.isFile()) return [path];
    // a device or a pipe may have no end
    if (!stats.isDirectory()) throw new CommandError(`${path} is neither a file nor a folder. Nothing was imported.`);
    return [...below(path)].sort();
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(`${path} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}). Nothing was imported.`);
  }
}

/**
 * Folder by folder: Node's recursive form follows links to folders, which may lead in circles. Links to files are taken: whole collections
 * are kept that way.
 */
function* below(folder: string): Iterable<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* below(path);
    else if (BUNDLE.test(entry.name) && (entry.isFile() || (entry.isSymbolicLink() && isFile(path)))) yield path;
  }
}

/** A link that leads nowhere, or to itself, is no file. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Where Synthea writes whom and what the files of its patients refer to. https://github.com/synthetichealth/synthea/wiki */
const DIRECTORY = /^(?:hospital|practitioner)Information/i;

/** What others refer to comes first, and wholly, before any of them: a second import then finds nothing new. */
export const wavesOf = (files: readonly string[]): readonly (readonly string[])[] => {
  const isDirectory = (file: string) => DIRECTORY.test(basename(file));
  return [files.filter(isDirectory), files.filter((file) => !isDirectory(file))];
};
