import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ROOT } from '../src/run-tests/process.ts';

const LEFT_OUT = new Set(['node_modules', 'dist', '.angular', 'coverage']);
const SETTINGS = [
  'package.json',
  'tsconfig.json',
  'jest.config.js',
  'eslint.config.js',
  '.oxlintrc.jsonc',
  '.prettierrc',
  '.prettierignore',
].concat(['.swcrc']);

export interface Copy {
  readonly root: string;
  /** Lets the siblings find a new project, as `npm install` does. */
  link(name: string): void;
  remove(): void;
}

/**
 * A copy of our sources in a temporary folder, where anything may be changed. Siblings resolve to the copy, foreign packages to the
 * installed ones, so that what is generated there can be type-checked and run.
 */
export function copyTree(): Copy {
  const root = mkdtempSync(join(tmpdir(), 'careway-copy-'));
  for (const name of ['apps', 'libs'])
    cpSync(join(ROOT, name), join(root, name), { recursive: true, filter: (path) => !LEFT_OUT.has(basename(path)) });
  for (const name of SETTINGS) cpSync(join(ROOT, name), join(root, name));
  const ours = join(root, 'node_modules/@careway');
  mkdirSync(ours, { recursive: true });
  for (const name of readdirSync(join(ROOT, 'node_modules'))) {
    if (name !== '@careway' && (name === '.bin' || !name.startsWith('.')))
      symlinkSync(join(ROOT, 'node_modules', name), join(root, 'node_modules', name));
  }
  const link = (name: string) => symlinkSync(join(root, 'libs', name), join(ours, name));
  for (const name of readdirSync(join(root, 'libs'))) link(name);
  return { root, link, remove: () => rmSync(root, { recursive: true, force: true }) };
}
