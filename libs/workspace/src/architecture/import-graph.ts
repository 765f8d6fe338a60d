import { cruise, type ICruiseResult } from 'dependency-cruiser';

/** One import of one file, type-only ones included. */
export interface Import {
  readonly from: string;
  /** As it is written: `./plan.ts`, `@careway/store`, `node:crypto`, `pg`. */
  readonly specifier: string;
  /** For a relative specifier: the file that it reaches, relative to the root. */
  readonly to?: string;
}

export interface ImportGraph {
  readonly imports: readonly Import[];
  /** Files that need each other at run time, as `a -> b -> a`. */
  readonly cycles: readonly { readonly from: string; readonly way: string }[];
}

const NO_CYCLES = {
  name: 'no-cycles',
  severity: 'error' as const,
  from: {},
  to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only' as const] } },
};

/** Reads the imports of apps and libs under `root` with dependency-cruiser. Packages are named, not followed. */
export async function readImports(root: string): Promise<ImportGraph> {
  const { output } = await cruise(
    ['apps', 'libs'],
    {
      baseDir: root,
      validate: true,
      ruleSet: { forbidden: [NO_CYCLES] },
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '(^|/)(dist|generated|templates|coverage)/' },
      skipAnalysisNotInRules: false,
    },
    { conditionNames: ['source', 'import', 'node', 'default'], extensions: ['.ts', '.mjs', '.js', '.json'] },
  );
  const { modules, summary } = output as ICruiseResult;
  const imports = modules
    .filter(({ source }) => /^(apps|libs)\//.test(source))
    .flatMap(({ source, dependencies }) =>
      dependencies.map(({ module, resolved, protocol }): Import => {
        const specifier = protocol && !module.startsWith(protocol) ? protocol + module : module;
        return specifier.startsWith('.') ? { from: source, specifier, to: resolved } : { from: source, specifier };
      }),
    );
  const cycles = summary.violations.map(({ from, cycle }) => ({
    from,
    way: [from, ...(cycle ?? []).map(({ name }) => name)].join(' -> '),
  }));
  return { imports, cycles };
}
