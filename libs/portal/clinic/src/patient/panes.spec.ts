import { NgComponentOutlet } from '@angular/common';
import { Component, inject, input, type Type } from '@angular/core';
import { afterEach, expect, test } from '@jest/globals';
import { faultsIn } from '../../../jest/axe.ts';
import { type Asked, network, open, type Reply, settle, textOf } from '../../test/stage.ts';
import { AppointmentsPane } from '../appointment/appointments-pane.ts';
import { IntakesPane } from '../chart/intakes-pane.ts';
import { MedicinesPane } from '../chart/medicines-pane.ts';
import { ProblemsPane } from '../chart/problems-pane.ts';
import { ResultsPane } from '../chart/results-pane.ts';
import { Drafts } from '../drafts/drafts.ts';
import { NotesPane } from '../note/notes-pane.ts';
import { RequestDesk } from '../request/request-desk.ts';
import { RequestPanel } from '../request/request-panel.ts';
import { ReviewsPane } from '../review/reviews-pane.ts';
import { Chart } from './chart.ts';

/** A pane in the open chart of Noa. */
@Component({
  selector: 'cw-of-noa',
  imports: [NgComponentOutlet],
  providers: [Chart, RequestDesk],
  template: '<main><ng-container [ngComponentOutlet]="pane()" /></main>',
})
class OfNoa {
  readonly pane = input.required<Type<unknown>>();

  constructor() {
    inject(Chart).memberId.set('noa');
  }
}

let restore = (): void => undefined;
afterEach(() => {
  restore();
  document.body.replaceChildren();
});

const plain = (text: string | null): string =>
  (text ?? '')
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
const code = (text: string) => ({ text, codings: [] });
const khoury = { id: 'khoury', displayName: 'Rania Khoury' };

/** Draws a pane over what the server has of Noa; `answers` are what it says to what is done. */
async function shown(pane: Type<unknown>, member: object, answers: Record<string, Reply> = {}) {
  const line = network(
    ({ name }: Asked): Reply => {
      const answer = answers[name];
      if (answer !== undefined) return answer;
      if (name.includes('FormDraft')) return 'offline';
      return { data: { member: { id: 'noa', ...member } } };
    },
    { personId: 'khoury', kind: 'clinician', name: 'Rania Khoury' },
  );
  restore = line.restore;
  const fixture = await open(OfNoa, { pane });
  const press = async (name: string, at = 0) => {
    [...document.querySelectorAll('button')].filter((one) => plain(one.textContent) === name)[at]!.click();
    await settle(fixture);
  };
  const write = async (id: string, value: string, event: 'input' | 'change' = 'input') => {
    const field = document.getElementById(id) as HTMLInputElement;
    field.value = value;
    field.dispatchEvent(new Event(event));
    await settle(fixture);
  };
  const said = (name: string) => line.asked.filter((one) => one.name === name).map(({ variables }) => variables);
  return { fixture, press, write, said, text: () => textOf(fixture) };
}

const note = (more: object = {}) => ({
  ...{ __typename: 'Note', id: 'n', version: 2, status: 'FINAL', sensitivity: 'GENERAL', occurredAt: '2026-11-20T08:00:00.000Z' },
  ...{ subjective: 'Tired', objective: '', assessment: 'Sugar is too high', plan: 'Walk daily', shownToMember: true, withheld: null },
  ...{ retractReason: null, retractText: null, author: khoury, addenda: [], encounter: null },
  ...more,
});
const notes = (...all: object[]) => ({
  notes: { edges: all.map((node) => ({ node })), pageInfo: { hasNextPage: false, endCursor: null } },
});

test('a note reads with assessment and plan first; what is added to it is kept until it is signed', async () => {
  const added = { data: { amendNote: note() } };
  const pane = await shown(NotesPane, notes(note()), { ClinicAmendNote: added });
  expect(pane.text().indexOf('Sugar is too high')).toBeLessThan(pane.text().indexOf('Tired'));
  await pane.press('Add to it');
  await pane.write('amend-n', 'Foot is fine');
  expect(pane.fixture.debugElement.injector.get(Drafts).of('noa')?.remarks).toEqual({ 'note-n': '{"added":"Foot is fine"}' });
  expect(await faultsIn(document.body)).toEqual([]);
  document.querySelector('form')!.requestSubmit();
  await settle(pane.fixture);
  expect(pane.said('ClinicAmendNote')).toEqual([{ id: 'n', expectedVersion: 2, text: 'Foot is fine' }]);
  expect(pane.fixture.debugElement.injector.get(Drafts).of('noa')).toBeUndefined();
});

test('what was begun below a note stands open again, also when its last word is erased', async () => {
  const pane = await shown(NotesPane, notes(note()));
  const drafts = pane.fixture.debugElement.injector.get(Drafts);
  drafts.remark('noa', 'note-n', '{"added":"Foot"}');
  await settle(pane.fixture);
  const field = () => document.getElementById('amend-n') as HTMLTextAreaElement | null;
  expect(field()?.value).toBe('Foot');
  await pane.write('amend-n', '');
  expect([field()?.value, drafts.of('noa')]).toEqual(['', undefined]);
  await pane.press('Add to it');
  expect(field()).toBeNull();
});

test('without a note the pane says so', async () => {
  const pane = await shown(NotesPane, notes());
  expect(pane.text()).toContain('No note is signed yet.');
});

const review = {
  ...{ __typename: 'ResultReview', id: 'r', version: 1, level: 'ABNORMAL', waitsFor: null, overdue: false, acknowledgedAt: null },
  ...{ reportedAt: '2026-11-28T08:00:00.000Z', action: null, code: code('HbA1c'), result: null },
};

test('a result is not taken note of without what was done, and what was chosen stays when somebody else was first', async () => {
  const taken = { data: { acknowledgeResult: { __typename: 'EditedMeanwhileError' } } };
  const pane = await shown(ReviewsPane, { resultReviews: [review] }, { ClinicAcknowledgeResult: taken });
  await pane.press('Take note');
  expect(pane.said('ClinicAcknowledgeResult')).toEqual([]);
  await pane.write('done-0', 'REPEAT_TEST', 'change');
  await pane.press('Take note');
  expect(pane.said('ClinicAcknowledgeResult')).toEqual([{ id: 'r', expectedVersion: 1, action: 'REPEAT_TEST', told: null }]);
  expect((document.getElementById('done-0') as HTMLSelectElement).value).toBe('REPEAT_TEST');
  expect(await faultsIn(document.body)).toEqual([]);
});

test('a blood pressure that waits shows its values, which stand in its parts', async () => {
  const part = (name: string, value: number) => ({ code: code(name), value: { value, unit: 'mmHg' } });
  const result = {
    ...{ __typename: 'Result', id: 'r', journeyId: 'j', former: [], value: null, valueText: null, valueConcept: null },
    ...{ meaning: { code: null, level: 'FAR', direction: 'HIGH' }, components: [part('Upper', 185), part('Lower', 60)] },
  };
  const pane = await shown(ReviewsPane, { resultReviews: [{ ...review, level: 'CRITICAL', code: code('Blood pressure'), result }] });
  expect(plain(pane.text())).toContain('185/60 mmHg');
});

const medicine = (id: string, status: string, refill: object | null = null) => ({
  ...{ id, status, refill, code: code(id), dosage: '1 tablet', occurredAt: '2026-09-01T08:00:00.000Z' },
});

test('what is taken stands first, with a request that is open; what was stopped comes on demand', async () => {
  const medications = [medicine('Metformin', 'active', { status: 'REQUESTED' }), medicine('Naproxen', 'stopped')];
  const pane = await shown(MedicinesPane, { medications });
  expect(pane.text()).toContain('Metformin');
  expect(document.querySelectorAll('cw-tag')).toHaveLength(1);
  expect(pane.text()).not.toContain('Naproxen');
  document.querySelector<HTMLElement>('header button')!.click();
  await settle(pane.fixture);
  expect(pane.text()).toContain('Naproxen');
  expect(await faultsIn(document.body)).toEqual([]);
});

const appointment = {
  ...{ __typename: 'Appointment', id: 'a', version: 1, status: 'BOOKED', serviceType: 'VISIT', reason: 'Foot check', clinic: null },
  ...{ startsAt: '2099-03-01T08:00:00.000Z', endsAt: '2099-03-01T08:20:00.000Z', bookedSide: 'MEMBER', clinician: khoury },
  ...{ cancelledSide: null, cancelReason: null, cancelNote: null, wishFrom: null, wishUntil: null },
};

test('an appointment is cancelled with its reason', async () => {
  const cancelled = { data: { cancelAppointment: { ...appointment, status: 'CANCELLED' } } };
  const pane = await shown(AppointmentsPane, { appointments: [appointment] }, { ClinicCancelAppointment: cancelled });
  expect(pane.text()).toContain('Foot check');
  document.querySelector<HTMLElement>('li button')!.click();
  await settle(pane.fixture);
  await pane.write('cancel-a', 'CLINICIAN_AWAY', 'change');
  expect(await faultsIn(document.body)).toEqual([]);
  document.querySelector<HTMLElement>('li button')!.click();
  await settle(pane.fixture);
  expect(pane.said('ClinicCancelAppointment')).toEqual([{ id: 'a', reason: 'CLINICIAN_AWAY' }]);
});

const intake = {
  ...{ id: 'i', journeyId: 'j', title: 'Headache', completedAt: '2026-11-28T08:00:00.000Z', author: 'MEMBER', urgency: 'SOON' },
  ...{ queue: 'FAMILY', state: 'WAITING', outcome: null, ruleset: 'headache', rulesetVersion: '1', takenBy: null },
  reasons: [{ rule: 'r1', urgency: 'SOON', reason: 'It wakes you at night', source: null }],
  answers: [{ path: ['since'], question: 'Since when?', answers: ['Three days'] }],
};

test('a complaint stands there with why it is urgent and what was answered', async () => {
  const pane = await shown(IntakesPane, { intakes: [intake] });
  for (const words of ['Headache', 'It wakes you at night', 'Since when?', 'Three days']) expect(pane.text()).toContain(words);
  expect(await faultsIn(document.body)).toEqual([]);
});

test('a diagnosis that was begun stands open again, without taking the focus, and is given up with a way back', async () => {
  const pane = await shown(ProblemsPane, { conditions: [] });
  pane.fixture.debugElement.injector.get(Drafts).remark('noa', 'problem', '{"typed":"asthma"}');
  await settle(pane.fixture);
  await pane.write('problem-find', '');
  await pane.write('problem-find', 'asthma');
  expect((document.getElementById('problem-find') as HTMLInputElement).value).toBe('asthma');
  expect(document.activeElement?.id).not.toBe('problem-find');
  await pane.press('Add a problem');
  expect(document.getElementById('problem-find')).toBeNull();
  expect(pane.fixture.debugElement.injector.get(Drafts).of('noa')).toBeUndefined();
});

const referral = {
  ...{ __typename: 'Referral', id: 'r', specialty: code('Eyes'), priority: 'ROUTINE', reason: 'Yearly look', status: 'ACCEPTED' },
  ...{ requestedAt: '2026-11-20T08:00:00.000Z', toClinic: { id: 'c', name: 'Hof Dekel' }, dueOn: '2026-12-20', overdue: false },
  ...{ expiresOn: '2027-02-20', acceptedBy: khoury, bookedFor: null, report: null, endReason: null, acknowledgedAt: null },
};

test('what was begun in a row of a referral stands open again without taking the focus, also when it is written anew from nothing', async () => {
  const pane = await shown(RequestPanel, { orders: [], referrals: [referral] });
  const drafts = pane.fixture.debugElement.injector.get(Drafts);
  drafts.remark('noa', 'cancel-r', 'She moved');
  await settle(pane.fixture);
  const field = () => document.getElementById('cancel-r') as HTMLInputElement | null;
  expect([field()?.value, document.activeElement?.id === 'cancel-r']).toEqual(['She moved', false]);
  expect(await faultsIn(document.body)).toEqual([]);
  await pane.write('cancel-r', '');
  await pane.write('cancel-r', 'Moved away');
  expect(drafts.of('noa')?.remarks).toEqual({ 'cancel-r': 'Moved away' });
  await pane.press('Leave it');
  expect([field(), drafts.of('noa')]).toEqual([null, undefined]);
  await pane.press('Give a time');
  expect(document.activeElement?.id).toBe('book-r');
});

const score = (kind: 'INTAKE' | 'SURVEY', id: string) => ({
  ...{
    id: 'r',
    occurredAt: '2026-11-20T08:00:00.000Z',
    precision: 'INSTANT',
    code: code('Worry score'),
    value: { value: 6, unit: 'points' },
  },
  ...{ valueText: null, valueConcept: null, range: null, meaning: { code: null, level: 'NORMAL', direction: 'NONE' }, components: [] },
  derivedFrom: { kind, id },
});
const answeredBy = (author: 'MEMBER' | 'PROXY') => ({
  intakes: [{ id: 'i', title: 'Worry and unrest', completedAt: '2026-11-20T08:00:00.000Z', author }],
});

test('a score says from which questionnaire it comes and by whom, and leads to the answers', async () => {
  const results = { edges: [{ node: score('INTAKE', 'i') }], pageInfo: { hasNextPage: false } };
  const pane = await shown(ResultsPane, { results, ...answeredBy('PROXY') });
  expect(plain(pane.text())).toContain('From the questionnaire “Worry and unrest”');
  expect(plain(pane.text())).toContain('Answered by who acts for the patient');
  await pane.press('The answers');
  expect(pane.fixture.debugElement.injector.get(Chart).answersOf()).toBe('i');
  expect(await faultsIn(document.body)).toEqual([]);
});

test('of a score whose answers are not open to the reader no more is said than that', async () => {
  const results = { edges: [{ node: score('SURVEY', 's') }], pageInfo: { hasNextPage: false } };
  const pane = await shown(ResultsPane, { results, outcomes: [], ...answeredBy('MEMBER') });
  expect(plain(pane.text())).toContain('From a questionnaire. Its answers are not open to you.');
  expect(document.querySelector('cw-score-source button')).toBeNull();
});
