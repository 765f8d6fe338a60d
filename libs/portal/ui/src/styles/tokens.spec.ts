import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { PAIRS } from '../colour/pairs.ts';
import { contrast } from '../colour/contrast.ts';

/** The colours of a theme: the light ones, and over them what the theme sets anew. */
function themes(): Record<string, Map<string, string>> {
  const text = readFileSync('libs/portal/ui/src/styles/tokens.css', 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const colours = (block: string): [string, string][] =>
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,6})\b/g)].map(([, name = '', hex = '']) => [name, full(hex)]);
  const block = (selector: RegExp): string => selector.exec(text)?.[1] ?? '';
  const light = new Map(colours(block(/:root\s*\{([^}]*)\}/)));
  const over = (name: string) => new Map([...light, ...colours(block(new RegExp(`data-theme=['"]${name}['"]\\]\\s*\\{([^}]*)\\}`)))]);
  return { light, dark: over('dark'), contrast: over('contrast') };
}
const full = (hex: string): string => (hex.length === 4 ? `#${[...hex.slice(1)].map((digit) => digit + digit).join('')}` : hex);

test.each(Object.entries(themes()))('every text of the %s theme keeps 4.5 : 1 on its ground', (_name, colours) => {
  const weak = PAIRS.filter(([ink, ground]) => contrast(colours.get(ink) ?? '#000000', colours.get(ground) ?? '#000000') < 4.5);
  expect(weak).toEqual([]);
});

test('the edges of controls keep 3 : 1', () => {
  for (const colours of Object.values(themes()))
    expect(contrast(colours.get('line-strong') ?? '', colours.get('surface') ?? '')).toBeGreaterThan(3);
});

test('a pale ink would be caught', () => {
  expect(contrast('#9aa5a8', '#f6f4ef')).toBeLessThan(4.5);
});
