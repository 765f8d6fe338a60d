import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * A context's schema: `schema.graphql` first (it holds the only `@link`), then every other `.graphql` file by path. Operations of
 * tests and pages don't lie in a context's folder, so all files belong.
 */
export function readSdl(folder: URL): string {
  const root = fileURLToPath(folder);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.graphql') && path !== 'schema.graphql')
    .sort();
  return ['schema.graphql', ...files].map((path) => readFileSync(join(root, path), 'utf8')).join('\n');
}
