import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Toasts } from '@careway/portal-ui/state';
import { clinicLine, type Line } from '../../test/line.ts';
import { Chart } from '../patient/chart.ts';
import { Drafts } from './drafts.ts';
import { keptForm, keptForms } from './kept-forms.ts';
import { LooseWords } from './loose-words.ts';

/** A row of medicines, as far as it keeps what is typed. */
@Component({ selector: 'cw-stop', providers: [Chart], template: '' })
class Stop {
  readonly chart = inject(Chart);
  dosage = 'once a day';
  readonly forms = keptForms('medicine', () => ({ dosage: this.dosage, reason: '' }));
  readonly problem = keptForm('problem');
}

let line: Line;
let stop: Stop;
beforeEach(() => {
  jest.useFakeTimers();
  line = clinicLine(({ variables: { form, expectedVersion, content = null } }) => {
    const kept = { __typename: 'FormDraft', form, version: Number(expectedVersion) + 1, content, savedAt: '2026-03-01T08:00:00.000Z' };
    return { data: { saveFormDraft: kept, discardFormDraft: kept } };
  });
  stop = TestBed.createComponent(Stop).componentInstance;
  stop.chart.memberId.set('noa');
});
afterEach(() => {
  line.restore();
  jest.useRealTimers();
});
const kept = () => line.asked.filter(({ name }) => name === 'ClinicSaveFormDraft').map(({ variables }) => variables);

test('what is typed into a small form is kept on the server under its own name, each beside the others', async () => {
  stop.forms.set('a', 'reason', 'Cough');
  stop.forms.set('b', 'reason', 'Rash');
  await jest.advanceTimersByTimeAsync(800);
  expect(kept()).toMatchObject([{ memberId: 'noa', form: 'REMARKS' }]);
  const remarks = JSON.parse(kept()[0]!['content'] as string) as Record<string, string>;
  expect(remarks).toEqual({ 'medicine-a': '{"reason":"Cough"}', 'medicine-b': '{"reason":"Rash"}' });
  expect([stop.forms.isWritten('a'), stop.forms.isWritten('c')]).toEqual([true, false]);
});

test('a field that nobody touched follows what stands on the record', () => {
  stop.forms.set('a', 'reason', 'Cough');
  stop.dosage = 'twice a day';
  expect(stop.forms.of('a')).toEqual({ dosage: 'twice a day', reason: 'Cough' });
  stop.forms.set('a', 'reason', '');
  expect(stop.forms.isWritten('a')).toBe(false);
});

test('what was sent is gone, and what was typed meanwhile is not', () => {
  stop.forms.set('a', 'reason', 'Cough');
  const first = stop.forms.sending('a');
  stop.forms.set('a', 'reason', 'Cough at night');
  first();
  expect(stop.forms.of('a').reason).toBe('Cough at night');
  const second = stop.forms.sending('a');
  stop.chart.memberId.set('yusuf');
  second();
  stop.chart.memberId.set('noa');
  expect(stop.forms.isWritten('a')).toBe(false);
});

test('what was given up can be taken back, and a form that waits is known to the page around it', () => {
  TestBed.inject(Drafts).remark('noa', 'problem', '{"typed":"asthma"}');
  expect(stop.problem.isOpen()).toBe(true);
  stop.forms.set('a', 'reason', 'Cough');
  stop.forms.drop('a');
  expect(stop.forms.isWritten('a')).toBe(false);
  TestBed.inject(Toasts).toast()!.undo!();
  expect(stop.forms.of('a').reason).toBe('Cough');
});

test('a form that stood open with words that wait stays open when the last of them is erased, until it is put away or the chart changes', () => {
  const drafts = TestBed.inject(Drafts);
  for (const putAway of [() => stop.problem.close(), () => stop.problem.drop(), () => stop.chart.memberId.set('yusuf')]) {
    stop.chart.memberId.set('noa');
    drafts.remark('noa', 'problem', '{"typed":"asthma"}');
    expect(stop.problem.isOpen()).toBe(true);
    drafts.remark('noa', 'problem', '');
    expect(stop.problem.isOpen()).toBe(true);
    putAway();
    expect(stop.problem.isOpen()).toBe(false);
  }
  stop.chart.memberId.set('noa');
  drafts.remark('noa', 'problem', '{"typed":"cough"}');
  stop.problem.close();
  expect(stop.problem.isOpen()).toBe(true);
});

test('about somebody whom one does not treat nothing goes to the server; whoever leaves is asked', async () => {
  const words = TestBed.inject(LooseWords);
  const asks = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
  words.write('refuse-r', 'Not our specialty');
  await jest.advanceTimersByTimeAsync(800);
  expect([words.of('refuse-r'), asks()]).toEqual(['Not our specialty', true]);
  expect(JSON.stringify(line.asked)).not.toContain('specialty');
  words.write('refuse-r', '');
  expect(asks()).toBe(false);
});
