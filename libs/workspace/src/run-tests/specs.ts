import { globSync } from 'node:fs';
import { ROOT } from './process.ts';

/** The groups that jest runs. Every spec file belongs to exactly one of them, by its path and its suffix. */
export type SpecGroup = 'unit' | 'arch' | 'portal' | 'int' | 'kafka' | 'e2e';

const GUARDS = /^libs\/workspace\/src\/(architecture|licences|hygiene)\//;
const PORTAL = /^(apps|libs)\/portal\//;

/** @param path relative to the root, with forward slashes */
export function groupOf(path: string): SpecGroup {
  if (path.endsWith('.e2e.spec.ts')) return 'e2e';
  if (path.endsWith('.int.spec.ts')) return /kafka/i.test(path) ? 'kafka' : 'int';
  if (PORTAL.test(path)) return 'portal';
  return GUARDS.test(path) ? 'arch' : 'unit';
}

const FOREIGN = new Set(['node_modules', 'dist', 'generated', 'coverage']);

/** All spec files of the workspace, tracked or not. */
export const findSpecs = (root: string = ROOT): readonly string[] =>
  globSync('{apps,libs,infra}/**/*.spec.ts', { cwd: root, exclude: (name) => FOREIGN.has(name) }).sort();
