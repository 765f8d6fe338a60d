import { expect, test } from '@jest/globals';
import { type Held, isKept, NOTHING, settled, type Slot, told, wanted } from './slot.ts';

const held = (version: number, content: object | null): Held => ({
  ...{ version, content: content && JSON.stringify(content), savedAt: '2026-03-01T08:00:00.000Z' },
});
const open = (value: object, over: Partial<Slot> = {}): Slot => ({ ...NOTHING, value, ...over });
const walk = { text: 'Walk' };

test('a form that was opened and not written in is nothing to keep', () => {
  const slot = open(walk, { opened: JSON.stringify(walk) });
  expect(wanted(slot)).toBeNull();
  expect(isKept(slot)).toBe(true);
  expect(isKept({ ...slot, value: { text: 'Walk more' } })).toBe(false);
});

test('what the server holds comes on the screen where nothing waits', () => {
  expect(told(NOTHING, held(3, walk))).toEqual({ value: walk, held: held(3, walk) });
  const kept = open(walk, { held: held(3, walk) });
  expect(told(kept, held(4, { text: 'Run' })).value).toEqual({ text: 'Run' });
  expect(told(kept, held(4, null)).value).toBeUndefined();
});

test('a form that was just opened stays open when the server says that nothing is kept', () => {
  const slot = open(walk, { opened: JSON.stringify(walk) });
  expect(told(slot, held(2, null)).value).toEqual(walk);
});

test('words that wait are never written over: one is asked', () => {
  const typed = open({ text: 'Swim' }, { held: held(3, walk) });
  const asked = told(typed, held(4, { text: 'Run' }));
  expect(asked).toMatchObject({ value: { text: 'Swim' }, trouble: 'moved', theirs: held(4, { text: 'Run' }) });
  expect(settled(asked, 'mine')).toEqual(open({ text: 'Swim' }, { held: held(4, { text: 'Run' }) }));
  expect(settled(asked, 'theirs')).toEqual({ value: { text: 'Run' }, held: held(4, { text: 'Run' }) });
});

test('that it was sent elsewhere while one wrote on is told as well', () => {
  const typed = open({ text: 'Swim' }, { held: held(3, walk) });
  expect(told(typed, held(4, null))).toMatchObject({ trouble: 'moved', value: { text: 'Swim' } });
  expect(settled(told(typed, held(4, null)), 'theirs').value).toBeUndefined();
});

test('what nobody needs to be asked about is taken over: both say the same, or there was nothing before', () => {
  const typed = open({ text: 'Swim' });
  expect(told(typed, held(7, null))).toEqual(open({ text: 'Swim' }, { held: held(7, null) }));
  expect(told(typed, held(1, { text: 'Swim' })).trouble).toBeUndefined();
});

test('an answer that was overtaken changes nothing', () => {
  const slot = open(walk, { held: held(3, walk) });
  expect(told(slot, held(2, { text: 'Old' }))).toBe(slot);
});
