import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { ICONS } from './icon-name.ts';

test('the sprite draws every icon that has a name, and nothing else', () => {
  const sprite = readFileSync('libs/portal/ui/src/icon/icons.svg', 'utf8');
  const drawn = [...sprite.matchAll(/<symbol id="([a-z]+)"/g)].map(([, id]) => id);
  expect(drawn.sort()).toEqual([...ICONS, 'logo'].sort());
});
