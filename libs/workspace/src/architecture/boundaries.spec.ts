import { expect, test } from '@jest/globals';
import { mayDepend } from './boundaries.ts';
import { LAYERS } from './projects.ts';

test('every pair of layers is written down, and none with a wildcard', () => {
  for (const from of LAYERS) for (const on of LAYERS) expect(['+', 't', '.']).toContain(mayDepend(from, on));
});

test('contexts never depend on contexts, and nothing depends on an app', () => {
  expect(mayDepend('context', 'context')).toBe('.');
  for (const from of LAYERS) expect(mayDepend(from, 'app')).toBe('.');
});

test('a portal area sees ui, graph and the pure clinical words only', () => {
  expect(LAYERS.filter((on) => mayDepend('portal-area', on) !== '.')).toEqual(['clinical', 'portal-ui', 'portal-graph']);
});
