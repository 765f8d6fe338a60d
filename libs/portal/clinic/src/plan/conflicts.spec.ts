import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { I18n, uiWords } from '@careway/portal-ui/i18n';
import { afterEach, expect, test } from '@jest/globals';
import { faultsIn } from '../../../jest/axe.ts';
import { clinicLine, type Line } from '../../test/line.ts';
import { Drafts } from '../drafts/drafts.ts';
import type { ClinicPlanFragment, ClinicThresholdFragment } from '../generated/graph.ts';
import { Chart } from '../patient/chart.ts';
import { ThresholdForm } from '../reading/threshold-form.ts';
import { NEW_LIMIT } from '../reading/threshold-merge.ts';
import { clinicWords } from '../words.ts';
import { PlanDesk } from './plan-desk.ts';
import { PlanEdit } from './plan-edit.ts';

let line: Line;
afterEach(() => {
  line.restore();
  document.body.replaceChildren();
});

const khoury = { id: 'khoury', displayName: 'Rania Khoury' };
const planAt = (more: object): ClinicPlanFragment =>
  ({
    ...{ id: 'p', version: 4, status: 'ACTIVE', title: null, summary: null, reviewOn: null, holdUntil: null, holdIsOver: false },
    ...{ updatedBy: khoury, updatedAt: '2026-03-01T08:00:00.000Z', goals: [], tasks: [] },
    ...more,
  }) as unknown as ClinicPlanFragment;

async function shown<T>(component: new () => T, inputs: Record<string, unknown>) {
  line = clinicLine(({ name }) => {
    if (name.includes('FormDraft')) return 'offline';
    return { data: { [name === 'ClinicRevisePlan' ? 'revisePlan' : 'setThreshold']: { __typename: 'Plan', id: 'p', version: 5 } } };
  });
  const chart = { memberId: signal('noa'), treatment: { data: signal(undefined), reload: () => undefined } };
  TestBed.configureTestingModule({ providers: [PlanDesk, { provide: Chart, useValue: chart }] });
  const i18n = TestBed.inject(I18n);
  await Promise.all([i18n.addScope('ui', uiWords), i18n.addScope('clinic', clinicWords)]);
  await i18n.use('en');
  const fixture = TestBed.createComponent(component);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  const main = document.body.appendChild(document.createElement('main'));
  main.append(fixture.nativeElement as Node);
  const settle = async () => {
    await fixture.whenStable();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await fixture.whenStable();
  };
  await settle();
  const choose = async (text: string) => {
    const label = [...document.querySelectorAll('label')].find((one) => one.textContent?.includes(text));
    label!.querySelector('input')!.click();
    await settle();
  };
  const save = async () => {
    [...document.querySelectorAll('button')].find((one) => one.textContent?.includes('version 5'))!.click();
    await settle();
  };
  const sent = () => line.asked.find(({ name }) => !name.includes('FormDraft'))?.variables;
  return { settle, choose, save, sent, text: () => document.body.textContent.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ') };
}

test('two changed what a plan says: both versions of a field stand side by side, the rest is merged, and only what differs is sent', async () => {
  const base = { title: '', summary: 'We start slowly.', reviewOn: '', holdUntil: '' };
  const fields = { ...base, title: 'Sugar, together', summary: 'We start at once.' };
  const draft = { planId: 'p', version: 3, base, fields, reason: 'Agreed' };
  const page = await shown(PlanEdit, { draft, plan: planAt({ summary: 'We wait a week.', reviewOn: '2026-05-01' }) });
  for (const words of [
    'You both edited this plan',
    'Rania Khoury saved version 4',
    'We start slowly.',
    'We start at once.',
    'We wait a week.',
  ])
    expect(page.text()).toContain(words);
  expect(page.text()).toContain('1 for you to choose');
  expect(page.text()).toContain('2 merged');
  expect(await faultsIn(document.body)).toEqual([]);
  await page.save();
  expect(page.sent()).toBeUndefined();
  await page.choose('We wait a week.');
  await page.save();
  expect(page.sent()).toEqual({ id: 'p', expectedVersion: 4, changes: { title: 'Sugar, together' }, reason: 'Agreed' });
});

test('two changed one limit: it is asked field by field, and saved as a whole on the version that stands', async () => {
  const base = { ...NEW_LIMIT, value: '150' };
  const draft = { planId: 'p', part: 'high', version: 3, measure: '8480-6', base, fields: { ...base, value: '140', count: '2' } };
  const threshold = {
    ...{ part: 'high', measure: { text: '', codings: [] }, unit: 'mm[Hg]', of: 'VALUE', comparator: 'GREATER_OR_EQUAL', value: 145 },
    ...{ count: 1, days: 1, windowDays: 7, urgency: 'STAT', active: true, isOwn: true },
  } as unknown as ClinicThresholdFragment;
  const page = await shown(ThresholdForm, { draft, plan: planAt({}), threshold });
  for (const words of ['150 mmHg', '140 mmHg', '145 mmHg', '1 for you to choose', '2 merged']) expect(page.text()).toContain(words);
  expect(await faultsIn(document.body)).toEqual([]);
  await page.choose('140 mmHg');
  await page.save();
  expect(page.sent()).toMatchObject({
    planId: 'p',
    expectedVersion: 4,
    part: 'high',
    threshold: { value: 140, count: 2, urgency: 'STAT' },
  });
});

test('another edit of the plan is in nobody’s way: the form stays a form, and is saved on the version that stands', async () => {
  const base = { title: '', summary: '', reviewOn: '', holdUntil: '' };
  const draft = { planId: 'p', version: 3, base, fields: { ...base, title: 'Sugar' } };
  const page = await shown(PlanEdit, { draft, plan: planAt({}) });
  expect(page.text()).not.toContain('You both edited');
  await page.save();
  expect(page.sent()).toMatchObject({ expectedVersion: 4, changes: { title: 'Sugar' } });
});

test('a draft that was saved is put away, and what is not saved says so', async () => {
  const base = { title: '', summary: '', reviewOn: '', holdUntil: '' };
  const draft = { planId: 'p', version: 4, base, fields: { ...base, title: 'Sugar' } };
  const page = await shown(PlanEdit, { draft, plan: planAt({}) });
  const drafts = TestBed.inject(Drafts);
  drafts.keep('noa', 'planEdit', draft);
  await new Promise((resolve) => setTimeout(resolve, 800));
  await page.settle();
  expect(page.text()).toContain('Not saved: no connection.');
  await page.save();
  expect(drafts.of('noa')).toBeUndefined();
});
