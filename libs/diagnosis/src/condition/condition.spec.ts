import { uuidv7 } from '@careway/contracts';
import { EditedMeanwhileError } from '@careway/store';
import { expect, test } from '@jest/globals';
import { Condition } from './condition.entity.ts';
import { ConditionMoveError } from './condition.errors.ts';
import { mayProgress, mayVerify } from './condition.rules.ts';

const now = new Date('2026-03-01T08:00:00.000Z');
const doctor = uuidv7();
const suspected = (more: Partial<Condition> = {}) => {
  const place = { memberId: uuidv7(), id: uuidv7(), journeyId: uuidv7(), encounterId: null, recordedBy: doctor };
  const code = { codings: [{ system: 'http://snomed.info/sct', code: '195967001' }], text: '' };
  const given = { ...place, code, concern: 'asthma', sensitivity: 'general', occurredAt: now, precision: 'day' } as const;
  return Object.assign(Condition.start(given, now), { version: 1 }, more);
};

test('every way of both statuses is in its table, and no other', () => {
  const clinical = ['active', 'recurrence', 'relapse', 'inactive', 'remission', 'resolved'];
  const ways = (all: readonly string[], may: (from: string, to: string) => boolean) =>
    all.map((from) => `${from}: ${all.filter((to) => may(from, to)).join(' ')}`);
  expect(ways(clinical, mayProgress)).toEqual([
    ...['active', 'recurrence', 'relapse'].map((from) => `${from}: inactive remission resolved`),
    ...['inactive: relapse resolved', 'remission: relapse resolved', 'resolved: recurrence'],
  ]);
  const verification = ['unconfirmed', 'provisional', 'differential', 'confirmed', 'refuted', 'entered-in-error'];
  expect(ways(verification, mayVerify)).toEqual([
    'unconfirmed: provisional differential confirmed refuted entered-in-error',
    'provisional: differential confirmed refuted entered-in-error',
    'differential: provisional confirmed refuted entered-in-error',
    'confirmed: refuted entered-in-error',
    'refuted: confirmed entered-in-error',
    'entered-in-error: ',
  ]);
  expect([mayProgress('unheard', 'resolved'), mayVerify('unheard', 'refuted')]).toEqual([false, false]);
});

test('what is refuted keeps its reason; what is over comes back as a recurrence, what had eased as a relapse', () => {
  const one = suspected();
  one.refute(1, 'Spirometry was normal.', doctor, now);
  expect(one).toMatchObject({ verificationStatus: 'refuted', reason: 'Spirometry was normal.' });
  expect(() => one.refute(1, 'Again.', doctor, now)).toThrow(ConditionMoveError);
  for (const [before, after] of [
    ['resolved', 'recurrence'],
    ['remission', 'relapse'],
  ] as const) {
    const over = suspected({ clinicalStatus: before, abatedAt: now });
    over.relapse(1, doctor, now);
    expect(over).toMatchObject({ clinicalStatus: after, abatedAt: null });
  }
  expect(() => suspected().relapse(1, doctor, now)).toThrow(ConditionMoveError);
});

test('who saw an older version changes nothing; nothing follows what was entered in error', () => {
  const one = suspected();
  expect(() => one.retract(0, 'Wrong chart.', doctor, now)).toThrow(EditedMeanwhileError);
  one.retract(1, 'Wrong chart.', doctor, now);
  expect(() => one.refute(1, 'No.', doctor, now)).toThrow(ConditionMoveError);
});
