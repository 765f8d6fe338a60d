import { expect, test } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { templatesIn } from './templates.mjs';

const PORTAL = join(import.meta.dirname, '../..');

/**
 * What somebody wrote may run against the page: its quotes, full stop and ellipsis stand right only where an element of its own holds
 * them all. So a quotation mark opens right after such an element's tag, and no string is quoted outside a template.
 */
const looseIn = (text: string): string[] =>
  [...text.matchAll(/“(?=\$\{|\{\{|<)/gu)]
    .filter(({ index }) => !OWN.test(text.slice(0, index)))
    .map(({ index }) => text.slice(index, index + 60));
const OWN = /<[a-z][^<>]*\bdir="auto"[^<>]*>\s*$|<bdi[^<>]*>\s*$/u;

const filesOf = () =>
  globSync('{member,clinic,admin,ui}/src/**/*.{ts,html}', { cwd: PORTAL }).filter((path) => !/\.spec\.ts$|\/generated\//.test(path));

test('what somebody wrote stands in an element of its own, its quotation marks too', () => {
  const quoting = filesOf().map((path) => ({ path, text: readFileSync(join(PORTAL, path), 'utf8') }));
  const loose = quoting.flatMap(({ path, text }) =>
    templatesIn(path, text).flatMap((template) => looseIn(template.text).map((words) => `${path}: ${words}`)),
  );
  expect(loose).toEqual([]);
  expect(quoting.filter(({ text }) => /“\{\{/u.test(text)).length).toBeGreaterThan(5);
});

test.each(['<p>“{{ said }}”</p>', '<span>“<bdi>{{ said }}</bdi>”</span>', '<bdi>{{ who }}</bdi> “{{ said }}”'])(
  '%s is found',
  (planted) => {
    expect(looseIn(planted)).toHaveLength(1);
  },
);
