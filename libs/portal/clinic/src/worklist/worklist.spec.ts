import { TestBed } from '@angular/core/testing';
import { afterEach, expect, test } from '@jest/globals';
import { faultsIn } from '../../../jest/axe.ts';
import { network, open, settle, textOf } from '../../test/stage.ts';
import { WhyStrip } from './why-strip.ts';
import { Worklist } from './worklist.ts';

let restore = (): void => undefined;
afterEach(() => {
  restore();
  document.body.replaceChildren();
});

const AHEAD = new Date(Date.now() + 5 * 86_400_000).toISOString();
const code = { system: 'http://loinc.org', code: '4548-4' };
const work = (id: string, more: object) => ({
  ...{
    __typename: 'WorkItem',
    id,
    version: 0,
    level: 'routine',
    urgency: 'SOON',
    late: false,
    since: '2026-11-22T08:00:00Z',
    dueAt: AHEAD,
  },
  ...{ canFinish: false, canRest: true, canUndo: false, restsUntil: null, code, owner: null, handover: null },
  ...{ member: { id: `member ${id}`, name: `Patient ${id}`, age: 50 }, item: { __typename: 'Order', id } },
  ...more,
});
const appointment = { __typename: 'Appointment', id: 'a', startsAt: '2099-01-05T08:00:00.000Z', serviceType: 'PHONE' };
const plan = (category: object, called: string | null = null) => ({
  ...{ __typename: 'Plan', id: 'p', called, category: { codings: [], ...category } },
});
const REASONS = [
  work('1', { kind: 'PLAN', level: 'plan', reason: 'PLAN_CONFLICT', next: 'DECIDE', item: plan({ text: 'High blood pressure' }) }),
  work('2', { kind: 'REFERRAL', reason: 'REPORT_BACK', next: 'REVIEW', item: { __typename: 'Referral', id: 'r' } }),
  work('3', { kind: 'REFERRAL', reason: 'REFERRAL_EXPIRED', next: 'NOTE', item: { __typename: 'Referral', id: 'e' } }),
  work('4', { kind: 'ORDER', reason: 'RESULT_LATE', next: 'CHASE', late: true }),
  work('5', { kind: 'WAITING', reason: 'TIME_WANTED', next: 'BOOK', code: null, item: { ...appointment, startsAt: null } }),
  work('6', { kind: 'OFFER', reason: 'TIME_HELD', next: 'CALL', code: null, item: appointment }),
  work('7', { kind: 'APPOINTMENT', reason: 'CANCELLED_TODAY', next: 'CALL', code: null, item: appointment, canFinish: true }),
  work('8', { kind: 'APPOINTMENT', reason: 'DID_NOT_COME', next: 'CALL', code: null, item: appointment, canFinish: true }),
];
const REFERRED = {
  ...{ id: 'incoming', priority: 'URGENT', reason: 'Chest pain on stairs', requestedAt: '2026-11-28T08:00:00Z', overdue: false },
  ...{ specialty: { text: 'Cardiology', codings: [] }, requestedBy: { id: 'd', displayName: 'Dr. Far' }, dueOn: '2099-01-01' },
  member: { id: 'stranger', name: 'Orly Cohen', yearOfBirth: 1980 },
};

const SENT = {
  ...{
    id: 'sent',
    title: 'Chest pain',
    reason: 'This pain can be a heart attack.',
    completedAt: '2026-11-28T08:00:00Z',
    urgency: 'URGENT',
  },
  member: { id: 'untreated', name: 'Avi Stern', yearOfBirth: 1971 },
};

async function list(nodes: readonly object[] = REASONS, incomingReferrals: readonly object[] = [REFERRED], incomingIntakes: object[] = []) {
  const line = network(
    ({ name, variables }) => {
      if (name === 'ClinicIncomingReferrals') return { data: { incomingReferrals } };
      if (name === 'ClinicIncomingIntakes') return { data: { incomingIntakes } };
      if (name === 'ClinicPatients') return { data: { myPatients: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } } };
      if (name !== 'ClinicWorklist') return { data: {} };
      const kinds = variables['kinds'] as readonly string[] | null;
      const found = nodes.filter((one) => !kinds || kinds.includes((one as { kind: string }).kind));
      const counts = { mine: 0, team: nodes.length, cover: 0 };
      return { data: { worklist: { nodes: found, pageInfo: { hasNextPage: false, endCursor: null }, counts } } };
    },
    { personId: 'levi', kind: 'clinician', name: 'Dr. Levi' },
  );
  restore = line.restore;
  const fixture = await open(Worklist);
  const rows = () =>
    [...document.querySelectorAll('li')].map((one) => one.textContent?.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ') ?? '');
  const narrow = async (to: string) => {
    const select = document.querySelector('select')!;
    select.value = to;
    select.dispatchEvent(new Event('change'));
    await settle(fixture);
  };
  return { ...line, fixture, rows, narrow };
}

test('each reason stands there in words, with what comes next', async () => {
  const { rows } = await list(REASONS, []);
  const said = rows();
  expect(said[0]).toMatch(/Two plans are at odds: High blood pressure.*Decide/);
  expect(said[1]).toMatch(/Report is back.*Take note/);
  expect(said[2]).toMatch(/Referral expired without a visit/);
  expect(said[3]).toMatch(/No result yet.*Follow up/);
  expect(said[4]).toMatch(/Waits for an earlier time: Phone.*Find a time/);
  expect(said[5]).toMatch(/A time is held, no answer yet: Phone, .*Call the patient/);
  expect(said[6]).toMatch(/Cancelled on the day: Phone, /);
  expect(said[7]).toMatch(/Did not come: Phone, /);
  expect(await faultsIn(document.body)).toEqual([]);
});

test('what was referred to the clinic stands among the team’s by how it presses, is counted with it, and leads to where it is answered', async () => {
  const { rows, fixture } = await list();
  expect(rows()).toHaveLength(9);
  expect(rows()[0]).toMatch(/Orly Cohen.*Referred to your clinic: Cardiology · Urgent.*Accept or refuse · Since .* your clinic/);
  expect(textOf(fixture)).toContain('Team9');
  const link = document.querySelector<HTMLAnchorElement>('li a')!;
  expect(link.getAttribute('href')).toBe('/clinic?referral=incoming');
  // nothing of it is claimed: it is the clinic's until somebody accepts
  expect(document.querySelector('li')!.querySelector('button')).toBeNull();
});

test('what presses stands before a referral that does not', async () => {
  const { rows } = await list([
    work('1', { kind: 'RESULT', level: 'critical', reason: 'CRITICAL_RESULT', next: 'REVIEW', urgency: 'NOW' }),
  ]);
  expect(rows()[0]).toContain('Patient 1');
  expect(rows()[1]).toContain('Orly Cohen');
});

test('from the search one goes down to the first row by a key, and on from there', async () => {
  const { rows, fixture } = await list(REASONS);
  expect(rows().length).toBeGreaterThan(1);
  const search = document.querySelector<HTMLInputElement>('input[type=search]')!;
  search.focus();
  search.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }));
  await settle(fixture);
  const links = [...document.querySelectorAll<HTMLElement>('li > div > a')];
  expect(document.activeElement).toBe(links[0]);
  document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true, cancelable: true }));
  expect(document.activeElement).toBe(links[1]);
});

test('it can be shown alone, and is left out where something else is asked for', async () => {
  const { rows, narrow } = await list();
  await narrow('referred');
  expect(rows()).toHaveLength(1);
  await narrow('PLAN');
  expect(rows()).toHaveLength(1);
  expect(rows()[0]).toContain('Two plans are at odds');
});

test('what somebody sent whom nobody treats stands first when it presses, is counted, and leads to where it is taken', async () => {
  const { rows, fixture, narrow } = await list(REASONS, [REFERRED], [SENT]);
  expect(rows()).toHaveLength(10);
  expect(rows()[0]).toMatch(/Avi Stern.*No care team yet. Today: Chest pain.*Take · Since .* your clinic/);
  expect(textOf(fixture)).toContain('Team10');
  expect(document.querySelector('li a')!.getAttribute('href')).toBe('/clinic?sent=sent');
  await narrow('sent');
  expect(rows()).toHaveLength(1);
  await narrow('INTAKE');
  expect(rows()[0]).toContain('Avi Stern');
  await narrow('referred');
  expect(rows()[0]).toContain('Orly Cohen');
  expect(await faultsIn(document.body)).toEqual([]);
});

test('a plan is called as its author calls it; what has no name of ours is called by what it is, never by nothing', async () => {
  const unknown = { system: 'http://local', code: '17' };
  const { rows } = await list(
    [
      work('1', {
        kind: 'PLAN',
        level: 'plan',
        reason: 'WAITS',
        next: 'ACTIVATE',
        item: plan({ text: 'Asthma plan' }, 'Breathing freely'),
      }),
      work('2', { kind: 'ORDER', reason: 'RESULT_LATE', next: 'CHASE', code: unknown }),
    ],
    [],
  );
  expect(rows()[0]).toContain('Proposed plan: Breathing freely');
  expect(rows()[1]).toContain('No result yet: a test');
});

test('the chart beside it says why its patient is on the list: what, since when, whose, and the way to what comes next', async () => {
  await list([work('4', { kind: 'ORDER', reason: 'RESULT_LATE', next: 'CHASE', late: true, urgency: 'NOW' }), work('9', REASONS[0]!)]);
  const strip = TestBed.createComponent(WhyStrip);
  strip.componentRef.setInput('memberId', 'member 4');
  document.body.append(strip.nativeElement as Node);
  await settle(strip);
  const said = textOf(strip);
  expect(said).toMatch(/Since .*Nobody/i);
  expect(strip.nativeElement.querySelectorAll('cw-why-now')).toHaveLength(1);
  expect(strip.nativeElement.querySelector('a').getAttribute('href')).toBe('/clinic/patient/member%204?tab=requests');
  expect(await faultsIn(strip.nativeElement as Element)).toEqual([]);
  strip.componentRef.setInput('memberId', 'somebody else');
  await settle(strip);
  expect((strip.nativeElement as HTMLElement).hidden).toBe(true);
  strip.destroy();
});
