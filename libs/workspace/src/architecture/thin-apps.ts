import type { Project } from './projects.ts';
import { isSpec, type Finding, type SourceFile } from './tree.ts';

/** A main.ts names what it starts and reads the environment; 25 lines are enough for that. */
const MOST_LINES = 25;
const EMPTY = /^\s*export \{\};\s*$/;

/** A deployable server holds no logic: its main.ts, its tests, and nothing else. The portal's shell has its routes and styles. */
export const checkApps = (projects: readonly Project[], tree: readonly SourceFile[]): readonly Finding[] =>
  projects
    // a browser harness is all tests
    .filter(({ layer, dir }) => layer === 'app' && !dir.endsWith('-e2e'))
    .flatMap(({ dir, runtime }) =>
      tree
        .filter(({ path }) => path.startsWith(`${dir}/src/`) && !isSpec(path))
        .flatMap(({ path, text }): Finding[] => {
          const lines = text.trimEnd().split('\n').length;
          if (path === `${dir}/src/main.ts`) {
            return lines > MOST_LINES
              ? [{ path, says: `${lines} lines; an app's main.ts has at most ${MOST_LINES}, logic goes into a lib` }]
              : [];
          }
          const idle = path === `${dir}/src/index.ts` && EMPTY.test(text);
          return runtime === 'node' && !idle ? [{ path, says: 'an app holds its main.ts and tests; logic goes into a lib' }] : [];
        }),
    );
