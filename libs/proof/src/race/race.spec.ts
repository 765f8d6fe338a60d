import { expect, test } from '@jest/globals';
import type { Speaker } from '../people/speaker.ts';
import { faultsOf, race } from './race.ts';

const says = (typename: string): Speaker => ({
  ask: async () => ({ kind: 'answered', data: { book: { __typename: typename } }, position: undefined }),
});
const mute: Speaker = { ask: async () => ({ kind: 'unknown', why: 'no data' }) };
const among = (...people: Speaker[]) => people.map((who) => ({ who, query: '', variables: {} }));
const once = async () => 1;

test('one has it and the others are told so: nothing speaks against it', async () => {
  const found = await race('a time', 'Appointment', among(says('SlotTakenError'), says('Appointment'), says('SlotTakenError')), once);
  expect(found).toMatchObject({ tried: 3, won: 1, refused: { SlotTakenError: 2 }, unanswered: [], stands: 1 });
  expect(faultsOf(found, 'SlotTakenError')).toEqual([]);
});

test('planted: two who have it, one who was told something else and one who was told nothing are each named', async () => {
  const people = among(says('Appointment'), says('Appointment'), says('InvalidInputError'), mute);
  const found = await race('a time', 'Appointment', people, async () => 2);
  expect(faultsOf(found, 'SlotTakenError')).toEqual([
    'a time: 2 had it',
    'a time: it stands 2 times',
    'a time: 0 of 3 were told SlotTakenError',
    'a time: no answer: no data',
  ]);
});
