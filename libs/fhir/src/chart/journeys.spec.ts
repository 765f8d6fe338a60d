import { uuidv5 } from '@careway/contracts';
import { expect, test } from '@jest/globals';
import { coded, condition, encounter, facts, observation, readWith } from '../../test/bundles.ts';

const DIABETES = '44054006';
const RENAL = '127013003'; // disorder of kidney due to diabetes
const BRONCHITIS = '10509002';
const at = (id: string) => ({ encounter: { reference: `Encounter/${id}` } });
const because = (id: string) => ({ reasonReference: [{ reference: `Condition/${id}` }] });
const procedure = (id: string, more: object) => ({
  ...observation(id),
  resourceType: 'Procedure',
  performedDateTime: '2020-01-02',
  ...more,
});

const read = (...resources: readonly object[]) => {
  const mapped = readWith(...resources);
  const memberId = mapped.intake.registry.members[0]!.id;
  const of = (list: readonly { identifier: string; journeyId: string }[], id: string) =>
    list.find(({ identifier }) => identifier === id)!.journeyId;
  return { ...facts(mapped), memberId, of, general: uuidv5('general-care', memberId) };
};

test('a condition mints the journey of its concern; a later episode and a complication are the same journey', () => {
  const { conditions, of } = read(condition('a', DIABETES), condition('b', RENAL), condition('c', BRONCHITIS), condition('d', BRONCHITIS));
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => of(conditions!, id));
  expect([a === b, c === d, a === c]).toEqual([true, true, false]);
});

test('conditions that are told in words only are journeys of their own', () => {
  const { conditions, of } = read(condition('a', '', { code: { text: 'tired' } }), condition('b', '', { code: { text: 'sad' } }));
  expect(of(conditions!, 'a')).not.toBe(of(conditions!, 'b'));
});

test('a reason by reference comes first, whatever the encounter is about', () => {
  const mapped = read(
    condition('a', DIABETES),
    condition('b', BRONCHITIS, at('e')),
    encounter('e'),
    procedure('p', { ...at('e'), ...because('a') }),
  );
  expect(mapped.of(mapped.procedures!, 'p')).toBe(mapped.of(mapped.conditions!, 'a'));
});

test('an encounter follows its reason, also one that is a code only, and what was done there follows it', () => {
  const reason = { reasonCode: [coded(DIABETES)] };
  const mapped = read(condition('a', DIABETES), encounter('e', reason), observation('o', at('e')), procedure('p', at('e')));
  const journey = mapped.of(mapped.conditions!, 'a');
  expect([mapped.of(mapped.encounters!, 'e'), mapped.of(mapped.observations!, 'o'), mapped.of(mapped.procedures!, 'p')]).toEqual([
    journey,
    journey,
    journey,
  ]);
});

test('without a reason the only condition of the encounter counts; of two nobody can say which', () => {
  const one = read(condition('a', DIABETES, at('e')), encounter('e'), observation('o', at('e')));
  expect(one.of(one.observations!, 'o')).toBe(one.of(one.conditions!, 'a'));
  const two = read(condition('a', DIABETES, at('e')), condition('b', BRONCHITIS, at('e')), encounter('e'), observation('o', at('e')));
  expect([two.of(two.observations!, 'o'), two.of(two.encounters!, 'e')]).toEqual([two.general, two.general]);
});

test('everything else is general care', () => {
  const mapped = read(encounter('e', { reasonCode: [coded('999')] }), observation('o', at('e')), observation('alone'));
  expect([mapped.of(mapped.encounters!, 'e'), mapped.of(mapped.observations!, 'o'), mapped.of(mapped.observations!, 'alone')]).toEqual(
    Array(3).fill(mapped.general),
  );
});

test('a goal follows the plan that lists it, and the plan what it addresses', () => {
  const goal = {
    resourceType: 'Goal',
    id: 'g',
    lifecycleStatus: 'accepted',
    description: { text: 'x' },
    subject: { reference: 'Patient/pat' },
  };
  const plan = {
    ...goal,
    resourceType: 'CarePlan',
    id: 'p',
    description: undefined,
    status: 'active',
    category: [coded('1')],
    period: { start: '2020-01-02' },
    addresses: [{ reference: 'Condition/a' }],
    goal: [{ reference: 'Goal/g' }],
  };
  const mapped = read(condition('a', DIABETES), plan, goal);
  const journey = mapped.of(mapped.conditions!, 'a');
  expect([mapped.of(mapped.carePlans!, 'p'), mapped.of(mapped.goals!, 'g')]).toEqual([journey, journey]);
  expect(mapped.goals![0]).toMatchObject({
    planId: mapped.carePlans![0]!.id,
    occurredAt: '2020-01-02T00:00:00.000Z',
    precision: 'day',
    reasons: [{ code: DIABETES }],
  });
});
