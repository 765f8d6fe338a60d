import { expect, test } from '@jest/globals';
import { marksOf, share } from './assigner.ts';

const both = (...topics: string[]) => topics.flatMap((topic) => [topic, marksOf(topic)]);
const six = () => 6;
const count = (assignment: Record<string, number[]> | undefined) => Object.values(assignment ?? {}).flat().length;

test('each lane has one reader, which also reads its marks', () => {
  const shares = share(
    ['b', 'a', 'c', 'd'].map((memberId) => ({ memberId, topics: both('x', 'y') })),
    six,
  );
  for (const topic of ['x', 'y']) {
    const lanes = [...shares.values()].flatMap((own) => own[topic] ?? []);
    expect(lanes.toSorted()).toEqual([0, 1, 2, 3, 4, 5]);
    for (const own of shares.values()) expect(own[marksOf(topic)]).toEqual(own[topic]);
  }
});

test('the odd lanes of several topics do not all fall to one member', () => {
  const shares = share(
    ['a', 'b', 'c', 'd'].map((memberId) => ({ memberId, topics: both('x', 'y') })),
    six,
  );
  expect([...shares.values()].map(count).toSorted()).toEqual([6, 6, 6, 6]);
});

test('nobody gets lanes of a topic that it did not ask for', () => {
  const shares = share(
    [
      { memberId: 'old', topics: both('x') },
      { memberId: 'new', topics: both('x', 'y') },
    ],
    six,
  );
  expect(shares.get('old')).not.toHaveProperty('y');
  expect(shares.get('new')!['y']).toHaveLength(6);
});
