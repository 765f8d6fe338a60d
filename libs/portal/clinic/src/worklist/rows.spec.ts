import { expect, test } from '@jest/globals';
import { linkOf, placeOf } from './address.ts';
import { isStillRefused, type Referred, referredRow, strangerRow, timeLeft, type Work, workRow } from './rows.ts';

const NOW = Date.parse('2026-11-22T10:00:00Z');
const work = (more: Partial<Work>): Work => ({
  ...{ id: 'w', version: 0, kind: 'REFILL', level: 'refill', urgency: 'CALM', reason: 'WAITS', late: false, next: 'DECIDE', code: null },
  ...{ since: '2026-11-22T08:00:00Z', dueAt: '2026-11-24T08:00:00Z', canFinish: false, canRest: true, canUndo: false, restsUntil: null },
  ...{
    owner: null,
    handover: null,
    member: { id: 'm', name: 'Noa Barak', age: 47 },
    item: { __typename: 'Refill', id: 'r', medication: null },
  },
  ...more,
});

test('the time left never goes below nothing', () => {
  expect(timeLeft('2026-11-22T11:52:30Z', NOW)).toEqual({ hours: 1, minutes: 52 });
  expect(timeLeft('2026-11-22T09:00:00Z', NOW)).toEqual({ hours: 0, minutes: 0 });
});

test('of a stranger no more than name, year of birth and clinic is on the row', () => {
  const row = strangerRow({ id: 's', name: 'Orly Cohen', yearOfBirth: 2021, clinic: { id: 'c', name: 'Shaar HaYam', names: [] } });
  expect(row).toMatchObject({ age: undefined, why: { kind: 'stranger', year: 2021, clinic: { name: 'Shaar HaYam' } } });
});

test('a row is of its patient, presses as the list says, and opens the place where it is done', () => {
  expect(workRow(work({ urgency: 'NOW', late: true }))).toMatchObject({
    memberId: 'm',
    urgency: 'now',
    late: true,
    place: { tab: 'medicines' },
  });
});

test('every kind leads to its place in the chart; a message to its own conversation', () => {
  const thread = { __typename: 'Thread', id: 't', topic: 'RESULT' } as const;
  expect(placeOf(work({ kind: 'MESSAGE', item: thread }))).toEqual({ tab: 'message', thread: 't' });
  for (const kind of ['INTAKE', 'RESULT'] as const) expect(placeOf(work({ kind }))).toHaveProperty('at');
  for (const kind of ['REFILL', 'COLLECTION'] as const) expect(placeOf(work({ kind }))).toEqual({ tab: 'medicines' });
  for (const kind of ['TASK', 'PLAN'] as const) expect(placeOf(work({ kind }))).toEqual({ tab: 'plan' });
  const plan = { __typename: 'Plan', id: 'p', called: null, category: { text: 'Plan', codings: [] } } as const;
  const task = { __typename: 'Task', id: 't', plan: { id: 'p' }, code: { text: 'Walk', codings: [] } } as const;
  expect([placeOf(work({ kind: 'PLAN', item: plan })), placeOf(work({ kind: 'TASK', item: task }))]).toEqual(
    Array(2).fill({ tab: 'plan', plan: 'p' }),
  );
  for (const kind of ['WAITING', 'OFFER', 'APPOINTMENT'] as const) expect(placeOf(work({ kind }))).toEqual({ at: 'appointments' });
  // who waits before the screen is called in where the call is
  const waits = work({ kind: 'VISIT', item: { __typename: 'VideoVisit', id: 'v' } });
  expect([linkOf(waits), placeOf(waits), linkOf(work({}))]).toEqual(['/clinic/video/v', {}, '/clinic/patient/m']);
});

test('what was referred to the clinic opens no chart: it leads to where it is answered, and presses when it is overdue or urgent', () => {
  const referral = {
    ...{ id: 'r', specialty: { text: 'Cardiology', codings: [] }, reason: 'Chest pain', requestedAt: '2026-11-20T08:00:00Z' },
    ...{
      requestedBy: { id: 'd', displayName: 'Dr. Levi' },
      dueOn: '2026-11-27',
      member: { id: 's', name: 'Orly Cohen', yearOfBirth: 1980 },
    },
  };
  const row = (more: Pick<Referred, 'priority' | 'overdue'>) => referredRow({ ...referral, ...more });
  expect(row({ priority: 'ROUTINE', overdue: false })).toMatchObject({
    ...{ age: undefined, urgency: 'calm', late: false, place: { referral: 'r' }, why: { kind: 'referred' } },
  });
  expect(row({ priority: 'URGENT', overdue: false }).urgency).toBe('soon');
  expect(row({ priority: 'STAT', overdue: false }).urgency).toBe('now');
  expect(row({ priority: 'ROUTINE', overdue: true })).toMatchObject({ urgency: 'now', late: true });
});

test('that somebody has it is said only as long as somebody has it', () => {
  const [levi, khoury] = [
    { id: 'l', displayName: 'Dr. Levi' },
    { id: 'k', displayName: 'Rania Khoury' },
  ];
  expect([isStillRefused('held', levi, 'k'), isStillRefused('held', null, 'k'), isStillRefused('held', khoury, 'k')]).toEqual([
    ...[true, false, false],
  ]);
  expect(isStillRefused('has-act', null, 'k')).toBe(true);
});
