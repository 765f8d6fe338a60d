import { expect, test } from '@jest/globals';
import { HostileAnswers } from './hostile-answers.ts';

const SDL = `
  type Query { plan(id: ID!): Plan }
  type Plan { id: ID! title: String status: String! goals: [Goal!]! who: Who! }
  union Who = Goal | Plan
  type Goal { id: ID! description: String! due: Date }
  scalar Date`;
const DOCUMENT = `query P($id: ID!) { plan(id: $id) { id called: title status goals { ...G } who { __typename ... on Goal { description } } } }
  fragment G on Goal { id description due }`;
const asked = {
  plan: { id: 'a b', called: 'Walk more', status: 'active', goals: [{ id: 'g', description: 'لا', due: '2026-01-01' }], who: null },
};

test('what a person wrote is turned, by whichever name it is asked; codes, ids and dates stay', () => {
  const hostile = new HostileAnswers(SDL, { one: DOCUMENT }, ['<b>']);
  expect(hostile.of('one', asked)).toEqual({
    plan: { ...asked.plan, called: 'Walk more <b>', goals: [{ id: 'g', description: 'لا <b>', due: '2026-01-01' }] },
  });
  expect([...hostile.turned]).toEqual(['called', 'description']);
  const of = { plan: { ...asked.plan, who: { __typename: 'Goal', description: 'two words' } } };
  expect(hostile.of('one', of)).toMatchObject({ plan: { who: { description: 'two words <b>' } } });
  expect(hostile.of('unknown', asked)).toBe(asked);
});
