import { Router } from '@angular/router';
import { TestBed } from '@angular/core/testing';
import { afterEach, expect, test } from '@jest/globals';
import { faultsIn } from '../../../jest/axe.ts';
import { network, open, settle, textOf, type Reply } from '../../test/stage.ts';
import { IntakePage } from './intake.page.ts';

let restore = (): void => undefined;
afterEach(() => {
  restore();
  sessionStorage.clear();
  document.body.replaceChildren();
});

const translated = (he: string) => ({
  extension: [
    {
      url: 'http://hl7.org/fhir/StructureDefinition/translation',
      extension: [
        { url: 'lang', valueCode: 'he' },
        { url: 'content', valueString: he },
      ],
    },
  ],
});
const option = (code: string, display: string, exclusive = false) => ({
  valueCoding: { system: 'urn:x', code, display },
  extension: exclusive ? [{ url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive', valueBoolean: true }] : [],
});
const form = {
  item: [
    { linkId: 'now', type: 'boolean', text: 'Does it hurt now?', _text: translated('כואב עכשיו?'), required: true },
    {
      linkId: 'signs',
      type: 'choice',
      text: 'Any of these?',
      required: true,
      repeats: true,
      answerOption: [option('sweat', 'Cold sweat'), option('sick', 'Sick'), option('none', 'None of these', true)],
    },
    { linkId: 'heat', type: 'decimal', text: 'How warm?' },
  ],
};
const draft = (more: object = {}) => ({
  ...{
    id: 'i1',
    response: {},
    shown: [['now'], ['signs'], ['heat']],
    isOpen: true,
    savedAt: '2026-11-22T10:00:00Z',
    answers: [],
    redFlags: [],
  },
  progress: { asked: 3, answered: 0, missing: 2, next: ['now'] },
  questionnaire: { id: 'chest-pain', title: 'Chest pain', document: form },
  ...more,
});
const intake = (more: object = {}) => ({
  ...{
    id: 'i1',
    title: 'Chest pain',
    journeyId: 'j1',
    completedAt: '2026-11-22T10:00:00Z',
    urgency: 'EMERGENCY',
    state: 'WAITING',
    queue: 'EMERGENCY_ADVICE',
    sensitivity: 'GENERAL',
  },
  ...{ closedAt: null, outcome: null, takenBy: null },
  reasons: [
    {
      rule: 'heart',
      urgency: 'EMERGENCY',
      isRedFlag: true,
      reason: 'It can be a heart attack.',
      advice: 'Sit down. Call 101 now.',
      source: { title: 'NICE CG95', year: 2016, url: 'https://www.nice.org.uk' },
    },
  ],
  answers: [{ path: ['now'], question: 'Does it hurt now?', answers: ['Yes'] }],
  ...more,
});

async function page(reply: (name: string, variables: Record<string, unknown>) => Reply, inputs: object = {}) {
  const line = network(({ name, variables }) => reply(name, variables));
  restore = line.restore;
  return { ...line, fixture: await open(IntakePage, { id: 'i1', ...inputs }) };
}
const still = (more: object = {}): Reply => ({ data: { intakeDraft: draft(more), intake: null } });
const button = (text: string) => [...document.querySelectorAll('button')].find((one) => one.textContent?.includes(text))!;
const press = (label: string): void => [...document.querySelectorAll('label')].find((one) => one.textContent?.includes(label))!.click();

test('a question is a fieldset with its legend, in the language on screen, and each answer is saved at once', async () => {
  const { fixture, asked } = await page((name) =>
    name === 'MemberSaveIntakeAnswer'
      ? {
          data: {
            saveIntakeAnswer: {
              __typename: 'IntakeDraft',
              ...draft({
                response: { item: [{ linkId: 'now', answer: [{ valueBoolean: true }] }] },
                progress: { asked: 3, answered: 1, missing: 1, next: ['signs'] },
              }),
            },
          },
        }
      : still(),
  );
  expect(document.querySelector('fieldset legend')?.textContent).toContain('Does it hurt now?');
  expect(await faultsIn(document.body)).toEqual([]);
  press('Yes');
  await settle(fixture);
  expect(asked.find(({ name }) => name === 'MemberSaveIntakeAnswer')?.variables).toMatchObject({
    id: 'i1',
    path: ['now'],
    answer: [{ valueBoolean: true }],
  });
  expect(textOf(fixture)).toContain('1 of 3 answered');
  expect(textOf(fixture)).toContain('Saved');
});

test('a question that was passed over is told on top and at its place, and nobody goes on', async () => {
  document.title = 'Care';
  const { fixture } = await page((name) => (name === 'MemberSaveIntakeAnswer' ? 'offline' : still()));
  button('Next').click();
  await settle(fixture);
  const summary = document.querySelector('[role="alert"].summary');
  expect(summary?.textContent).toContain('Please answer this question.');
  expect(document.activeElement).toBe(summary);
  expect(document.querySelector('fieldset .msg')?.textContent).toContain('Please answer this question.');
  expect(await faultsIn(document.body)).toEqual([]);
  expect(document.title).toBe('Error: Care');
  // Answered without a line: what was missing is there, so nothing is left to fix, and nobody is led away from the answer.
  press('Yes');
  await settle(fixture);
  expect(document.querySelector('.summary, fieldset .msg')).toBeNull();
  expect(document.activeElement).not.toBe(summary);
  expect(document.title).toBe('Care');
});

test('101 stands on every page of questions, with a line or without one', async () => {
  const { fixture } = await page((name) => (name === 'MemberSaveIntakeAnswer' ? 'offline' : still()));
  press('Yes');
  await settle(fixture);
  expect(textOf(fixture)).toContain('Not saved: no connection');
  expect(document.querySelector('#emergency-line a[href="tel:101"]')?.textContent).toContain('101');
});

test('“none of these” takes the others away', async () => {
  const { fixture, asked } = await page(
    (name) =>
      name === 'MemberSaveIntakeAnswer'
        ? 'offline'
        : still({ response: { item: [{ linkId: 'signs', answer: [{ valueCoding: { code: 'sweat' } }] }] } }),
    { step: 'signs' },
  );
  press('None of these');
  await settle(fixture);
  expect(asked.at(-1)?.variables).toMatchObject({ path: ['signs'], answer: [{ valueCoding: { code: 'none' } }] });
  expect(textOf(fixture)).toContain('Not saved: no connection');
});

test('what could not be saved is sent again by going on, and by the line that is back', async () => {
  let isOffline = true;
  const { fixture, asked } = await page((name) => {
    if (name !== 'MemberSaveIntakeAnswer') return still();
    if (isOffline) return 'offline';
    const response = { item: [{ linkId: 'now', answer: [{ valueBoolean: true }] }] };
    return { data: { saveIntakeAnswer: { __typename: 'IntakeDraft', ...draft({ response }) } } };
  });
  const saves = () => asked.filter(({ name }) => name === 'MemberSaveIntakeAnswer').length;
  press('Yes');
  await settle(fixture);
  expect(textOf(fixture)).toContain('There is no connection. Your answers are kept in this window');
  isOffline = false;
  const before = saves();
  button('Next').click();
  await settle(fixture);
  expect(saves()).toBe(before + 1);
  expect(TestBed.inject(Router).url).toContain('step=signs');
  isOffline = true;
  press('No');
  await settle(fixture);
  expect(textOf(fixture)).toContain('Not saved: no connection');
  isOffline = false;
  dispatchEvent(new Event('online'));
  await settle(fixture);
  expect(textOf(fixture)).not.toContain('Not saved');
  expect(await faultsIn(document.body)).toEqual([]);
});

test('without a line one goes on to what is asked in any case, and waits, told so, where the service has to say what comes next', async () => {
  let isOffline = true;
  const [now, ...others] = form.item;
  const eased = { ...now, linkId: 'eased', text: 'Does rest ease it?' };
  const sweat = {
    ...others[1],
    linkId: 'cold',
    text: 'How cold?',
    enableWhen: [{ question: 'eased', operator: '=', answerBoolean: false }],
  };
  const asks = {
    shown: [['now'], ['eased'], ['heat']],
    questionnaire: { id: 'x', title: 'X', document: { item: [now, eased, sweat, others[1]] } },
  };
  const response = { item: ['now', 'eased'].map((linkId) => ({ linkId, answer: [{ valueBoolean: linkId === 'now' }] })) };
  const { fixture } = await page((name) => {
    if (name !== 'MemberSaveIntakeAnswer') return still(asks);
    if (isOffline) return 'offline';
    return {
      data: {
        saveIntakeAnswer: { __typename: 'IntakeDraft', ...draft({ ...asks, response, shown: [['now'], ['eased'], ['cold'], ['heat']] }) },
      },
    };
  });
  const at = async (step: string | undefined) => {
    fixture.componentRef.setInput('step', step);
    await settle(fixture);
  };
  press('Yes');
  await settle(fixture);
  button('Next').click();
  await settle(fixture);
  expect(TestBed.inject(Router).url).toContain('step=eased');
  await at('eased');
  press('No');
  await settle(fixture);
  button('Next').click();
  await settle(fixture);
  expect(TestBed.inject(Router).url).toContain('step=eased');
  expect(textOf(fixture)).toContain('It goes on by itself as soon as the connection is back.');
  expect(await faultsIn(document.body)).toEqual([]);
  isOffline = false;
  dispatchEvent(new Event('online'));
  await settle(fixture);
  expect(TestBed.inject(Router).url).toContain('step=cold');
});

test('what did not reach the service is there after a reload, is sent when the line is back, and is kept no longer than that', async () => {
  let isOffline = true;
  const answers = (name: string): Reply => {
    if (name !== 'MemberSaveIntakeAnswer') return still();
    if (isOffline) return 'offline';
    const response = { item: [{ linkId: 'now', answer: [{ valueBoolean: true }] }] };
    return { data: { saveIntakeAnswer: { __typename: 'IntakeDraft', ...draft({ response }) } } };
  };
  const before = await page(answers);
  press('Yes');
  await settle(before.fixture);
  expect(Object.keys(sessionStorage).filter((key) => key.startsWith('careway.intake.'))).toHaveLength(1);
  restore();
  TestBed.resetTestingModule();
  const { fixture, asked } = await page(answers);
  expect(document.querySelector<HTMLInputElement>('fieldset input:checked')).not.toBeNull();
  expect(textOf(fixture)).toContain('Not saved: no connection');
  isOffline = false;
  dispatchEvent(new Event('online'));
  await settle(fixture);
  expect(asked.findLast(({ name }) => name === 'MemberSaveIntakeAnswer')?.variables).toMatchObject({ path: ['now'] });
  expect(textOf(fixture)).not.toContain('Not saved');
  expect(Object.keys(sessionStorage).filter((key) => key.startsWith('careway.intake.'))).toEqual([]);
});

const medicines = {
  item: [
    {
      ...{ linkId: 'medicine', type: 'group', text: 'A medicine', repeats: true },
      item: [
        { linkId: 'name', type: 'string', text: 'Its name', required: true },
        { linkId: 'dose', type: 'integer', text: 'How many a day' },
        { linkId: 'why', type: 'string', text: 'What for', enableWhen: [{ question: 'dose', operator: 'exists', answerBoolean: true }] },
      ],
    },
    form.item[0],
  ],
};
const taken = (...names: string[]) => ({
  questionnaire: { id: 'visit', title: 'Before the visit', document: medicines },
  response: { item: names.map((name) => ({ linkId: 'medicine', item: [{ linkId: 'name', answer: [{ valueString: name }] }] })) },
  shown: [
    ...(names.length < 2 ? ['medicine'] : names.map((_, n) => `medicine[${n}]`)).flatMap((at) => [[at], [at, 'name'], [at, 'dose']]),
    ['now'],
  ],
  progress: { asked: 2 * Math.max(1, names.length) + 1, answered: names.length, missing: 1, next: ['medicine[0]', 'dose'] },
});
const fields = () => [...document.querySelectorAll<HTMLInputElement>('.iq input')].map(({ id, value }) => `${id} ${value}`);

test('a group is filled in as often as there is something to say, each time at its place, and one that was only begun may be left', async () => {
  let names = ['Metformin'];
  const { fixture, asked } = await page((name) => {
    if (name !== 'MemberSaveIntakeAnswer') return still(taken(...names));
    names = ['Metformin', 'Aspirin'];
    return { data: { saveIntakeAnswer: { __typename: 'IntakeDraft', ...draft(taken(...names)) } } };
  });
  expect(fields()).toEqual(['q-medicine-name Metformin', 'q-medicine-dose ']);
  button('Add another').click();
  await settle(fixture);
  expect(fields()).toEqual(['q-medicine-name Metformin', 'q-medicine-dose ', 'q-medicine-2-name ', 'q-medicine-2-dose ']);
  expect(document.activeElement?.textContent).toContain('A medicine (2)');
  expect(button('Add another')).toBeUndefined();
  expect(await faultsIn(document.body)).toEqual([]);
  const second = document.querySelector<HTMLInputElement>('#q-medicine-2-name')!;
  second.value = 'Aspirin';
  second.dispatchEvent(new Event('change'));
  await settle(fixture);
  expect(asked.at(-1)?.variables).toMatchObject({ path: ['medicine[1]', 'name'], answer: [{ valueString: 'Aspirin' }] });
  expect(fields()).toEqual(['q-medicine-name Metformin', 'q-medicine-dose ', 'q-medicine-2-name Aspirin', 'q-medicine-2-dose ']);
  button('Add another').click();
  await settle(fixture);
  expect(fields()).toHaveLength(6);
  button('Next').click();
  await settle(fixture);
  expect(TestBed.inject(Router).url).toContain('step=now');
});

test('what the server refuses is told in words beside its field', async () => {
  const { fixture } = await page(
    (name) =>
      name === 'MemberSaveIntakeAnswer'
        ? {
            data: {
              saveIntakeAnswer: {
                __typename: 'AnswerRefusedError',
                problems: [{ path: ['heat'], reason: 'too-high', params: { max: 43 } }],
              },
            },
          }
        : still(),
    { step: 'heat' },
  );
  const field = document.querySelector<HTMLInputElement>('#q-heat')!;
  field.value = '98,6';
  field.dispatchEvent(new Event('change'));
  await settle(fixture);
  expect(textOf(fixture)).toContain('The most that fits here is 43.');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(field.value).toBe('98.6');
});

test('a red flag is told while one still answers, with the number to call', async () => {
  await page(() => still({ redFlags: [{ rule: 'heart', urgency: 'EMERGENCY', advice: 'Call 101 now.' }] }));
  expect(document.querySelector('[role="alert"]')?.textContent).toContain('Call 101 now.');
  expect(document.querySelector('a[href="tel:101"]')).not.toBeNull();
});

test('answers are checked before they are sent, and each leads back to its question', async () => {
  let isSent = false;
  const answers = [{ path: ['now'], question: 'Does it hurt now?', answers: ['Yes'] }];
  const { fixture } = await page(
    (name) => {
      if (name === 'MemberCompleteIntake') {
        isSent = true;
        return { data: { completeIntake: { __typename: 'Intake' } } };
      }
      return isSent ? { data: { intakeDraft: null, intake: intake() } } : still({ answers });
    },
    { step: 'check' },
  );
  expect(textOf(fixture)).toContain('Check your answers');
  expect(await faultsIn(document.body)).toEqual([]);
  button('Change').click();
  await settle(fixture);
  expect(TestBed.inject(Router).url).toContain('step=now');
  button('Send').click();
  await settle(fixture);
  expect(textOf(fixture)).toContain('Now: get help at once');
});

test('the result says what to do now, why, and what happens next', async () => {
  const { fixture } = await page(() => ({ data: { intakeDraft: null, intake: intake() } }));
  const text = textOf(fixture);
  for (const words of ['Now: get help at once', 'Call 101 now', 'It can be a heart attack.', 'Do not wait for it', 'Does it hurt now?'])
    expect(text).toContain(words);
  expect(document.querySelector('.care.emergency a[href="tel:101"]')).not.toBeNull();
  expect(document.querySelector('a[href="/member/journeys/j1"]')).not.toBeNull();
  expect(await faultsIn(document.body)).toEqual([]);
});
