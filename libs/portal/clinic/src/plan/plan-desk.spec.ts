import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { afterEach, expect, test } from '@jest/globals';
import { type Asked, clinicLine, type Line, type Reply } from '../../test/line.ts';
import { Drafts } from '../drafts/drafts.ts';
import type { ClinicPlanFragment } from '../generated/graph.ts';
import { Chart } from '../patient/chart.ts';
import { NEW_LIMIT } from '../reading/threshold-merge.ts';
import { PlanDesk } from './plan-desk.ts';

let line: Line;
afterEach(() => line.restore());

/** A plan on a server that answers when the test lets it: each edit is refused unless it names the version that stands. */
function desk() {
  const plan = { version: 3 };
  const waiting: (() => void)[] = [];
  const answer = ({ name, variables }: Asked): Reply => {
    const field = name.replace(/^Clinic/, '').replace(/^./, (letter) => letter.toLowerCase());
    if (variables['expectedVersion'] !== plan.version) return { data: { [field]: { __typename: 'EditedMeanwhileError' } } };
    plan.version += 1;
    const type = /(Goal|Task)$/.exec(name)?.[1] ?? 'Plan';
    return { data: { [field]: { __typename: type, id: 'x' } } };
  };
  line = clinicLine((asked) => {
    if (asked.name.includes('FormDraft')) return 'offline';
    return new Promise((resolve) => waiting.push(() => resolve(answer(asked))));
  });
  const chart = { memberId: signal('noa'), treatment: { data: signal(undefined), reload: () => undefined } };
  TestBed.overrideProvider(Chart, { useValue: chart });
  TestBed.configureTestingModule({ providers: [PlanDesk, Chart] });
  const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
  const answerNext = async () => {
    await settle();
    waiting.shift()?.();
    await settle();
  };
  return { plan, chart, answerNext, desk: TestBed.inject(PlanDesk), drafts: TestBed.inject(Drafts) };
}
const task = (text: string) => ({ planId: 'p', version: 3, text, owner: 'MEMBER' as const, dueDate: '' });
const fields = (description: string) => ({
  ...{ description, comparator: '', target: '', low: '', unit: '', lifecycleStatus: 'active', achievementStatus: '' },
});
const goal = (to: string) => ({ planId: 'p', goalId: 'g', version: 3, base: fields('Under 7'), fields: fields(to) });
const sent = () => line.asked.filter(({ name }) => !name.includes('FormDraft')).map(({ name }) => name);

test('a change that is saved while another act waits for its answer is not dropped: it takes its turn, on what one did oneself', async () => {
  const { desk: plans, plan, answerNext } = desk();
  const added = plans.addTask(task('Walk'), 3);
  // The live update was quicker than the answer, so the next form is saved on a page that shows version 4 or still version 3.
  const changed = plans.changeGoal(goal('Under 6.8'), fields('Under 7'), fields('Under 6.8'), 3);
  expect(plans.busy('g')).toBe(true);
  await answerNext();
  await answerNext();
  expect(await Promise.all([added, changed])).toEqual([true, true]);
  expect(sent()).toEqual(['ClinicAddTask', 'ClinicChangeGoal']);
  expect(plan.version).toBe(5);
  expect(plans.busy()).toBe(false);
});

test('a plan begins right after one’s own change of a limit, on the version that this made', async () => {
  const { desk: plans, plan, answerNext } = desk();
  const limit = { planId: 'p', part: null, version: 3, measure: '8480-6', base: NEW_LIMIT, fields: { ...NEW_LIMIT, value: '150' } };
  const shown = { id: 'p', version: 3 } as ClinicPlanFragment;
  const set = plans.setThreshold(limit, limit.fields, 3);
  await answerNext();
  expect(await set).toBe(true);
  // the page has not asked anew yet
  const begun = plans.activate(shown);
  await answerNext();
  expect([await begun, plans.refusal(), plan.version]).toEqual([true, undefined, 5]);
  const paused = plans.suspend(shown, 'In hospital', '');
  await answerNext();
  expect(await paused).toBe(true);
  const ended = plans.close({ ...shown, version: 6 }, 'REVOKED', 'Another plan');
  await answerNext();
  expect(await ended).toBe(true);
});

test('pressed twice, one thing is done once', async () => {
  const { desk: plans, answerNext } = desk();
  const first = plans.addTask(task('Walk'), 3);
  expect(await plans.addTask(task('Walk'), 3)).toBe(false);
  await answerNext();
  expect(await first).toBe(true);
  expect(sent()).toEqual(['ClinicAddTask']);
});

test('somebody else’s version between is still told, and what was typed stays', async () => {
  const { desk: plans, plan, drafts, answerNext } = desk();
  drafts.keep('noa', 'goal', goal('Under 6.8'));
  plan.version = 4;
  const changed = plans.changeGoal(goal('Under 6.8'), fields('Under 7'), fields('Under 6.8'), 3);
  await answerNext();
  expect(await changed).toBe(false);
  expect(plans.refusal()?.kind).toBe('edited');
  expect(drafts.of('noa')?.goal?.fields.description).toBe('Under 6.8');
});

test('what was typed for the next task while the last one was on its way stays, also when another chart is open by then', async () => {
  const { desk: plans, chart, drafts, answerNext } = desk();
  drafts.keep('noa', 'task', task('Walk'));
  drafts.keep('yoav', 'task', task('Of another patient'));
  const added = plans.addTask(task('Walk'), 3);
  drafts.keep('noa', 'task', task('Swim'));
  chart.memberId.set('yoav');
  await answerNext();
  expect(await added).toBe(true);
  expect(drafts.of('noa')?.task?.text).toBe('Swim');
  expect(drafts.of('yoav')?.task?.text).toBe('Of another patient');
});
