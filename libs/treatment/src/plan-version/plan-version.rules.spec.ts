import { expect, test } from '@jest/globals';
import { changesBetween, type KeptGoal, type KeptTask, type KeptThreshold, type PlanContent } from './plan-version.rules.ts';

const words = (text: string) => ({ codings: [], text });
const sensitivity = 'general' as const;
const goal = (given: Partial<KeptGoal> = {}): KeptGoal => ({
  ...{ id: 'g1', sensitivity, description: 'Long-term sugar', lifecycleStatus: 'active', achievementStatus: 'in-progress' },
  ...{ comparator: '<', target: 7, unit: '%' },
  ...given,
});
const task = (given: Partial<KeptTask> = {}): KeptTask => ({
  ...{ id: 't1', sensitivity, code: words('Walk'), owner: 'member', dueDate: null, status: 'requested' },
  ...given,
});
const plan = (given: Partial<PlanContent> = {}): PlanContent => ({
  ...{ status: 'draft', category: words('Diabetes plan'), endsAt: null, goals: [goal()], tasks: [task()] },
  ...given,
});
const told = (before: PlanContent | null, after: PlanContent) =>
  changesBetween(before, after).map(({ kind, part, name, field, before: was, after: is }) =>
    [kind, part, name, ...(field === null ? [] : [field, was, is])].join(' | '),
  );

test('a range is told by both its ends, and one that was a limit before as the two that they are', () => {
  const range = goal({ comparator: '<=', target: 7, low: 4, unit: 'mmol/L' });
  expect(told(plan(), plan({ goals: [range] }))).toEqual(['changed | goal | Long-term sugar | target | < 7 % | 4 – 7 mmol/L']);
  expect(changesBetween(plan({ goals: [goal()] }), plan({ goals: [goal({ low: null })] }))).toEqual([]);
});

test('how often a task comes again is told, and nothing of versions that did not keep it', () => {
  const weekly = { startDay: 0, withinDays: 7, repeat: { frequency: 1, period: 1, periodUnit: 'wk' as const } };
  expect(told(plan({ tasks: [task({ timing: null })] }), plan({ tasks: [task({ timing: weekly })] }))).toEqual([
    'changed | task | Walk | repeat |  | 1/1wk',
  ]);
  expect(told(plan(), plan({ tasks: [task({ timing: weekly })] }))).toEqual([]);
});

test('two versions that say the same have no difference', () => {
  expect(changesBetween(plan(), plan())).toEqual([]);
});

test('of the first version everything is new', () => {
  expect(told(null, plan())).toEqual(['added | plan | Diabetes plan', 'added | goal | Long-term sugar', 'added | task | Walk']);
});

test('each field that differs is one line, under the name that the part has now', () => {
  const after = plan({
    status: 'active',
    goals: [goal({ target: 6.5, description: 'HbA1c' })],
    tasks: [task({ dueDate: '2026-03-01', owner: 'care-team' })],
  });
  expect(told(plan(), after)).toEqual([
    'changed | plan | Diabetes plan | status | draft | active',
    'changed | goal | HbA1c | description | Long-term sugar | HbA1c',
    'changed | goal | HbA1c | target | < 7 % | < 6.5 %',
    'changed | task | Walk | owner | member | care-team',
    'changed | task | Walk | dueDate |  | 2026-03-01',
  ]);
});

test('a target that is taken away is a change to nothing', () => {
  const [change] = changesBetween(plan(), plan({ goals: [goal({ target: null, comparator: null })] }));
  expect(change).toMatchObject({ field: 'target', before: '< 7 %', after: null });
});

test('what came and what went is told by its name, and a part with a new place is no change', () => {
  const second = task({ id: 't2', code: words('Swim') });
  expect(told(plan({ tasks: [task(), second] }), plan({ tasks: [second, task()] }))).toEqual([]);
  expect(told(plan(), plan({ goals: [], tasks: [second] }))).toEqual([
    'removed | goal | Long-term sugar',
    'added | task | Swim',
    'removed | task | Walk',
  ]);
});

test('a task that a limit made, or the one before it, is the doing of nobody who saved afterwards', () => {
  const system = 'https://careway.example/CodeSystem/threshold';
  const ofLimit = task({ id: 't2', code: { codings: [{ system, code: 'high-at-home' }], text: 'Look at them' }, owner: 'care-team' });
  const after = plan({
    title: 'Sugar, together',
    tasks: [task(), ofLimit, task({ id: 't3', occurrence: 2 }), task({ id: 't4', code: words('Swim') })],
  });
  expect(told(plan(), after)).toEqual([
    'changed | plan | Sugar, together | title |  | Sugar, together',
    'made | task | Look at them',
    'made | task | Walk',
    'added | task | Swim',
  ]);
});

const limit = (given: Partial<KeptThreshold> = {}): KeptThreshold => ({
  ...{ id: 'l1', sensitivity, part: 'own-1', loinc: '8480-6', unit: 'mm[Hg]', of: 'value', comparator: '>=', value: 150 },
  ...{ count: 1, days: 1, windowDays: 7, urgency: 'urgent', active: true },
  ...given,
});

test('a limit that somebody sets, changes or turns off is told field by field, under what it looks at', () => {
  const [none, one] = [plan({ thresholds: [] }), plan({ thresholds: [limit()] })];
  expect(changesBetween(none, one)).toMatchObject([{ kind: 'added', part: 'threshold', name: '8480-6', after: '>= 150 mm[Hg]' }]);
  expect(told(one, plan({ thresholds: [limit({ value: 160, count: 2, active: false })] }))).toEqual([
    'changed | threshold | 8480-6 | limit | >= 150 mm[Hg] | >= 160 mm[Hg]',
    'changed | threshold | 8480-6 | count | 1 | 2',
    'changed | threshold | 8480-6 | active | true | false',
  ]);
});

test('a limit of the pathway that is changed for the first time is compared with what the pathway says', () => {
  const of = { pathwayId: 'hypertension', pathwayVersion: null };
  const was = plan({ ...of, thresholds: [] });
  const own = limit({ part: 'high-at-home', value: 145, count: 3, days: 2 });
  const changes = changesBetween(was, plan({ ...of, thresholds: [own] }));
  expect(changes.map(({ kind, field }) => [kind, field])).toContainEqual(['changed', 'limit']);
  expect(changes.find(({ field }) => field === 'limit')?.before).toMatch(/^>=? \d+ mm\[Hg\]$/);
});

test('of versions that were kept before limits were, nothing is said about limits', () => {
  expect(changesBetween(plan(), plan({ thresholds: [limit()] }))).toEqual([]);
});

test('what a plan says of itself is told as it was and as it is', () => {
  const after = plan({ title: 'Sugar, together', summary: 'We start slowly.', reviewOn: '2026-06-01' });
  expect(told(plan(), after)).toEqual([
    'changed | plan | Sugar, together | title |  | Sugar, together',
    'changed | plan | Sugar, together | summary |  | We start slowly.',
    'changed | plan | Sugar, together | reviewOn |  | 2026-06-01',
  ]);
});
