import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROUTE = /\bpath: '([^']*)'(?!,[^}]*redirectTo)/g;

/**
 * The addresses that an area routes, as patterns: `/member/results/:id`. Read from its source, since the routes themselves live
 * in the browser; a route that only leads on, and the shell around all pages, are none.
 */
export function routesOf(area: string, source = readFileSync(join(process.cwd(), `libs/portal/${area}/src/${area}.routes.ts`), 'utf8')) {
  const paths = [...source.matchAll(ROUTE)].map(([, path = '']) => path);
  return [...new Set(paths.map((path) => (path === '' ? `/${area}` : `/${area}/${path}`)))];
}

/** The patterns that no visited path fits; what is written out (`messages/new`) wins over what varies (`messages/:id`). */
export function unvisited(patterns: readonly string[], visited: readonly string[]): readonly string[] {
  const varying = (pattern: string) => (pattern.match(/:/g) ?? []).length;
  const byCare = [...patterns].sort((a, b) => varying(a) - varying(b));
  const fits = (pattern: string, path: string) => new RegExp(`^${pattern.replace(/:[^/]+/g, '[^/]+')}$`).test(path);
  const seen = new Set(visited.map((path) => byCare.find((pattern) => fits(pattern, path))));
  return patterns.filter((pattern) => !seen.has(pattern));
}
