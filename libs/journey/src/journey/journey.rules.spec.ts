import { uuidv7 } from '@careway/contracts';
import { describe, expect, test } from '@jest/globals';
import { type DecisiveFact, generalCareOf, type JourneyFacts, type MemberFacts, standingOf } from './journey.rules.ts';

const memberId = uuidv7();
const ALIVE: MemberFacts = { diedAt: null, lapsedAt: null, declinedAt: {} };
const code = { system: 'http://snomed.info/sct', code: '38341003' };
const fact = (type: string, at: number, data: object = {}, itemId = 'a', told = at): DecisiveFact => ({
  type,
  itemId,
  at,
  told,
  sensitivity: 'general',
  data: { ...data },
});
const journey = (decisive: DecisiveFact[], more: Partial<JourneyFacts> = {}): JourneyFacts => ({
  memberId,
  journeyId: uuidv7(),
  askedAt: null,
  foundAt: null,
  firstAt: 1,
  decisive,
  ...more,
});
const stageOf = (decisive: DecisiveFact[], more: Partial<JourneyFacts> = {}, member = ALIVE) => {
  const { stage, outcome } = standingOf(journey(decisive, more), member);
  return outcome ? `${stage}: ${outcome}` : stage;
};
const condition = (at: number, data: object = {}) => fact('condition', at, { code, status: 'active', verification: 'confirmed', ...data });

describe('the stage of a journey', () => {
  test('is asked while there are only words, and finding out once somebody looked', () => {
    expect(stageOf([], { askedAt: 1 })).toBe('asked');
    expect(stageOf([], { askedAt: 1, foundAt: 2 })).toBe('finding-out');
  });

  test('is diagnosed by what is confirmed, not by what is suspected or refuted', () => {
    expect(stageOf([condition(3)], { foundAt: 2 })).toBe('diagnosed');
    expect(stageOf([condition(3, { verification: 'provisional' })], { foundAt: 2 })).toBe('finding-out');
    expect(stageOf([condition(3, { verification: 'refuted' })], { foundAt: 2 })).toBe('finding-out');
    expect(stageOf([condition(3, { verification: 'provisional' }), fact('condition-confirmed', 4)], { foundAt: 2 })).toBe('diagnosed');
  });

  test('follows the plan: drafted, in force, on target, done', () => {
    const plan = fact('plan', 4, { status: 'draft' }, 'p');
    const active = fact('plan-activated', 5, {}, 'p');
    const goal = fact('goal', 6, { status: 'active', achievement: 'achieved' }, 'g');
    expect(stageOf([condition(3), plan])).toBe('planned');
    expect(standingOf(journey([condition(3), plan]), ALIVE).steps.at(-1)).toEqual({ stage: 'planned', at: 4, held: true });
    expect(standingOf(journey([condition(3), plan, active]), ALIVE).steps.some(({ held }) => held)).toBe(false);
    expect(stageOf([condition(3), plan, active])).toBe('in-treatment');
    expect(stageOf([condition(3), plan, active, goal])).toBe('on-target');
    expect(stageOf([condition(3), plan, active, goal, fact('plan-closed', 7, { status: 'completed' }, 'p')])).toBe('closed: controlled');
  });

  test('falls back when the plan is revoked, or a goal is no longer held', () => {
    const plan = fact('plan', 4, { status: 'active' }, 'p');
    expect(stageOf([condition(3), plan, fact('plan-closed', 7, { status: 'revoked' }, 'p')])).toBe('diagnosed');
    expect(stageOf([condition(3), plan, fact('goal', 6, { status: 'active', achievement: 'not-achieved' }, 'g')])).toBe('in-treatment');
  });

  test('of a plan that was given up before it began nothing is the member’s to see, whatever closes the journey', () => {
    const draft = fact('plan', 4, { status: 'draft' }, 'p');
    const givenUp = fact('plan-closed', 5, { status: 'revoked' }, 'p');
    const seen = (facts: JourneyFacts, member = ALIVE) =>
      standingOf(facts, member)
        .steps.filter(({ held }) => !held)
        .map(({ stage }) => stage);
    expect(seen(journey([draft]))).toEqual([]);
    expect(seen(journey([draft, givenUp]))).toEqual([]);
    expect(seen(journey([draft, fact('goal', 4, { status: 'active' }, 'g'), givenUp]))).toEqual([]);
    expect(seen(journey([draft, givenUp]), { ...ALIVE, lapsedAt: 9 })).toEqual([]);
    expect(standingOf(journey([draft, givenUp]), ALIVE).concern.heldAs).toBe('care');
    // what was asked, found or begun stays
    expect(seen(journey([draft, givenUp], { askedAt: 2 }))).toEqual(['asked']);
    expect(seen(journey([draft, fact('plan-activated', 5, {}, 'p'), fact('plan-closed', 6, { status: 'revoked' }, 'p')]))).toEqual([
      'asked',
    ]);
    expect(seen(journey([condition(3), draft, givenUp]))).toEqual(['diagnosed']);
  });

  test('is in treatment by a medicine, but not by one that was never taken', () => {
    expect(stageOf([condition(3), fact('medication', 4, { status: 'active' }, 'm')])).toBe('in-treatment');
    expect(stageOf([condition(3), fact('medication', 4, { status: 'cancelled' }, 'm')])).toBe('diagnosed');
  });

  test('closes when every condition is over, and opens again when one comes back', () => {
    const resolved = fact('condition-resolved', 5);
    expect(stageOf([condition(3), resolved])).toBe('closed: resolved');
    expect(stageOf([condition(3), resolved, { ...condition(4), itemId: 'b' }])).toBe('diagnosed');
    expect(stageOf([{ ...condition(3), told: 9 }, resolved])).toBe('diagnosed');
    expect(stageOf([condition(3, { abatedAt: '2020-01-01T00:00:00.000Z' })])).toBe('closed: resolved');
  });

  test('ends with the member’s life, and rests while the member is insured elsewhere', () => {
    expect(stageOf([condition(3)], {}, { ...ALIVE, diedAt: 9 })).toBe('closed: died');
    expect(stageOf([condition(3)], {}, { ...ALIVE, lapsedAt: 9 })).toBe('closed: moved-elsewhere');
    expect(stageOf([condition(3), fact('condition-resolved', 5)], {}, { ...ALIVE, diedAt: 9, lapsedAt: 8 })).toBe('closed: resolved');
  });

  describe('that was declined', () => {
    const id = uuidv7();
    const declined = (at: number) => ({ ...ALIVE, declinedAt: { [id]: at } });
    const of = (facts: DecisiveFact[], member: MemberFacts) => stageOf(facts, { journeyId: id }, member);
    const plan = (at: number, itemId = 'p') => [
      fact('plan', at, { status: 'draft' }, itemId, at),
      fact('plan-activated', at, {}, itemId, at + 1),
    ];

    test('is closed, also where a plan was in force until then', () => {
      expect(of([condition(3)], declined(5))).toBe('closed: declined');
      expect(of([condition(3), ...plan(4)], declined(5))).toBe('closed: declined');
    });

    test('is open again when it is resumed, when a later plan begins, or when a medicine is ordered', () => {
      expect(of([condition(3)], ALIVE)).toBe('diagnosed');
      expect(of([condition(3), ...plan(4), ...plan(6, 'q')], declined(5))).toBe('in-treatment');
      expect(of([condition(3), fact('medication', 6, { status: 'active' }, 'm')], declined(5))).toBe('in-treatment');
    });

    test('stays declined while a later plan is only drafted, or was revoked again', () => {
      expect(of([condition(3), fact('plan', 6, { status: 'draft' }, 'p')], declined(5))).toBe('closed: declined');
      const revoked = fact('plan-closed', 8, { status: 'revoked' }, 'p', 8);
      expect(of([condition(3), ...plan(6), revoked], declined(5))).toBe('closed: declined');
    });

    test('is resolved, or ended by death, where that is so; and one journey declined says nothing of another', () => {
      expect(of([condition(3), fact('condition-resolved', 6)], declined(5))).toBe('closed: resolved');
      expect(of([condition(3)], { ...declined(5), diedAt: 9 })).toBe('closed: died');
      expect(of([condition(3)], { ...declined(5), lapsedAt: 9 })).toBe('closed: declined');
      expect(stageOf([condition(3)], {}, declined(5))).toBe('diagnosed');
    });
  });
});

test('the rail never goes back in time: a diagnosis from outside comes before our first visit', () => {
  const { steps } = standingOf(journey([condition(3)], { foundAt: 7 }), ALIVE);
  expect(steps).toEqual([
    { stage: 'finding-out', at: 3 },
    { stage: 'diagnosed', at: 3 },
  ]);
});

test('a concern is a code and a key, and carries the label of its condition', () => {
  const sensitive: DecisiveFact = { ...condition(3), sensitivity: 'mental' };
  expect(standingOf(journey([sensitive]), ALIVE)).toMatchObject({
    concern: { key: 'condition', coding: code, conditionId: 'a' },
    sensitivity: 'mental',
  });
  expect(standingOf(journey([], { journeyId: generalCareOf(memberId), foundAt: 2 }), ALIVE).concern.key).toBe('general-care');
  expect(standingOf(journey([], { askedAt: 2 }), ALIVE).concern.key).toBe('question');
});

test('the order in which facts arrive cannot matter', () => {
  const facts = [
    condition(3),
    fact('condition', 4, { code, status: 'active', verification: 'provisional' }, 'b'),
    fact('condition-confirmed', 6, {}, 'b'),
    fact('plan', 4, { status: 'draft' }, 'p'),
    fact('plan-activated', 5, {}, 'p'),
    fact('plan', 4, { status: 'revoked' }, 'q'),
    fact('goal', 6, { status: 'active', achievement: 'achieved' }, 'g'),
    fact('medication', 8, { status: 'active' }, 'm'),
  ];
  const expected = standingOf(journey(facts), ALIVE);
  for (let n = 0; n < 200; n++) {
    const shuffled = facts.map((one) => ({ one, key: Math.random() })).sort((a, b) => a.key - b.key);
    expect(standingOf(journey(shuffled.map(({ one }) => one)), ALIVE)).toEqual(expected);
  }
});
