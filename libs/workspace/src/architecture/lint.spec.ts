import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { ROOT } from '../run-tests/process.ts';

/** The rules that ESLint breaks for a text, as if it stood in the given file of the tree. */
function lint(path: string, text: string): readonly string[] {
  const args = ['node_modules/eslint/bin/eslint.js', '--stdin', '--stdin-filename', path, '--format', 'json'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, input: text, encoding: 'utf8' });
  if (!stdout.startsWith('[')) throw new Error(`ESLint gave no report:\n${stderr}`);
  const [report] = JSON.parse(stdout) as { messages: { ruleId: string | null; message: string }[] }[];
  return (report?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

/** The rules over types that oxlint breaks for a text, by our configuration, in a folder of its own. */
function lintTypes(text: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'careway-lint-'));
  try {
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: { strict: true, target: 'es2024', types: [] } }));
    writeFileSync(join(folder, 'bad.ts'), text);
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    const args = [join(ROOT, 'node_modules/oxlint/bin/oxlint'), '-c', join(ROOT, '.oxlintrc.jsonc'), '--format', 'json', 'bad.ts'];
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    if (!stdout.startsWith('{')) throw new Error(`oxlint gave no report:\n${stdout}${stderr}`);
    return (JSON.parse(stdout) as { diagnostics: { code: string }[] }).diagnostics.map(({ code }) => code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One text with one violation of each rule on which the house counts. */
const BAD = `
import { Buffer } from 'node:buffer';
export const size = (one: Buffer): number => one.length;
export function go(what: any): void {
  console.log(what);
}
/* eslint-disable no-console */
/* oxlint-disable */
`;
const BAD_TYPES = `
type Stage = 'draft' | 'active';
export function say(stage: Stage): string {
  switch (stage) { case 'draft': return 'a draft'; }
  return '';
}
const send = async (): Promise<void> => { await Promise.resolve(); };
/* eslint-disable */
export function go(said: string): number {
  send();
  [1].forEach(async () => { await send(); });
  const read = JSON.parse(said);
  return read.length;
}
`;

test('each rule on which the house counts finds its planted violation', () => {
  const rules = lint('libs/bus/src/bus.ts', BAD);
  for (const rule of ['consistent-type-imports', 'no-explicit-any']) expect(rules).toContain(`@typescript-eslint/${rule}`);
  expect(rules).toEqual(expect.arrayContaining(['no-console', 'no-warning-comments']));
  expect(rules).toContainEqual(expect.stringMatching(/eslint-disable/));
}, 120_000);

test('so do those that look at types, and a comment does not switch them off', () => {
  const rules = ['switch-exhaustiveness-check', 'no-floating-promises', 'no-misused-promises', 'no-unsafe-assignment', 'no-unsafe-return'];
  expect(lintTypes(BAD_TYPES)).toEqual(expect.arrayContaining(rules.map((rule) => `typescript(${rule})`)));
}, 120_000);

test('a template that a keyboard or a screen reader cannot use is found', () => {
  const rules = lint('libs/portal/ui/src/late.html', '<img src="a.svg"><div (click)="go()">Go</div><label>Name</label><button>Go</button>');
  for (const rule of [
    'alt-text',
    'click-events-have-key-events',
    'interactive-supports-focus',
    'label-has-associated-control',
    'button-has-type',
  ])
    expect(rules).toContain(`@angular-eslint/template/${rule}`);
}, 120_000);
