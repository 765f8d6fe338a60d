import { builtinModules } from 'node:module';
import { isForeign } from './foreign-packages.ts';
import type { Import } from './import-graph.ts';
import { LAYERS, projectOf, type Layer, type Project, type Runtime } from './projects.ts';
import { isSpec, type Finding } from './tree.ts';

/**
 * Who may depend on whom, every pair written down: `+` always, `t` from tests only, `.` never. Columns in the order of LAYERS:
 * app bench e2e stack context edge platform contract clinical testing tooling portal-area portal-ui portal-graph.
 */
const MAY: Record<Layer, string> = {
  app: '          . . . + + + + + + t . + + +',
  bench: '        . . . + + + + + + + . . . .',
  e2e: '          . . . + . . + + + + . . . .',
  stack: '         . . . + + + + + + t . . . .',
  context: '      . . . . . . + + + t . . . .',
  edge: '         . . . . . . + + + t . . . .',
  platform: '     . . . . . . + + . t . . . .',
  contract: '     . . . . . . . . . . . . . .',
  clinical: '     . . . . . . . . . . . . . .',
  testing: '      . . . + t . + + + + . . . .',
  tooling: '      . . . + . . + + + t . . . .',
  'portal-area': '  . . . . . . . . + . . . + +',
  'portal-ui': '    . . . . . . . . . . . . . .',
  'portal-graph': ' . . . . . . . . . . . . . .',
};

/** Code for Node may use code for Node or for anywhere, code for the browser likewise, code for anywhere only its own kind. */
const RUNS: Record<Runtime, readonly Runtime[]> = { node: ['node', 'any'], browser: ['browser', 'any'], any: ['any'] };

/** The cell of the table: `+`, `t` or `.`. */
export function mayDepend(from: Layer, on: Layer): string {
  const row = MAY[from].trim().split(/\s+/);
  if (row.length !== LAYERS.length) throw new Error(`The row of ${from} in boundaries.ts has ${row.length} columns, not ${LAYERS.length}.`);
  return row[LAYERS.indexOf(on)] ?? '.';
}

const BUILT_IN = new Set(builtinModules);
const isBuiltIn = (specifier: string) => specifier.startsWith('node:') || BUILT_IN.has(specifier);
const packageOf = (specifier: string) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');

/** The projects of the portal share the configuration of their tests, which ships with none of them. */
const SHARED = /^libs\/portal\/(jest\.config\.js$|jest\/)/;

/** Why this import may not stand there; `undefined` when it may. */
function objection(projects: readonly Project[], from: Project, { from: path, specifier, to }: Import): string | undefined {
  const spec = isSpec(path);
  // What stands beside src is a script of the build, which runs on Node whatever it builds.
  const script = path.endsWith('.mjs') && !path.startsWith(`${from.dir}/src/`);
  if (isBuiltIn(specifier))
    return from.runtime === 'node' || spec || script ? undefined : `code for ${from.runtime} may not import ${specifier}`;
  if (to !== undefined) {
    if (spec && from.runtime === 'browser' && SHARED.test(to)) return undefined;
    const reached = projectOf(projects, to);
    if (reached === from) return undefined;
    // The workspace's commands run before anything is built, so they name sources by their path.
    const early = from.layer === 'tooling' && path.startsWith(`${from.dir}/bin/`);
    if (early && reached && mayDepend(from.layer, reached.layer) === '+') return undefined;
    return `${specifier} leaves the project; import a sibling by its name`;
  }
  const target = projects.find(({ name }) => name === packageOf(specifier));
  if (!target) return isForeign(from, path, packageOf(specifier));
  if (target === from) return `imports itself by its own name; write a relative path`;
  if (!target.opens(specifier)) return `${specifier} is no export of ${target.name}`;
  const cell = mayDepend(from.layer, target.layer);
  if (cell !== '+' && !(cell === 't' && spec)) return `a ${from.layer} may not depend on a ${target.layer} (${target.name})`;
  if (!RUNS[from.runtime].includes(target.runtime))
    return `code for ${from.runtime} may not depend on code for ${target.runtime} (${target.name})`;
  if (!spec && !from.dependencies.has(target.name)) return `${target.name} is missing in the dependencies of ${from.dir}/package.json`;
  return undefined;
}

/** Each import that crosses a boundary, and each file that no project owns. */
export function checkBoundaries(projects: readonly Project[], imports: readonly Import[]): readonly Finding[] {
  const owned = imports.filter(({ from }) => !SHARED.test(from));
  return owned.flatMap((edge): Finding[] => {
    const from = projectOf(projects, edge.from);
    const says = from ? objection(projects, from, edge) : 'no package.json above this file makes it part of a project';
    return says ? [{ path: edge.from, says }] : [];
  });
}
