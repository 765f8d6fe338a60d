import { expect, test } from '@jest/globals';
import { changesBetween, type KeptGoal, type KeptTask, type PlanContent } from './plan-version.rules.ts';

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
