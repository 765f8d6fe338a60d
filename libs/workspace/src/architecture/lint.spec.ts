import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, matchesGlob } from 'node:path';
import { expect, test } from '@jest/globals';
import ts from 'typescript';
import { ROOT } from '../run-tests/process.ts';
import { readTree } from './tree.ts';

/** The rules that ESLint breaks for a text, as if it stood in the given file of the tree. */
function lint(path: string, text: string): readonly string[] {
  const args = ['node_modules/eslint/bin/eslint.js', '--stdin', '--stdin-filename', path, '--format', 'json'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, input: text, encoding: 'utf8' });
  if (!stdout.startsWith('[')) throw new Error(`ESLint gave no report:\n${stderr}`);
  const [report] = JSON.parse(stdout) as { messages: { ruleId: string | null; message: string }[] }[];
  return (report?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

/** The rules that oxlint breaks for a text, by our configuration, in a folder of its own. */
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

/** Written in pieces, since nobody may write it. */
const OFF = ['eslint', 'disable'].join('-');
/** One text with a violation of each rule over the text. */
const BAD = `
/// <reference path="./other.ts" />
import { Buffer } from 'node:buffer';
import fs = require('node:fs');
// @ts-ignore
export const size = (one: Buffer): number => one.length;
export function go(what: any, other: Function, made: String, none: {}): void {
  console.log(what, other, made, none, fs);
  if (what == 1) what === what;
  var late = new Array(1, 2);
  late?.at!(1)!;
  late!! ?? 1;
  late?.length!;
  const same = '\${late}';
  let never = 1;
  delete what[same + never];
  for (const one of late) { never + one; break; }
  ((never + 1) ?? 2);
  const unused = { same: same };
  go.apply(undefined, late as never);
}
export function rest(): unknown { return arguments[0]; }
export enum Twice { A = 'a', B = 'a', C = size.length }
export class Old<T extends any> {
  constructor() {}
  itself(): unknown { const self = this; return () => self; }
}
export interface Old<T> { new (): Old<T>; }
export namespace Space { export const one = 1; }
module Spaces { export const one = 1; }
export const one = 'one' as 'one';
export declare function join(a: number): void;
export declare function join(a: string): void;
`;
const RULES = [
  ...['array-constructor', 'console', 'constant-binary-expression', 'self-compare', 'template-curly-in-string', 'unreachable-loop'].map(
    (name) => `eslint(no-${name})`,
  ),
  ...['unused-expressions', 'unused-vars', 'useless-constructor', 'var'].map((name) => `eslint(no-${name})`),
  ...['eqeqeq', 'object-shorthand', 'prefer-const', 'prefer-rest-params', 'prefer-spread'].map((name) => `eslint(${name})`),
  ...['ban-ts-comment', 'consistent-type-imports', 'prefer-as-const', 'prefer-literal-enum-member', 'prefer-namespace-keyword'].map(
    (name) => `typescript(${name})`,
  ),
  ...['duplicate-enum-values', 'dynamic-delete', 'empty-object-type', 'explicit-any', 'extra-non-null-assertion', 'misused-new'].map(
    (name) => `typescript(no-${name})`,
  ),
  ...['namespace', 'non-null-asserted-nullish-coalescing', 'non-null-asserted-optional-chain', 'require-imports', 'this-alias'].map(
    (name) => `typescript(no-${name})`,
  ),
  ...['unnecessary-type-constraint', 'unsafe-declaration-merging', 'unsafe-function-type', 'wrapper-object-types'].map(
    (name) => `typescript(no-${name})`,
  ),
  ...['triple-slash-reference', 'unified-signatures'].map((name) => `typescript(${name})`),
];
const BAD_TYPES = `
type Stage = 'draft' | 'active';
export function say(stage: Stage): string {
  switch (stage) { case 'draft': return 'a draft'; }
  return '';
}
const send = async (): Promise<void> => { await Promise.resolve(); };
/* ${OFF} */
export function go(said: string): number {
  send();
  [1].forEach(async () => { await send(); });
  const read = JSON.parse(said);
  return read.length;
}
`;

test('each rule over the text finds its planted violation', () => {
  const found = new Set(lintTypes(BAD));
  expect(RULES.filter((rule) => !found.has(rule))).toEqual([]);
}, 120_000);

test('the types that are imported may be values where a class is decorated, and nowhere else', () => {
  const { config } = ts.parseConfigFileTextToJson('.oxlintrc.jsonc', readFileSync(join(ROOT, '.oxlintrc.jsonc'), 'utf8')) as {
    config: { overrides: { files: string[]; rules: Record<string, unknown> }[] };
  };
  const said = config.overrides.filter(({ rules }) => 'typescript/consistent-type-imports' in rules);
  const loose = readTree(ROOT).filter(
    ({ path }) =>
      said.findLast(({ files }) => files.some((file) => matchesGlob(path, file)))?.rules['typescript/consistent-type-imports'] === 'off',
  );
  expect(loose.length).toBeGreaterThan(200);
  expect(loose.filter(({ text }) => !/^\s*@[A-Z]\w+\(/m.test(text)).map(({ path }) => path)).toEqual([]);
});

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
