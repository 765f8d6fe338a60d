import { afterEach, expect, jest, test } from '@jest/globals';
import { TestBed } from '@angular/core/testing';
import { Session } from '@careway/portal-graph';
import { Toasts } from '@careway/portal-ui/state';
import { clinicLine, type Line } from '../../test/line.ts';
import { Drafts } from './drafts.ts';

let line: Line;
afterEach(() => {
  line.restore();
  jest.useRealTimers();
});

/** A server that keeps drafts as ours does: one of each form, with a version. */
function keeper() {
  const rows = new Map<string, { form: string; version: number; content: string | null; savedAt: string }>();
  const state = { isDown: false };
  const save = (form: string, version: number, content: string | null) => {
    const row = { __typename: 'FormDraft', form, version: version + 1, content, savedAt: '2026-03-01T08:00:00.000Z' };
    rows.set(form, row);
    return row;
  };
  line = clinicLine(({ name, variables }) => {
    if (state.isDown) return 'offline';
    if (name === 'ClinicFormDrafts') return { data: { member: { id: 'noa', formDrafts: [...rows.values()] } } };
    const { form, expectedVersion, content = null } = variables as { form: string; expectedVersion: number; content?: string | null };
    const field = name === 'ClinicSaveFormDraft' ? 'saveFormDraft' : 'discardFormDraft';
    const isLate = (rows.get(form)?.version ?? 0) !== expectedVersion;
    return { data: { [field]: isLate ? { __typename: 'EditedMeanwhileError' } : save(form, expectedVersion, content) } };
  });
  return { rows, state, save };
}
const drafts = (): Drafts => TestBed.inject(Drafts);
const said = (name: string) => line.asked.filter((one) => one.name === name);
const task = (text: string) => ({ planId: 'p', version: 3, text, owner: 'MEMBER' as const, dueDate: '' });
const later = (ms: number) => jest.advanceTimersByTimeAsync(ms);

test('what is typed is kept with the pause, once, and nothing of it lies in the browser', async () => {
  jest.useFakeTimers();
  const { rows } = keeper();
  drafts().open('noa', 'task', task(''));
  for (const text of ['W', 'Wa', 'Walk']) drafts().keep('noa', 'task', task(text));
  await later(800);
  expect(said('ClinicSaveFormDraft')).toHaveLength(1);
  expect(JSON.parse(rows.get('TASK')!.content!)).toEqual(task('Walk'));
  expect(drafts().slot('noa', 'task').held.savedAt).toBe('2026-03-01T08:00:00.000Z');
  expect(JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)])).not.toContain('Walk');
});

test('another device, or this one after the tab was closed, goes on where one stopped', async () => {
  const { save } = keeper();
  save('TASK', 4, JSON.stringify(task('Walk')));
  save('A_FORM_OF_A_NEWER_PORTAL', 0, '{}');
  await drafts().load('noa');
  expect(drafts().of('noa')).toEqual({ task: task('Walk') });
});

test('a form that was only opened leaves nothing behind', async () => {
  jest.useFakeTimers();
  keeper();
  drafts().open('noa', 'task', task(''));
  drafts().discard('noa', 'task');
  await later(800);
  expect(line.asked).toEqual([]);
  expect(TestBed.inject(Toasts).toast()).toBeUndefined();
});

test('what was given up can be taken back', async () => {
  jest.useFakeTimers();
  const { rows } = keeper();
  drafts().keep('noa', 'task', task('Walk'));
  await later(800);
  drafts().discard('noa', 'task');
  await later(10);
  expect(drafts().of('noa')).toBeUndefined();
  expect(rows.get('TASK')!.content).toBeNull();
  TestBed.inject(Toasts).toast()!.undo!();
  await later(800);
  expect(drafts().of('noa')).toEqual({ task: task('Walk') });
  expect(JSON.parse(rows.get('TASK')!.content!)).toEqual(task('Walk'));
});

test('what was sent closes, and what was typed into it meanwhile does not', async () => {
  jest.useFakeTimers();
  const { rows } = keeper();
  drafts().keep('noa', 'task', task('Walk'));
  await later(800);
  drafts().keep('noa', 'task', task('The next one'));
  drafts().sent('noa', 'task', task('Walk'));
  expect(drafts().of('noa')?.task?.text).toBe('The next one');
  drafts().sent('noa', 'task', task('The next one'));
  await later(800);
  expect(drafts().of('noa')).toBeUndefined();
  expect(rows.get('TASK')!.content).toBeNull();
});

test('without a connection it says so, warns whoever leaves, and keeps it by itself when the line is back', async () => {
  jest.useFakeTimers();
  const { rows, state } = keeper();
  const leave = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
  state.isDown = true;
  drafts().keep('noa', 'task', task('Walk'));
  await later(800);
  expect(drafts().slot('noa', 'task').trouble).toBe('offline');
  expect(drafts().of('noa')?.task?.text).toBe('Walk');
  expect(leave()).toBe(true);
  state.isDown = false;
  await later(6_000);
  expect(JSON.parse(rows.get('TASK')!.content!)).toEqual(task('Walk'));
  expect(drafts().slot('noa', 'task').trouble).toBeUndefined();
  expect(leave()).toBe(false);
});

test('whoever closes the tab in the middle of a word has it kept as well', async () => {
  jest.useFakeTimers();
  const { rows } = keeper();
  drafts().keep('noa', 'task', task('Wal'));
  dispatchEvent(new Event('pagehide'));
  await later(0);
  expect(JSON.parse(rows.get('TASK')!.content!)).toEqual(task('Wal'));
  expect(line.asked.at(-1)?.keepalive).toBe(true);
});

test('of two windows the later one sees that the other one wrote, and chooses', async () => {
  jest.useFakeTimers();
  const { rows, save } = keeper();
  await drafts().load('noa');
  drafts().keep('noa', 'task', task('Walk'));
  await later(800);
  save('TASK', 1, JSON.stringify(task('Swim')));
  drafts().keep('noa', 'task', task('Walk more'));
  await later(800);
  expect(drafts().slot('noa', 'task')).toMatchObject({ trouble: 'moved', value: task('Walk more') });
  expect(JSON.parse(rows.get('TASK')!.content!)).toEqual(task('Swim'));
  drafts().settle('noa', 'task', 'theirs');
  expect(drafts().of('noa')?.task?.text).toBe('Swim');
  TestBed.inject(Toasts).toast()!.undo!();
  await later(800);
  expect(JSON.parse(rows.get('TASK')!.content!)).toEqual(task('Walk more'));
});

test('when the session ends nothing of it stays in the window', async () => {
  keeper();
  drafts().keep('noa', 'task', task('Walk'));
  TestBed.inject(Session).ended();
  TestBed.tick();
  expect(drafts().of('noa')).toBeUndefined();
  await Promise.resolve();
});
