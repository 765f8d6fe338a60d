import { expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The real linter on one planted rule, in a process of its own (jsdom's globals disturb its loader). */
function faults(css: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'styles-'));
  const file = join(folder, 'planted.css');
  writeFileSync(file, css);
  const script = `
    const { default: stylelint } = await import('stylelint');
    const { default: config } = await import('${process.cwd()}/libs/portal/ui/check/stylelint.config.mjs');
    const { results } = await stylelint.lint({ files: ['${file}'], config });
    console.log(results.flatMap(({ warnings }) => warnings.map(({ text }) => text)).join('\\n'));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  rmSync(folder, { recursive: true });
  return stdout.trim() + stderr.trim();
}

test('a side of the screen is a fault, a side of the text is not', () => {
  expect(faults('.a { margin-left: 1rem }')).toContain('margin-left names a side of the screen');
  expect(faults('.a { text-align: right; width: 2rem }')).toMatch(/text-align: right.*\n.*width names/);
  expect(faults('.a { padding: 1px 2px 3px 4px }')).toContain('four values');
  expect(faults('.a { margin-inline-start: 1rem; inline-size: 2rem; padding: 1px 2px 3px; text-align: end }')).toBe('');
});

test('a colour of its own is a fault, and so is a token that does not exist', () => {
  expect(faults('.a { color: #fff }')).toContain('use a token');
  expect(faults('.a { color: var(--ink-9) }')).toContain('--ink-9 is no token');
  expect(faults('.a { --own: 2px; color: var(--ink); border: var(--own) solid }')).toBe('');
});
