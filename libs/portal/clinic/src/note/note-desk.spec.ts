import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { afterEach, expect, test } from '@jest/globals';
import { clinicLine, type Line } from '../../test/line.ts';
import { Chart } from '../patient/chart.ts';
import { NoteDesk } from './note-desk.ts';

let line: Line;
afterEach(() => line.restore());

const EMPTY = { subjective: '', objective: '', assessment: '', plan: '', sensitivity: 'GENERAL', encounter: null, journeyId: null };
const draft = (version: number, more: object = {}) => ({
  __typename: 'NoteDraft',
  id: 'n',
  version,
  savedAt: '2026-03-01T08:00:00.000Z',
  ...EMPTY,
  ...more,
});
const settled = () => new Promise((resolve) => setTimeout(resolve));
const leave = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
const sent = () => line.asked.filter(({ name }) => name === 'ClinicSaveNoteDraft');

async function desk() {
  const state = { isDown: false };
  line = clinicLine(({ name, variables }) => {
    if (name === 'ClinicOwnNoteDraft') return { data: { member: { id: 'noa', noteDraft: draft(1) } } };
    if (state.isDown) return 'offline';
    const { expectedVersion, draft: words } = variables as { expectedVersion: number; draft: object };
    return { data: { saveNoteDraft: draft(expectedVersion + 1, words) } };
  });
  const chart = { memberId: signal('noa'), member: signal({ id: 'noa' }), notes: { reload: () => undefined } };
  TestBed.configureTestingModule({ providers: [NoteDesk, { provide: Chart, useValue: chart }] });
  const note = TestBed.inject(NoteDesk);
  TestBed.tick();
  for (let n = 0; n < 50 && !note.isOpen(); n++) {
    await settled();
    TestBed.tick();
  }
  expect(note.isOpen()).toBe(true);
  return { note, state };
}

test('what waited for the line goes out as soon as it is back, and whoever leaves before that is asked', async () => {
  const { note, state } = await desk();
  state.isDown = true;
  note.write('subjective', 'Better');
  await note.save();
  expect([note.trouble(), leave()]).toEqual(['offline', true]);
  state.isDown = false;
  dispatchEvent(new Event('online'));
  for (let n = 0; n < 50 && !note.isSaved(); n++) await settled();
  expect([note.isSaved(), note.trouble(), leave()]).toEqual([true, undefined, false]);
});

test('whoever loads the page again in the middle of a word finds it', async () => {
  const { note } = await desk();
  note.write('subjective', 'Bett');
  expect(sent()).toHaveLength(0);
  dispatchEvent(new Event('pagehide'));
  await settled();
  expect(sent()).toMatchObject([{ keepalive: true, variables: { draft: { subjective: 'Bett' } } }]);
});
