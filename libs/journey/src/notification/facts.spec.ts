import {
  appointmentBooked,
  appointmentCancelled,
  appointmentRescheduled,
  type CareEvent,
  type DataFor,
  type EventDefinition,
  feedbackAnswered,
  feedbackGiven,
  messageSent,
  recordRead,
  relationSet,
  resultRecorded,
  resultReleased,
  surveyAsked,
  uuidv7,
  videoVisitCancelled,
  videoVisitMoved,
  videoVisitPlanned,
} from '@careway/contracts';
import { expect, test } from '@jest/globals';
import { readingOf } from './facts.ts';

const [me, doctor, journeyId, clinicId, scheduleId] = Array.from({ length: 5 }, () => uuidv7()) as [string, string, string, string, string];
const NOW = '2026-06-10T09:00:00.000Z';
const about = { memberId: me, journeyId, occurredAt: NOW, precision: 'instant', sensitivity: 'general' } as const;

/** A fact as it is told at that instant. */
function told<D extends EventDefinition>(definition: D, data: DataFor<D>, at = NOW): CareEvent {
  const valid = definition.data.parse(data);
  return { id: uuidv7(Date.parse(at)), source: definition.owner, type: definition.type, time: at, subject: me, sequence: 1, data: valid };
}
const keysOf = (event: CareEvent) => readingOf(event).tells.map(({ key }) => key);
const kindsOf = (event: CareEvent) => readingOf(event).tells.map(({ kind }) => kind);

test('a message of the care team is told, one’s own is not', () => {
  const message = { ...about, threadId: uuidv7(), messageId: uuidv7(), by: doctor };
  expect(kindsOf(told(messageSent, { ...message, from: 'care-team' }))).toEqual(['message']);
  for (const from of ['member', 'proxy'] as const) expect(kindsOf(told(messageSent, { ...message, from }))).toEqual([]);
});

test('an answer to feedback is told once, and after one writes again the next answer is another notice', () => {
  const feedback = { memberId: me, feedbackId: uuidv7(), about: 'clinic', subjectId: clinicId, clinicId, category: 'complaint' } as const;
  const answered = (occurredAt: string) => told(feedbackAnswered, { ...feedback, by: doctor, occurredAt }, occurredAt);
  expect(readingOf(answered(NOW)).tells).toMatchObject([{ kind: 'feedback-answered', itemId: feedback.feedbackId, by: doctor }]);
  expect(keysOf(answered(NOW))).toEqual(keysOf(answered(NOW)));
  expect(keysOf(answered('2026-06-11T09:00:00.000Z'))).not.toEqual(keysOf(answered(NOW)));
  expect(kindsOf(told(feedbackGiven, { ...feedback, by: me, occurredAt: NOW, rating: null, sign: null }))).toEqual([]);
});

const appointmentId = uuidv7();
const side = { by: doctor, side: 'clinician', serviceType: 'video', clinicId } as const;
const timed = (startsAt: string) => ({
  scheduleId,
  clinicianId: doctor,
  startsAt,
  endsAt: new Date(Date.parse(startsAt) + 1_200_000).toISOString(),
});
const [SOON, LATER] = ['2026-06-11T07:00:00.000Z', '2026-06-20T07:00:00.000Z'];

test('an appointment is remembered the evening before, unless it was made after that', () => {
  const booked = (startsAt: string) =>
    readingOf(told(appointmentBooked, { ...about, ...side, ...timed(startsAt), appointmentId, basedOn: null }));
  const [, reminder] = booked(LATER).tells;
  expect(reminder).toMatchObject({ kind: 'appointment-tomorrow', visibleAt: '2026-06-19T15:00:00.000Z', by: null });
  expect(booked('2026-06-10T14:00:00.000Z').tells).toHaveLength(1);
});

test('one move that comes by two routes has one key; what was to be within a day is close; the reminder of the old time is taken back', () => {
  const from = { ...timed(SOON), clinicId };
  const moved = readingOf(told(appointmentRescheduled, { ...about, ...side, ...timed(LATER), appointmentId, from }));
  expect(moved.tells[0]).toMatchObject({ kind: 'appointment-moved', isClose: true, by: doctor });
  expect(moved.unsays).toEqual([`appointment-tomorrow:${appointmentId}:${SOON}`]);
  const visit = { ...about, visitId: uuidv7(), appointmentId, clinicianId: doctor, by: doctor, startsAt: LATER, endsAt: LATER };
  expect(keysOf(told(videoVisitMoved, visit))).toEqual([moved.tells[0]!.key]);
});

test('a cancelled appointment is told once, though its video visit is cancelled with it', () => {
  const cancelled = told(appointmentCancelled, { ...about, ...side, appointmentId, reason: 'clinician-away', freed: timed(LATER) });
  expect(readingOf(cancelled)).toMatchObject({
    tells: [{ kind: 'appointment-cancelled', isClose: false }],
    unsays: [`appointment-tomorrow:${appointmentId}:${LATER}`],
  });
  const visit = { ...about, visitId: uuidv7(), appointmentId, clinicianId: doctor, by: doctor };
  expect(kindsOf(told(videoVisitCancelled, { ...visit, reason: 'appointment' }))).toEqual([]);
  expect(kindsOf(told(videoVisitCancelled, { ...visit, reason: 'not-needed' }))).toEqual(['video-visit-cancelled']);
  const planned = { ...visit, startsAt: NOW, endsAt: LATER };
  expect(kindsOf(told(videoVisitPlanned, planned))).toEqual([]);
  expect(kindsOf(told(videoVisitPlanned, { ...planned, appointmentId: null }))).toEqual(['video-visit-now']);
});

const reportId = uuidv7();
const resultOf = (more: object) => ({
  ...{
    ...about,
    resultId: uuidv7(),
    encounterId: null,
    reportId,
    code: { system: 'http://loinc.org', code: '4548-4' },
    category: 'laboratory',
  },
  ...{ status: 'final', value: 9.4, unit: '%', interpretation: 'H', releasedAt: NOW, ...more },
});

test('the lines of one report are one notice from one minute on; what is held longer is another, when its time has come', () => {
  const [one, two, held, kept] = [{}, {}, { releasedAt: LATER }, { releasedAt: null }].map((more) => told(resultRecorded, resultOf(more)));
  expect(keysOf(one!)).toEqual(keysOf(two!));
  expect(readingOf(held!).tells).toMatchObject([{ kind: 'result', visibleAt: LATER }]);
  expect(keysOf(held!)).not.toEqual(keysOf(one!));
  expect(keysOf(kept!)).toEqual([]);
  // what carries a label is told apart: whoever may see the one need not see the other
  expect(keysOf(told(resultRecorded, resultOf({ sensitivity: 'hiv' })))).not.toEqual(keysOf(one!));
});

test('a release that is decided anew takes the result out of the notice that was not told yet', () => {
  const result = resultOf({ releasedAt: null });
  expect(readingOf(told(resultReleased, result))).toEqual({
    tells: [],
    unsays: [],
    moves: { itemId: result.resultId, keys: `result:${reportId}:` },
  });
});

test('what nobody waits for, is not final, or is history is no news', () => {
  for (const more of [{ category: 'vital-signs' }, { status: 'preliminary' }, { status: 'entered-in-error' }])
    expect(keysOf(told(resultRecorded, resultOf(more)))).toEqual([]);
  const old = '2019-01-02T09:00:00.000Z';
  expect(keysOf(told(resultRecorded, resultOf({ occurredAt: old, releasedAt: old })))).toEqual([]);
});

test('whoever reads a record all day is told of once, and an emergency always', () => {
  const read = { memberId: me, personId: doctor, kind: 'clinician', relation: 'care-team', purpose: 'TREAT', operation: 'X' } as const;
  const at = (time: string) => keysOf(told(recordRead.support, { ...read, at: time }, time));
  expect(at(NOW)).toEqual(at('2026-06-10T15:00:00.000Z'));
  expect(at(NOW)).toEqual(keysOf(told(recordRead.diagnosis, { ...read, at: NOW })));
  expect(at('2026-06-11T15:00:00.000Z')).not.toEqual(at(NOW));
  const relation = { memberId: me, personId: doctor, areas: [], labels: [], validFrom: NOW, validTo: LATER, grantedBy: null };
  expect(kindsOf(told(relationSet, { ...relation, relationId: uuidv7(), kind: 'break-glass', evidence: 'emergency' }))).toEqual([
    'record-opened',
  ]);
  expect(kindsOf(told(relationSet, { ...relation, relationId: uuidv7(), kind: 'care-team', evidence: 'appointed' }))).toEqual([]);
});

test('a questionnaire is told of once, whatever kind it is', () => {
  const survey = { ...about, surveyId: uuidv7(), instrument: 'phq-9', instrumentVersion: '1', reason: 'interval', clinicId: null } as const;
  for (const kind of ['prom', 'prem'] as const)
    expect(keysOf(told(surveyAsked, { ...survey, kind, aboutId: null, expiresAt: LATER }))).toEqual([`form-asked:${survey.surveyId}`]);
});
