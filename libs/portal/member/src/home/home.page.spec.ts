import { TestBed } from '@angular/core/testing';
import { I18n } from '@careway/portal-ui/i18n';
import { afterEach, expect, test } from '@jest/globals';
import { faultsIn } from '../../../jest/axe.ts';
import { network, open, settle, textOf, type Reply } from '../../test/stage.ts';
import { HomePage } from './home.page.ts';
import { nextUp } from './next-up.ts';
import { urgentResult } from './urgent.ts';
import type { MemberHomeQuery } from '../generated/graph.ts';

let restore = (): void => undefined;
afterEach(() => {
  restore();
  document.body.replaceChildren();
});

const task = (id: string, text: string, more: object = {}) => ({
  ...{
    id,
    code: { text, codings: [] },
    status: 'REQUESTED',
    owner: 'MEMBER',
    dueDate: null,
    overdue: false,
    doableFrom: null,
    repeat: null,
    completedAt: null,
    ...more,
  },
});
const EMPTY = {
  journeys: { id: 'noa', journeys: [] },
  plans: { id: 'noa', plans: [] },
  news: { id: 'noa', timeline: { edges: [] } },
  messages: { id: 'noa', threads: [] },
  visitors: { id: 'noa', accessLog: { nodes: [] } },
};
const result = (code: string | null, occurredAt: string) => ({
  ...{ __typename: 'Result', id: 'r', occurredAt, precision: 'INSTANT', value: { value: 6.9, unit: 'mmol/L' }, valueText: null },
  ...{ valueConcept: null, range: null, previous: null, components: [] },
  code: { text: 'Potassium', codings: [{ system: 'http://loinc.org', code: '2823-3' }] },
  meaning: { code, text: '', level: 'FAR', direction: 'HIGH' },
});
const withResult = (code: string | null, at: string) =>
  ({
    ...EMPTY,
    news: {
      id: 'noa',
      timeline: {
        edges: [{ node: { id: 'e', occurredAt: at, precision: 'INSTANT', type: 'RESULT', item: result(code, at), journey: null } }],
      },
    },
  }) as unknown as MemberHomeQuery;

async function home(reply: Reply, session: object = {}) {
  const line = network(({ name }) => (name === 'MemberHome' ? reply : { data: {} }), session);
  restore = line.restore;
  return { ...line, fixture: await open(HomePage) };
}

test('an empty record says what will appear and what one can do', async () => {
  const { fixture } = await home({ data: EMPTY });
  const text = textOf(fixture);
  for (const words of ['Hello, Noa', 'What there is to do shows here', 'Each concern gets one journey', 'Is something new bothering you?'])
    expect(text).toContain(words);
  expect(await faultsIn(document.body)).toEqual([]);
});

test('a dangerous value that a device sent is on top, with what to do and whom to call', async () => {
  const danger = { level: 'EMERGENCY', he: 'נמוך', ar: 'منخفض', en: 'This is low. Call 101.', ru: 'Мало' };
  const readings = [
    { id: 'a', kind: 'PULSE', value: 71, measuredAt: new Date().toISOString(), danger: null },
    { id: 'b', kind: 'OXYGEN', value: 86, measuredAt: new Date().toISOString(), danger },
  ];
  const line = network(({ name }) => ({
    data: name === 'MemberHome' ? EMPTY : name === 'MemberDanger' ? { member: { id: 'noa', readings } } : {},
  }));
  restore = line.restore;
  const fixture = await open(HomePage);
  await settle(fixture);
  for (const words of ['Important today', 'Oxygen', 'This is low. Call 101.', 'See my readings']) expect(textOf(fixture)).toContain(words);
  expect(document.querySelector('cw-danger-now a[href="tel:101"]')).not.toBeNull();
  expect(await faultsIn(document.body)).toEqual([]);
});

test('five things to do at most, the overdue one first, ticked off where they stand', async () => {
  const tasks = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => task(id, `Task ${id}`));
  const plans = {
    id: 'noa',
    plans: [
      { id: 'p', status: 'ACTIVE', journeyId: 'j', tasks: [...tasks, task('late', 'Late', { overdue: true, dueDate: '2026-01-01' })] },
    ],
  };
  const { fixture, asked } = await home({ data: { ...EMPTY, plans } });
  const checks = [...document.querySelectorAll<HTMLInputElement>('input.check')];
  expect(checks).toHaveLength(5);
  expect(checks[0]?.getAttribute('aria-label')).toContain('Late');
  checks[0]?.click();
  await settle(fixture);
  expect(asked.find(({ name }) => name === 'MemberCompleteTask')?.variables).toEqual({ id: 'late' });
});

test('an answer is quoted in an element of its own, that runs as its words do and holds its marks', async () => {
  const node = { id: 'm', text: 'מותר להמשיך. '.repeat(9), fromMe: false, sentAt: '2026-11-22T03:09:00Z', author: { clinician: null } };
  const thread = { id: 'th', unread: 1, participants: [], latest: { edges: [{ node }] } };
  const { fixture } = await home({ data: { ...EMPTY, messages: { id: 'noa', threads: [thread] } } });
  await settle(fixture);
  const quote = document.querySelector('[aria-labelledby="new"] [dir="auto"]');
  expect(quote?.textContent).toMatch(/^“מותר.*…”$/u);
});

test('a part that the scope leaves out is private in its place, and the others stand', async () => {
  const errors = [{ message: 'no', path: ['plans', 'plans'], extensions: { code: 'FORBIDDEN' } }];
  const { fixture } = await home({ data: { ...EMPTY, plans: null }, errors }, { actingFor: { memberId: 'ruth' } });
  expect(textOf(fixture)).toContain('This part is not shared with you.');
  expect(textOf(fixture)).not.toContain('Hello, Noa');
  expect(textOf(fixture)).toContain('Each concern gets one journey');
});

test('a part that failed says so and is not called private', async () => {
  const errors = [{ message: 'no', path: ['plans', 'plans'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }];
  const { fixture } = await home({ data: { ...EMPTY, plans: null }, errors });
  expect(textOf(fixture)).toContain('We could not fetch this now.');
  expect(textOf(fixture)).not.toContain('Private');
});

test('urgent is what the laboratory called critical, for three days, and nothing that only lies far', () => {
  const now = new Date('2026-11-22T10:00:00Z');
  expect(urgentResult(withResult('HH', '2026-11-21T10:00:00Z'), now)?.id).toBe('r');
  expect(urgentResult(withResult('H', '2026-11-21T10:00:00Z'), now)).toBeUndefined();
  expect(urgentResult(withResult('HH', '2026-11-18T10:00:00Z'), now)).toBeUndefined();
});

test('none of several critical results hides behind the newest, and what is not critical is not among them', async () => {
  const at = new Date(Date.now() - 3_600_000).toISOString();
  const one = (id: string, code: string | null, text: string) => ({ node: { ...result(code, at), id, code: { text, codings: [] } } });
  const found = {
    id: 'noa',
    results: { edges: [one('r', 'HH', 'INR'), one('s', 'LL', 'Natrium'), one('p', 'HH', 'Kalium'), one('n', 'H', 'Iron')] },
  };
  const line = network(({ name }) =>
    name === 'MemberHome' ? { data: withResult('HH', at) } : name === 'MemberUrgentResults' ? { data: { member: found } } : { data: {} },
  );
  restore = line.restore;
  const fixture = await open(HomePage);
  const others = document.querySelector('cw-urgent-others')!;
  expect(others.textContent).toContain('2 more results');
  expect([...others.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(['/member/results/s', '/member/results/p']);
  expect(textOf(fixture)).toContain('6.9 mmol/L');
  expect(await faultsIn(document.body)).toEqual([]);
});

test('next is the earliest thing ahead: a day of a task or of an answer', () => {
  const plans = { id: 'noa', plans: [{ id: 'p', status: 'ACTIVE', journeyId: 'j', tasks: [task('t', 'T', { dueDate: '2026-11-30' })] }] };
  const messages = {
    id: 'noa',
    threads: [{ id: 'th', waitingFor: 'CARE_TEAM', replyExpectedBy: '2026-11-23T08:00:00Z', participants: [] }],
  };
  const now = new Date('2026-11-22T10:00:00Z');
  expect(nextUp({ ...EMPTY, plans, messages } as unknown as MemberHomeQuery, false, now)?.kind).toBe('reply');
  expect(nextUp({ ...EMPTY, plans } as unknown as MemberHomeQuery, false, now)?.kind).toBe('task');
  expect(nextUp({ ...EMPTY, messages } as unknown as MemberHomeQuery, false, new Date('2026-11-24T00:00:00Z'))).toBeUndefined();
});

test('the next appointment has both clocks where the member’s is not the clinic’s', async () => {
  const startsAt = '2099-03-01T08:00:00.000Z';
  const nextAppointment = { id: 'a', startsAt, timeZone: 'Asia/Jerusalem', serviceType: 'VISIT', clinician: null };
  const { fixture } = await home({ data: { ...EMPTY, calendar: { id: 'noa', nextAppointment } } });
  expect(textOf(fixture)).toContain('10:00');
  expect(textOf(fixture)).not.toContain('New York');
  TestBed.inject(I18n).zone.set('America/New_York');
  await settle(fixture);
  expect(textOf(fixture)).toContain('03:00');
  expect(textOf(fixture)).toContain('New York');
});
