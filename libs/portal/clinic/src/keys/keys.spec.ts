import { expect, test } from '@jest/globals';
import { keyOf } from './keys.ts';

const pressed = (key: string, code: string, shiftKey = false) => keyOf({ key, code, shiftKey });

test('a key means the same in every script: c, j and e also where they write Hebrew, Arabic or Russian', () => {
  expect([pressed('ב', 'KeyC'), pressed('ؤ', 'KeyC'), pressed('с', 'KeyC')]).toEqual(['c', 'c', 'c']);
  expect([pressed('ח', 'KeyJ'), pressed('ת', 'KeyJ'), pressed('у', 'KeyE')]).toEqual(['j', 'j', 'e']);
  expect([pressed('х', 'BracketLeft'), pressed('ъ', 'BracketRight'), pressed(']', 'BracketLeft')]).toEqual(['[', ']', ']']);
  expect([pressed('ظ', 'Slash'), pressed('؟', 'Slash', true)]).toEqual(['/', '?']);
});

test('a Latin keyboard is believed, wherever its letters stand', () => {
  expect([pressed('e', 'KeyE'), pressed('z', 'KeyY'), pressed('Escape', 'Escape'), pressed('?', 'Minus', true)]).toEqual([
    ...['e', 'z', 'Escape', '?'],
  ]);
});
