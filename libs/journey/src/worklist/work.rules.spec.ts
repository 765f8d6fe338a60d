import {
  appointmentBooked,
  appointmentCancelled,
  appointmentMissed,
  appointmentOffered,
  appointmentOfferLapsed,
  appointmentWaited,
  endOfDay,
  orderFulfilled,
  orderOverdue,
  orderPlaced,
  planConflictsChanged,
  referralAcknowledged,
  referralExpired,
  referralOverdue,
  referralRefused,
  referralRequested,
  threadClosed,
  threadEscalated,
  threadRaised,
  videoVisitEnded,
  videoVisitEntered,
  videoVisitLeft,
  videoVisitStarted,
} from '@careway/contracts';
import { asEvents } from '../../test/story.ts';
import { waiting } from '../../test/waiting.ts';
import { describe, expect, test } from '@jest/globals';
import { KINDS, nextOf, WORK_KINDS } from './kinds.ts';
import { readingsOf } from './readings.ts';
import type { WorkRow } from './row.ts';
import { isLate, mayRest, rankOf, reasonOf, timesOf, urgencyOf, type Waiting } from './work.rules.ts';

const SINCE = new Date('2026-11-22T08:00:00Z');
const hours = (n: number) => new Date(SINCE.getTime() + n * 3_600_000);
const standing = (kind: Waiting['kind'], level: string, step: string, dueAt?: Date) => {
  const waits = { kind, level, step, since: SINCE, ...(dueAt && { dueAt }) };
  return { ...waits, ...timesOf(waits) };
};

describe('why now', () => {
  test.each([
    ['intake', 'emergency', 'waiting', 0, 'now', 'emergency'],
    ['intake', 'urgent', 'waiting', 0, 'now', 'urgent'],
    ['intake', 'soon', 'waiting', 0, 'soon', 'waits'],
    ['intake', 'routine', 'waiting', 0, 'calm', 'waits'],
    ['result', 'critical', 'to-review', 0, 'now', 'critical-result'],
    ['result', 'abnormal', 'to-review', 0, 'soon', 'abnormal-result'],
    ['result', 'usual', 'to-review', 0, 'calm', 'waits'],
    ['result', 'critical', 'to-tell', 0, 'soon', 'waits'],
    ['message', 'message', 'waiting', 19, 'calm', 'waits'],
    ['message', 'message', 'waiting', 21, 'soon', 'due-soon'],
    ['message', 'message', 'waiting', 25, 'now', 'overdue'],
    ['message', 'result', 'raised', 0, 'now', 'emergency'],
    ['message', 'result', 'escalated', 25, 'now', 'escalated'],
    ['refill', 'renewal', 'requested', 49, 'now', 'overdue'],
    ['plan', 'plan', 'draft', 24 * 6.5, 'soon', 'due-soon'],
    ['plan', 'plan', 'blocked', 0, 'soon', 'plan-conflict'],
    ['plan', 'plan', 'at-odds', 0, 'soon', 'plan-conflict'],
    ['referral', 'routine', 'reported', 0, 'calm', 'report-back'],
    ['referral', 'urgent', 'late', 1, 'soon', 'step-late'],
    ['visit', 'video', 'waiting', 0, 'now', 'in-waiting-room'],
    ['appointment', 'visit', 'cancelled', 1, 'soon', 'cancelled-today'],
  ] as const)('%s %s %s after %d hours stands as %s: %s', (kind, level, step, after, urgency, reason) => {
    const work = standing(kind, level, step);
    expect([urgencyOf(work, hours(after)), reasonOf(work, hours(after))]).toEqual([urgency, reason]);
    expect(isLate(work, hours(after))).toBe(reason === 'overdue' || (kind === 'intake' && level === 'emergency') || reason === 'escalated');
  });

  test('what waits only ever presses more with time', () => {
    for (const kind of WORK_KINDS)
      for (const level of ['emergency', 'soon', 'routine', 'critical', 'abnormal', 'usual', kind])
        for (const step of Object.keys(KINDS[kind].next)) {
          const isPromised = (kind === 'intake') === ['emergency', 'soon', 'routine'].includes(level);
          if (!isPromised || (kind === 'result') !== ['critical', 'abnormal', 'usual'].includes(level)) continue;
          const work = standing(kind, level, step);
          const ranks = Array.from({ length: 400 }, (_, n) => rankOf(work, hours(n)));
          expect([kind, level, ranks]).toEqual([kind, level, [...ranks].sort().reverse()]);
          expect([kind, level, rankOf(work, hours(24 * 400))]).toEqual([kind, level, 0]);
        }
  });

  test('a task comes onto the list a week before it is due, a medicine after a week in which nobody came', () => {
    expect(standing('task', 'task', 'todo', hours(24 * 30)).showsAt).toEqual(hours(24 * 23));
    expect(standing('task', 'task', 'todo', hours(24)).showsAt).toEqual(SINCE);
    expect(standing('collection', 'refill', 'ready').showsAt).toEqual(hours(24 * 7));
  });

  test('neither what presses nor an abnormal result that nobody has looked at rests', () => {
    expect(mayRest(standing('result', 'critical', 'to-review'), SINCE)).toBe(false);
    expect(mayRest(standing('result', 'abnormal', 'to-review'), SINCE)).toBe(false);
    expect(mayRest(standing('result', 'abnormal', 'to-tell'), SINCE)).toBe(true);
    expect(mayRest(standing('message', 'message', 'waiting'), SINCE)).toBe(true);
    expect(mayRest(standing('message', 'message', 'waiting'), hours(25))).toBe(false);
  });
});

describe('what facts say', () => {
  type Told = Parameters<typeof asEvents>[0][number];
  /** How one thing stands after these facts. */
  const after = (...facts: readonly (readonly [unknown, unknown])[]): Partial<Record<string, WorkRow>> => {
    const rows: Partial<Record<string, WorkRow>> = {};
    for (const event of asEvents(facts as readonly unknown[] as readonly Told[]))
      for (const { kind, change } of readingsOf(event)) {
        const row = change(rows[kind]);
        if (row) rows[kind] = row;
      }
    return rows;
  };
  const one = waiting();

  test('advice for home waits for nobody', () => {
    expect(after(one.answered('self-care')).intake).toBeUndefined();
    expect(after(one.answered('routine')).intake).toMatchObject({ is_open: true, level: 'routine' });
  });

  test('a second question in a thread does not start the clock anew; an answer ends the wait, the next question begins one', () => {
    const first = after(one.message('a', 'member', 5)).message;
    expect(after(one.message('a', 'member', 5), one.message('b', 'member', 2)).message).toEqual(first);
    const answered = [one.message('a', 'member', 5), one.message('b', 'care-team', 3)] as const;
    expect(after(...answered).message).toMatchObject({ is_open: false });
    const anew = after(...answered, one.message('c', 'member', 1)).message!;
    expect([anew.is_open, anew.begun > first!.begun, anew.id === first!.id]).toEqual([true, true, true]);
  });

  test('words that sound like an emergency press at once; what nobody answered in time belongs to everybody; closed, it waits no more', () => {
    const step = { memberId: one.memberId, journeyId: one.id('journey'), sensitivity: 'general', threadId: one.id('thread') } as const;
    const at = (hoursAgo: number) => new Date(Date.now() - hoursAgo * 3_600_000).toISOString();
    const raised = [threadRaised, { ...step, occurredAt: at(4), messageId: one.id('b'), sign: 'chest-pain' }] as const;
    const escalated = [threadEscalated, { ...step, occurredAt: at(3), dueAt: at(3) }] as const;
    const closed = [threadClosed, { ...step, occurredAt: at(2), by: one.doctor, reason: 'by-phone' }] as const;
    const [first, next] = [one.message('a', 'member', 5), one.message('b', 'member', 4)] as const;
    const calm = after(first).message!;
    const pressing = after(first, next, raised).message!;
    expect([pressing.base, pressing.step, pressing.begun, pressing.is_open]).toEqual([0, 'raised', calm.begun, true]);
    expect(Date.parse(pressing.due_at)).toBeLessThan(Date.parse(calm.due_at));
    expect(after(first, next, raised, raised).message).toEqual(pressing);
    expect(after(first, escalated).message).toMatchObject({ step: 'escalated', taken_by: null, taken_at: expect.any(String) });
    expect(after(first, next, raised, escalated).message).toMatchObject({ step: 'escalated', base: 0 });
    expect(after(first, closed).message).toMatchObject({ is_open: false });
    expect(after(first, closed, escalated).message).toMatchObject({ is_open: false });
    expect(after(raised, escalated, closed).message).toBeUndefined();
  });

  test('told before it was taken note of, a result still waits for that', () => {
    expect(after(one.review('critical', 'r'), one.told('r')).result).toMatchObject({ is_open: true, step: 'to-review' });
    expect(after(one.review('critical', 'r'), one.told('r'), one.acknowledged('r')).result).toMatchObject({ is_open: false });
    expect(after(one.review('critical', 'r'), one.acknowledged('r')).result).toMatchObject({ is_open: true, step: 'to-tell' });
    expect(after(one.review('critical', 'r'), one.acknowledged('r'), one.told('r')).result).toMatchObject({ is_open: false });
  });

  test('an order and a referral stand here from the day after they were expected; one that ended until somebody took note of how', () => {
    const item = {
      memberId: one.memberId,
      journeyId: one.id('j'),
      occurredAt: SINCE.toISOString(),
      precision: 'instant',
      sensitivity: 'general',
    } as const;
    const code = { system: 'http://loinc.org', code: '4548-4' };
    const placed = {
      ...item,
      orderId: one.id('order'),
      code,
      category: 'laboratory',
      priority: 'stat',
      expectedOn: '2026-11-25',
      by: one.doctor,
    } as const;
    const { order } = after([orderPlaced, placed]);
    expect(order).toMatchObject({ is_open: true, level: 'urgent', shows_at: endOfDay('2026-11-25').toISOString() });
    expect(after([orderPlaced, placed], [orderOverdue, { ...placed, by: null }]).order).toEqual(order);
    expect(after([orderPlaced, placed], [orderFulfilled, { ...placed, resultId: null, reportId: null }]).order).toMatchObject({
      is_open: false,
    });
    const sent = {
      ...{
        ...item,
        referralId: one.id('referral'),
        specialty: code,
        priority: 'routine',
        fromClinicianId: one.doctor,
        toClinicId: one.id('clinic'),
      },
      ...{ dueOn: '2026-12-01', expiresOn: '2027-02-01', by: one.doctor },
    } as const;
    expect(after([referralRequested, sent]).referral).toMatchObject({ step: 'late', shows_at: endOfDay('2026-12-01').toISOString() });
    const refused = [referralRefused, { ...sent, dueOn: null, acceptedBy: null }] as const;
    expect(after([referralRequested, sent], refused).referral).toMatchObject({
      is_open: true,
      step: 'refused',
      shows_at: SINCE.toISOString(),
    });
    expect(nextOf('referral', 'reported')).toBe('review');
    const { dueOn: _, by: __, ...passed } = { ...sent, acceptedBy: null, status: 'requested' as const };
    const late = [referralOverdue, { ...passed, dueOn: '2026-12-01' }] as const;
    expect(after([referralRequested, sent], late)).toEqual(after([referralRequested, sent]));
    const expired = [referralExpired, { ...passed, dueOn: '2026-12-01', occurredAt: endOfDay('2027-02-01').toISOString() }] as const;
    expect(after([referralRequested, sent], late, expired).referral).toMatchObject({
      ...{ is_open: true, step: 'expired', since: endOfDay('2027-02-01').toISOString() },
    });
    const noted = [referralAcknowledged, { ...sent, dueOn: null, status: 'refused' }] as const;
    expect(after([referralRequested, sent], refused, noted).referral).toMatchObject({ is_open: false });
  });

  test('a proposed plan that is at odds with another waits for a decision, then for its beginning; whose it is stays', () => {
    const conflicts = (open: number) =>
      [planConflictsChanged, { ...one.plan, occurredAt: SINCE.toISOString(), precision: 'instant', sensitivity: 'general', open }] as const;
    const blocked = after(one.drafted, conflicts(2)).plan!;
    expect([blocked.step, nextOf('plan', blocked.step), blocked.base, blocked.code]).toEqual(['blocked', 'decide', 1, expect.anything()]);
    expect(blocked.begun).toBe(after(one.drafted).plan!.begun);
    expect(after(one.drafted, conflicts(2), one.drafted).plan).toEqual(blocked);
    expect(after(one.drafted, conflicts(2), conflicts(1)).plan).toEqual(blocked);
    expect(after(one.drafted, conflicts(2), conflicts(0)).plan).toMatchObject({ step: 'draft', is_open: true });
    expect(after(one.drafted, conflicts(2), one.activated).plan).toMatchObject({ step: 'active', is_open: false });
    expect(after(one.drafted, one.activated, conflicts(1)).plan).toMatchObject({ step: 'active', is_open: false });
  });

  test('plans in force that an edit puts at odds wait once, until nothing is left of it or the plan ends', () => {
    const conflicts = (open: number) =>
      [
        planConflictsChanged,
        { ...one.plan, occurredAt: SINCE.toISOString(), precision: 'instant', sensitivity: 'general', open, inForce: true },
      ] as const;
    const begun = [one.drafted, one.activated] as const;
    const odds = after(...begun, conflicts(1)).plan!;
    expect([odds.step, odds.is_open, nextOf('plan', odds.step), odds.code]).toEqual(['at-odds', true, 'decide', expect.anything()]);
    expect(after(...begun, conflicts(1), conflicts(3)).plan).toEqual(odds);
    expect(after(...begun, conflicts(1), conflicts(0)).plan).toMatchObject({ step: 'active', is_open: false });
    expect(after(one.drafted, conflicts(1)).plan).toEqual(after(one.drafted).plan);
  });

  test('whoever sits in a waiting room stands on the list from that minute, with whose visit it is, until called in, gone or over', () => {
    const visit = {
      ...{ memberId: one.memberId, journeyId: one.id('j'), precision: 'instant', sensitivity: 'general' },
      ...{ visitId: one.id('visit'), appointmentId: null, clinicianId: one.doctor, by: one.memberId },
    } as const;
    const came = [videoVisitEntered, { ...visit, occurredAt: '2026-11-30T09:00:00.000Z', party: 'member' }] as const;
    const later = { ...visit, occurredAt: '2026-11-30T09:04:00.000Z' };
    expect(after(came).visit).toMatchObject({ is_open: true, base: 0, taken_by: one.doctor, due_at: '2026-11-30T09:15:00.000Z' });
    for (const over of [
      [videoVisitLeft, later],
      [videoVisitStarted, { ...later, by: one.doctor, waitedSeconds: 240 }],
      [videoVisitEnded, { ...later, by: one.doctor, seconds: 600 }],
    ] as const)
      expect(after(came, over).visit).toMatchObject({ is_open: false });
    // who comes back waits anew
    const back = [videoVisitEntered, { ...later, occurredAt: '2026-11-30T09:06:00.000Z', party: 'proxy' }] as const;
    expect(after(came, [videoVisitLeft, later], back).visit).toMatchObject({ is_open: true, since: '2026-11-30T09:06:00.000Z' });
    expect(after([videoVisitLeft, later]).visit).toBeUndefined();
  });

  describe('appointments', () => {
    const about = {
      ...{ memberId: one.memberId, journeyId: one.id('j'), precision: 'instant', sensitivity: 'general', serviceType: 'visit' },
      ...{ appointmentId: one.id('appointment'), clinicId: one.id('clinic'), by: one.memberId },
    } as const;
    const at = (occurredAt: string, side: 'member' | 'clinician' | 'system' = 'member') => ({ ...about, occurredAt, side });
    const time = {
      ...{ scheduleId: one.id('schedule'), clinicianId: one.doctor },
      ...{ startsAt: '2026-11-30T09:00:00.000Z', endsAt: '2026-11-30T09:20:00.000Z' },
    };
    const MORNING = '2026-11-30T06:00:00.000Z';
    const waits = [appointmentWaited, { ...at(MORNING), clinicianId: null, fromDay: '2026-12-01', untilDay: '2026-12-20' }] as const;
    const offered = [appointmentOffered, { ...at(MORNING, 'system'), ...time, offeredUntil: '2026-11-30T08:00:00.000Z' }] as const;
    const lapsed = [appointmentOfferLapsed, { ...at(MORNING, 'system'), ...time, declined: false }] as const;
    const booked = [appointmentBooked, { ...at(MORNING), ...time, basedOn: null }] as const;
    const cancelled = (occurredAt: string, side?: 'member' | 'clinician') =>
      [appointmentCancelled, { ...at(occurredAt, side), reason: 'unwell', freed: time }] as const;

    test('who waits for an earlier time comes onto the list three days before their last day, and a held time until it ends', () => {
      const { waiting: row } = after(waits);
      expect(row).toMatchObject({ is_open: true, step: 'waits', due_at: endOfDay('2026-12-20').toISOString() });
      expect(Date.parse(row!.due_at) - Date.parse(row!.shows_at)).toBe(72 * 3_600_000);
      expect(after(waits, offered)).toMatchObject({
        ...{ waiting: { is_open: false }, offer: { is_open: true, due_at: '2026-11-30T08:00:00.000Z', shows_at: MORNING } },
      });
      expect(after(waits, offered, lapsed)).toMatchObject({ waiting: { ...row, is_open: true }, offer: { is_open: false } });
      expect(after(waits, offered, booked)).toMatchObject({ waiting: { is_open: false }, offer: { is_open: false } });
    });

    test('who cancels on the day is called by whose time it was; who cancels before, or is cancelled by the clinic, is not', () => {
      const { appointment } = after(booked, cancelled(MORNING));
      expect(appointment).toMatchObject({ is_open: true, step: 'cancelled', taken_by: one.doctor, level: 'visit' });
      expect(KINDS.appointment.hasAct).toBe(false);
      expect(after(booked, cancelled('2026-11-29T06:00:00.000Z')).appointment).toBeUndefined();
      expect(after(booked, cancelled(MORNING, 'clinician')).appointment).toBeUndefined();
      expect(after(booked).appointment).toBeUndefined();
    });

    test('who did not come is called', () => {
      const missed = [appointmentMissed, { ...at('2026-11-30T09:30:00.000Z', 'clinician'), ...time }] as const;
      expect(after(booked, missed).appointment).toMatchObject({ is_open: true, step: 'missed' });
    });
  });

  test('whoever looks after a request goes on with its next step; what lies ready is another thing', () => {
    const { refill, collection } = after(one.refill, one.approved);
    expect([refill!.step, refill!.begun, collection]).toEqual(['approved', after(one.refill).refill!.begun, undefined]);
    expect(nextOf('refill', refill!.step)).toBe('dispense');
    expect(after(one.refill, one.approved, one.dispensed(1))).toMatchObject({ refill: { is_open: false }, collection: { is_open: true } });
  });
});
