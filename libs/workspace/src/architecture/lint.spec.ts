import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { ROOT } from '../run-tests/process.ts';

/** The rules that ESLint breaks for a text, as if it stood in the given file of the tree. */
function lint(path: string, text: string): readonly string[] {
  const args = ['node_modules/eslint/bin/eslint.js', '--stdin', '--stdin-filename', path, '--format', 'json'];
  // In a single run typescript-eslint reads the file from disk instead of the text that it is given.
  const env = { ...process.env, TSESTREE_SINGLE_RUN: 'false' };
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, env, input: text, encoding: 'utf8' });
  if (!stdout.startsWith('[')) throw new Error(`ESLint gave no report:\n${stderr}`);
  const [report] = JSON.parse(stdout) as { messages: { ruleId: string | null; message: string }[] }[];
  return (report?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

/** One text with one violation of each rule on which the house counts. */
const BAD = `
import { Buffer } from 'node:buffer';
export const size = (one: Buffer): number => one.length;
type Stage = 'draft' | 'active';
export function say(stage: Stage): string {
  switch (stage) { case 'draft': return 'a draft'; }
  return '';
}
const send = async (): Promise<void> => { await Promise.resolve(); };
export function go(what: any): void {
  send();
  console.log(what);
}
/* eslint-disable no-console */
`;

test('each rule on which the house counts finds its planted violation', () => {
  const rules = lint('libs/bus/src/bus.ts', BAD);
  for (const rule of ['consistent-type-imports', 'switch-exhaustiveness-check', 'no-explicit-any', 'no-floating-promises'])
    expect(rules).toContain(`@typescript-eslint/${rule}`);
  expect(rules).toContain('no-console');
  expect(rules).toContainEqual(expect.stringMatching(/eslint-disable/));
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

test('a page that reads what only Node has is found', () => {
  expect(lint('libs/portal/ui/src/tag/initials.ts', 'export const at = process.env;\n')).toContain('no-restricted-globals');
}, 120_000);
