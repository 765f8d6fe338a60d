import { z } from 'zod';
import type { Finding, SourceFile } from './tree.ts';

/** What a project is for. The order is that of the columns in boundaries.ts. */
export const LAYERS = [
  'app',
  'bench',
  'e2e',
  'stack',
  'context',
  'edge',
  'platform',
  'contract',
  'clinical',
  'testing',
  'tooling',
  'portal-area',
  'portal-ui',
  'portal-graph',
] as const;
export type Layer = (typeof LAYERS)[number];

/** Where its code can run; `any` is the browser and Node. */
export const RUNTIMES = ['node', 'browser', 'any'] as const;
export type Runtime = (typeof RUNTIMES)[number];

export interface Project {
  readonly name: string;
  /** `libs/treatment` */
  readonly dir: string;
  readonly layer: Layer;
  readonly runtime: Runtime;
  readonly dependencies: ReadonlySet<string>;
  /** Whether others may import it by this specifier: its name, or its name with one of its further exports. */
  opens(specifier: string): boolean;
}

const manifest = z.looseObject({
  name: z.string(),
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
  exports: z.record(z.string(), z.unknown()).default({}),
  nx: z.looseObject({ tags: z.array(z.string()).default([]) }).default({ tags: [] }),
});

const tagged = <T extends string>(tags: readonly string[], prefix: string, known: readonly T[]): T | undefined => {
  const values = tags.filter((tag) => tag.startsWith(prefix)).map((tag) => tag.slice(prefix.length));
  return values.length === 1 ? known.find((value) => value === values[0]) : undefined;
};

/** Whether an export, which may hold one `*`, answers to the specifier. */
function fits(door: string, specifier: string): boolean {
  const [before = '', after] = door.split('*');
  if (after === undefined) return door === specifier;
  return specifier.startsWith(before) && specifier.endsWith(after) && specifier.length > before.length + after.length;
}

/** The projects of the tree by their package.json, and what is wrong with their tags. */
export function readProjects(tree: readonly SourceFile[]): { projects: readonly Project[]; findings: readonly Finding[] } {
  const projects: Project[] = [];
  const findings: Finding[] = [];
  for (const { path, text } of tree.filter((file) => file.path.endsWith('/package.json'))) {
    const { name, dependencies, devDependencies, exports, nx } = manifest.parse(JSON.parse(text));
    const layer = tagged(nx.tags, 'layer:', LAYERS);
    const runtime = tagged(nx.tags, 'runtime:', RUNTIMES);
    if (!layer) findings.push({ path, says: `nx.tags needs exactly one layer: of ${LAYERS.join(', ')}` });
    if (!runtime) findings.push({ path, says: `nx.tags needs exactly one runtime: of ${RUNTIMES.join(', ')}` });
    if (!layer || !runtime) continue;
    const doors = Object.keys(exports).map((door) => name + door.slice(1));
    projects.push({
      name,
      dir: path.slice(0, -'/package.json'.length),
      layer,
      runtime,
      dependencies: new Set([...Object.keys(dependencies), ...Object.keys(devDependencies)]),
      opens: (specifier) => (doors.length > 0 ? doors : [name]).some((door) => fits(door, specifier)),
    });
  }
  return { projects, findings };
}

/** The innermost project that holds the file. */
export const projectOf = (projects: readonly Project[], path: string): Project | undefined =>
  projects.filter(({ dir }) => path.startsWith(`${dir}/`)).sort((a, b) => b.dir.length - a.dir.length)[0];
