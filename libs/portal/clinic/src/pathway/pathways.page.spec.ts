import { afterEach, expect, test } from '@jest/globals';
import { faultsIn } from '../../../jest/axe.ts';
import { network, open, textOf } from '../../test/stage.ts';
import { PathwaysPage } from './pathways.page.ts';

let restore = (): void => undefined;
afterEach(() => {
  restore();
  document.body.replaceChildren();
});

const none = { from: null, to: null, sex: null, codes: null };
const source = { title: 'ESC guideline', year: 2024, url: 'https://esc.example' };
const PATHWAY = {
  ...{ id: 'hypertension', version: 2, date: '2026-11-22', title: 'High blood pressure', summary: 'Less pressure on heart and kidneys.' },
  offeredFor: { snomed: ['38341003'], icd10: ['I10'] },
  include: [{ ...none, kind: 'age', from: 18 }],
  exclude: [{ because: 'In pregnancy pressure has a pathway of its own.', when: { ...none, kind: 'pregnant' } }],
  aims: [
    {
      ...{
        id: 'systolic',
        text: 'Upper pressure from 120 to 129',
        measure: '8480-6',
        unit: 'mm[Hg]',
        target: '120–129',
        doneBy: null,
        dueInDays: 90,
      },
      unless: [{ ...none, kind: 'age', from: 85 }],
    },
  ],
  steps: [
    {
      ...{ id: 'urine', kind: 'observation', title: 'Urine test', who: 'clinician', startDay: 0, withinDays: 60, unless: [] },
      repeat: { frequency: 1, period: 1, periodUnit: 'a', count: null },
    },
  ],
  thresholds: [
    {
      ...{ id: 'low', measure: '8480-6', unit: 'mm[Hg]', of: 'value', limit: '< 100', count: 2, windowDays: 3, urgency: 'urgent' },
      ...{ task: 'Ask about dizziness', tell: 'Stand up slowly.' },
    },
  ],
  education: [{ id: 'salt', title: 'Hidden salt', article: 'High blood pressure', sources: [source] }],
  community: { id: 'hypertension', name: 'Blood pressure in hand' },
  measures: [{ id: 'controlled', name: 'Blood pressure at its goal' }],
  sources: [source],
};
const reply = (name: string) =>
  name === 'ClinicPathways'
    ? { data: { pathways: [{ id: 'hypertension', version: 2, title: 'High blood pressure' }] } }
    : { data: { pathways: [PATHWAY] } };

test('a pathway stands there whole: for whom, goals, times, thresholds, what it teaches, community, measures and who says so', async () => {
  restore = network(({ name }) => reply(name)).restore;
  const fixture = await open(PathwaysPage, { pathway: 'hypertension' });
  const text = textOf(fixture);
  for (const words of [
    ...['Version 2, in force since', 'from 18 years', 'Not: pregnant. In pregnancy pressure has', '120–129 mmHg', 'from 85 years'],
    ...[
      'Care team',
      'from day 0, within 60 days',
      'the value, 2 times within 3 days',
      'Stand up slowly.',
      'Hidden salt · High blood pressure',
    ],
    ...['Blood pressure in hand', 'Blood pressure at its goal', 'ESC guideline (2024)'],
  ])
    expect(text).toContain(words);
  expect(await faultsIn(document.body)).toEqual([]);
});

test('out of reach it says so, and tries again', async () => {
  restore = network(() => 'offline').restore;
  await open(PathwaysPage);
  expect(document.querySelector('cw-offline-state, cw-error-note')).not.toBeNull();
});
