import { afterEach, expect, test } from '@jest/globals';
import { faultsIn } from '../../jest/axe.ts';
import { show } from '../../jest/show.ts';
import { DataTable } from './data/data-table.ts';
import { Funnel } from './data/funnel.ts';
import { NumberLine } from './data/number-line.ts';
import { Trend } from './data/trend.ts';
import { Choice } from './form/choice.ts';
import { SearchBox } from './form/search-box.ts';
import { Composer } from './message/composer.ts';
import { ActingBanner } from './shell/acting-banner.ts';
import { ConflictFieldCard } from './state/conflict-field.ts';
import { EmptyState } from './state/empty-state.ts';
import { SyncPill } from './state/sync-pill.ts';
import { Timeline } from './timeline/timeline.ts';
import { JourneyRail } from './way/journey-rail.ts';
import { MiniRail } from './way/mini-rail.ts';
import { RequestRail } from './way/request-rail.ts';
import { PatientBanner } from './work/patient-banner.ts';

afterEach(() => document.body.replaceChildren());

const STAGES = [
  { name: 'Told us', state: 'done' },
  { name: 'Checks', state: 'here' },
  { name: 'Treatment', state: 'skipped' },
  { name: 'Steady', state: 'next' },
];
const ZONES = [
  { kind: 'goal', to: 7, name: 'Your goal' },
  { kind: 'far', to: 10, name: 'High' },
];
const POINTS = [
  { at: '2026-05-11', value: 6.4 },
  { at: '2026-08-09', value: 7.9 },
  { at: '2026-11-22', value: 7.2 },
];
const CONFLICT = { key: 'dose', name: 'Dose', was: '850', mine: '1000', theirs: '850 x 3', theirsBy: 'Rania' };

test.each([
  ['number line', NumberLine, { value: 7.2, shown: '7.2%', from: 4, zones: ZONES, standing: 'near', label: 'A little above' }],
  ['trend', Trend, { points: POINTS, unit: '%', name: 'HbA1c', goal: { to: 7 } }],
  [
    'table',
    DataTable,
    {
      caption: 'Clinics',
      rowName: 'Clinic',
      columns: [{ key: 'a', name: 'A' }],
      rows: [{ key: 'x', name: 'X', cells: { a: 'hidden' } }],
      csv: '/x.csv',
    },
  ],
  ['journey rail', JourneyRail, { stages: STAGES }],
  ['mini rail', MiniRail, { stages: STAGES }],
  ['request rail', RequestRail, { stages: [] }],
  ['choice', Choice, { legend: 'Does it hurt?', name: 'hurt', options: [{ value: 'yes', label: 'Yes' }] }],
  ['search box', SearchBox, { label: 'Find a patient', text: 'noa' }],
  ['composer', Composer, { fieldId: 'm', label: 'Message', attaches: true, kept: true }],
  ['conflict', ConflictFieldCard, { field: CONFLICT, chosen: 'other' }],
  ['acting banner', ActingBanner, { name: 'Ruth Barak', until: '2026-12-31' }],
  ['timeline', Timeline, { entries: [{ id: 'a', at: '2026-11-22T06:31:00Z', icon: 'flask', title: 'Result', look: 'card', link: '/x' }] }],
  ['empty state', EmptyState, { title: 'Nothing', text: 'It will show here' }],
  ['patient banner', PatientBanner, { name: 'Noa', facts: [{ label: 'Born', value: '1979' }], allergies: 'not-asked' }],
] as const)('%s has no fault that axe can see', async (_name, component, inputs) => {
  const { nativeElement } = await show<unknown>(component, inputs);
  expect(await faultsIn(nativeElement as Element)).toEqual([]);
});

test('axe would catch a control without a name', async () => {
  document.body.innerHTML = '<div id="x"><button></button></div>';
  expect(await faultsIn(document.body)).not.toEqual([]);
});

const textOf = (element: unknown): string => (element as HTMLElement).textContent.replace(/\s+/g, ' ').trim();

test('no request says in words that nothing was requested', async () => {
  const { nativeElement } = await show(RequestRail, { stages: [] });
  expect(textOf(nativeElement)).toBe('Nothing has been requested. Looking at this page does not request it.');
});

test('the short rail is one sentence', async () => {
  const { nativeElement } = await show(MiniRail, { stages: STAGES });
  expect((nativeElement as HTMLElement).getAttribute('aria-label')).toBe('Step 2 of 4: Checks');
});

test('a hidden count has no number anywhere, and no length', async () => {
  const { nativeElement } = await show(Funnel, {
    steps: [
      { key: 'a', name: 'Diagnosed', count: 38 },
      { key: 'b', name: 'On target', count: 'hidden' },
    ],
  });
  expect(textOf(nativeElement)).toBe('Diagnosed38On targethidden');
});

test('below three points there is a table and no line', async () => {
  const { nativeElement } = await show(Trend, { points: POINTS.slice(0, 2), unit: '%', name: 'HbA1c' });
  const element = nativeElement as HTMLElement;
  expect([element.querySelector('.chart'), element.querySelector('details')?.open]).toEqual([null, true]);
});

test('an allergy list that nobody asked about is not the same as one that is empty', async () => {
  const asked = await show(PatientBanner, { name: 'Noa', facts: [], allergies: 'not-asked' });
  expect(textOf(asked.nativeElement)).toContain('Not asked');
  asked.componentRef.setInput('allergies', 'none-known');
  await asked.whenStable();
  expect(textOf(asked.nativeElement)).toContain('None known');
});

test('a conflict saves nothing until the person has chosen', async () => {
  const fixture = await show(ConflictFieldCard, { field: CONFLICT });
  expect(fixture.componentInstance.value()).toBeUndefined();
  (fixture.nativeElement as HTMLElement).querySelectorAll('input')[1]?.click();
  await fixture.whenStable();
  expect(fixture.componentInstance.value()).toBe('850 x 3');
});

test('a message is sent once, trimmed, and never empty', async () => {
  const fixture = await show(Composer, { fieldId: 'm', label: 'Message', text: '  148/92 ' });
  const sent: string[] = [];
  fixture.componentInstance.send.subscribe((text) => sent.push(text));
  const button = (fixture.nativeElement as HTMLElement).querySelector<HTMLButtonElement>('button');
  button?.click();
  fixture.componentRef.setInput('text', '   ');
  await fixture.whenStable();
  button?.click();
  expect(sent).toEqual(['148/92']);
});

test('the live line says nothing while all is well', async () => {
  const { nativeElement } = await show(SyncPill, { state: 'live' });
  expect(textOf(nativeElement)).toBe('');
});
