import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from '@jest/globals';

const { bundle } = createRequire(import.meta.url)('../../nx/bundle.cjs') as {
  bundle(root: string, outdir: string, entries: Record<string, string>): Promise<void>;
};

const roots: string[] = [];
afterEach(() => roots.splice(0).forEach((root) => rmSync(root, { recursive: true })));

function write(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'bundle-'));
  roots.push(root);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

test('what a program was made of is told as before: where a file lies, what a class is called, which line failed', async () => {
  const root = write({
    'libs/one/src/one.ts': `export class Same { static readonly place: string = import.meta.url }\n\nexport function fail(): never {\n  throw new Error('planted');\n}\n`,
    'libs/two/src/two.ts': `export class Same {}\n`,
    'apps/main/src/main.ts': [
      `import * as one from '../../../libs/one/src/one.ts';`,
      `import * as two from '../../../libs/two/src/two.ts';`,
      `try { one.fail(); } catch (error) {`,
      `  console.log(JSON.stringify({ names: [one.Same.name, two.Same.name], place: one.Same.place, stack: (error as Error).stack }));`,
      `}`,
    ].join('\n'),
  });
  const outdir = join(root, 'apps/main/dist');
  await bundle(root, outdir, { main: join(root, 'apps/main/src/main.ts'), other: join(root, 'libs/one/src/one.ts') });
  const said = JSON.parse(execFileSync(process.execPath, [join(outdir, 'main.js')], { encoding: 'utf8' })) as Record<string, string>;
  expect(said['names']).toEqual(['Same', 'Same']);
  expect(said['place']).toBe(pathToFileURL(join(root, 'libs/one/src/one.ts')).href);
  expect(said['stack']).toMatch(/^Error: planted\n/);
  expect(said['stack']).toContain(`${join(root, 'libs/one/src/one.ts')}:4:`);
  expect(said['stack']).toContain(`${join(root, 'apps/main/src/main.ts')}:3:`);
});

test('a package in CommonJS that is loaded later would lose its names, so the build says which', async () => {
  const root = write({
    'node_modules/old/package.json': '{ "name": "old", "main": "index.js" }',
    'node_modules/old/index.js': 'exports.word = 1;',
    'apps/main/src/main.ts': `console.log((await import('old')).word);`,
  });
  const made = bundle(root, join(root, 'apps/main/dist'), { main: join(root, 'apps/main/src/main.ts') });
  await expect(made).rejects.toThrow(/main\.ts loads node_modules\/old\/index\.js later, which is CommonJS/);
});
