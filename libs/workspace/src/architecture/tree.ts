import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One file of the workspace; `path` is relative to the root, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** What a rule has to say about a file: the place and, in one sentence, what to do instead. */
export interface Finding {
  readonly path: string;
  readonly says: string;
}

const FOREIGN = new Set(['node_modules', 'dist', 'generated', 'coverage', 'templates']);
const READ = '{apps,libs}/**/*.{ts,mjs,js,html,css,graphql}';

/** All files that people write in apps and libs, and each project's package.json. */
export function readTree(root: string): readonly SourceFile[] {
  const exclude = (name: string) => FOREIGN.has(name);
  return [...globSync(READ, { cwd: root, exclude }), ...globSync('{apps,libs}/**/package.json', { cwd: root, exclude })]
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** Specs, and what only specs use: `test/` folders, and `suite/` folders that several adapters must pass. */
export const isSpec = (path: string): boolean => /\.spec\.ts$/.test(path) || /\/(test|suite)\//.test(path);
export const isTypeScript = (path: string): boolean => path.endsWith('.ts') && !path.endsWith('.d.ts');
