import { expect, test } from '@jest/globals';
import { safeTarget } from './safe-target.ts';

test('a path of the portal is kept', () => {
  for (const path of ['/', '/member', '/member/plan?tab=2#goals']) expect(safeTarget(path)).toBe(path);
});

test('whatever could lead out of the house leads home', () => {
  for (const bad of [undefined, '', 'https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/a b', '/a\\b'])
    expect(safeTarget(bad)).toBe('/');
});
