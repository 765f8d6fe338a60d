import { type CareEvent, type DataFor, surveyAnswered, uuidv5, uuidv7 } from '@careway/contracts';
import { expect, test } from '@jest/globals';
import { nextOf } from './kinds.ts';
import { readingsOf } from './readings.ts';
import { workIdOf, type WorkRow } from './row.ts';
import { reasonOf } from './work.rules.ts';

const [memberId, outcomeId] = [uuidv7(), uuidv5('outcome', 'phq-9')];
const answered = (given: Partial<DataFor<typeof surveyAnswered>>) => {
  const surveyId = uuidv7();
  const data = {
    ...{ memberId, journeyId: uuidv7(), occurredAt: '2026-11-30T10:00:00.000Z', precision: 'instant', sensitivity: 'mental', surveyId },
    ...{ instrument: 'phq-9', instrumentVersion: '1.0.0', kind: 'prom', reason: 'interval', clinicId: null, by: memberId, from: 'member' },
    ...{ score: 6, previous: null, course: null, urgency: 'routine', queue: 'primary-care', rules: [], outcomeId, ...given },
  };
  const event = { type: surveyAnswered.type, data, subject: memberId } as unknown as CareEvent;
  const [reading] = readingsOf(event);
  return { surveyId, reading: reading!, row: reading!.change(undefined) };
};
const why = (row: WorkRow) =>
  reasonOf({ ...row, soonAt: new Date(row.soon_at), dueAt: new Date(row.due_at) }, new Date('2026-11-30T10:01:00Z'));

test('answers that worry wait like a complaint of that urgency, and lead to what was answered', () => {
  const { row, surveyId } = answered({ urgency: 'urgent', course: 'same' });
  expect(row).toMatchObject({ kind: 'outcome', item_type: 'Survey', item_id: surveyId, level: 'urgent', base: 0, sensitivity: 'mental' });
  expect([why(row!), nextOf('outcome', row!.step)]).toEqual(['urgent', 'assess']);
  expect(answered({ urgency: 'soon' }).row!.due_at).toBe('2026-12-02T10:00:00.000Z');
});

test('what got worse waits a week; what is the same or better, and how care was, makes no work', () => {
  const { row } = answered({ course: 'worse' });
  expect([why(row!), row!.due_at]).toEqual(['got-worse', '2026-12-07T10:00:00.000Z']);
  for (const given of [{ course: 'same' }, { course: 'better' }, { course: 'worse', kind: 'prem' }] as const)
    expect(answered(given).row).toBeUndefined();
});

test('asked again it is the same piece of work, and what got better closes nothing that nobody has looked at', () => {
  const [first, second] = [answered({ course: 'worse' }), answered({ urgency: 'urgent' })];
  expect([first.row!.id, second.row!.id]).toEqual([workIdOf('outcome', outcomeId), first.row!.id]);
  expect(answered({ course: 'better' }).reading.change(first.row)).toBeUndefined();
});
