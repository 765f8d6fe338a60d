import { afterEach, expect, test } from '@jest/globals';
import { faultsIn } from '../../../jest/axe.ts';
import { network, open, type Reply, settle, textOf } from '../../test/stage.ts';
import { CertificatePage } from './certificate.page.ts';
import { LearningPage } from './learning.page.ts';
import { grouped, standOf } from './learning-words.ts';
import { QuestionsPage } from './questions.page.ts';
import { UnsavedChoices } from './unsaved-choices.ts';

let restore = (): void => undefined;
afterEach(() => {
  restore();
  document.body.replaceChildren();
});

const CODE = 'ABCDE23456FGHJK789LM';
const row = {
  ...{ unit: 'read-egfr', version: 1, language: 'EN', title: 'Read an eGFR', summary: 'What it knows.', minutes: 15, credits: 0.25 },
  ...{ professions: ['NURSE'], isCurrent: true, againAt: null, attempt: null, credit: null, questionCount: 2 },
};
const question = (id: string, many: boolean, chosen: readonly string[] = [], result: object | null = null) => ({
  ...{ id, text: `What of ${id}?`, many, chosen, result },
  options: ['a', 'b', 'c'].map((one) => ({ id: one, text: `Option ${one} of ${id}` })),
});
const attempt = (version: number, questions: readonly object[], more: object = {}) => ({
  ...{
    __typename: 'LearningAttempt',
    id: 'attempt',
    version,
    unitVersion: 1,
    state: 'BEGUN',
    right: null,
    asked: null,
    questions,
    ...more,
  },
});
function serve(replies: Record<string, unknown>) {
  const line = network(
    ({ name, variables }): Reply => {
      const reply = replies[name];
      if (reply === 'offline') return 'offline';
      return { data: (typeof reply === 'function' ? (reply as (v: unknown) => object)(variables) : reply) ?? {} };
    },
    { personId: 'khoury', kind: 'clinician', name: 'Rania Khoury' },
  );
  restore = line.restore;
  return line;
}
const press = (name: string): void =>
  [...document.querySelectorAll('button')].find((one) => one.textContent?.replace(/\s+/g, ' ').trim() === name)!.click();
const box = (id: string, option: number): HTMLInputElement => document.querySelectorAll<HTMLInputElement>(`#question-${id} input`)[option]!;

test('how far one is follows from the credit, the review and the latest attempt', () => {
  expect(standOf(row)).toBe('new');
  expect(standOf({ ...row, attempt: { id: 'a', state: 'BEGUN' } })).toBe('begun');
  expect(standOf({ ...row, attempt: { id: 'a', state: 'FAILED' } })).toBe('failed');
  expect(standOf({ ...row, isCurrent: false })).toBe('expired');
  expect(standOf({ ...row, isCurrent: false, credit: { id: 'c', code: CODE } })).toBe('passed');
  expect(grouped(CODE)).toBe('ABCDE-23456-FGHJK-789LM');
});

test('units are listed with how far one is, the credits of the year stand on a line and in a table, without faults', async () => {
  const entry = {
    id: 'c',
    unit: 'read-egfr',
    version: 1,
    title: 'Read an eGFR',
    credits: 0.25,
    earnedAt: '2026-11-30T10:00:00Z',
    code: CODE,
  };
  serve({
    ClinicLearning: { learningUnits: [row, { ...row, unit: 'plain-words', title: 'Plain words', credit: { id: 'c', code: CODE } }] },
    ClinicLearningRecord: {
      learningRecord: {
        year: 2026,
        years: [2026],
        credits: 0.25,
        goal: 1,
        rule: { title: 'UEMS', url: 'https://eaccme.uems.eu/' },
        entries: [entry],
      },
    },
  });
  const words = textOf(await open(LearningPage));
  for (const part of [
    'Not begun',
    'Passed',
    '15 minutes',
    'For nurses',
    '0.25 of the 1 that 2026 asks for',
    'ABCDE-23456-FGHJK-789LM',
    'no council has accredited them',
  ])
    expect(words).toContain(part);
  expect(document.querySelector('cw-number-line')?.getAttribute('aria-label')).toContain('0.25 of the 1');
  expect(document.querySelector(`a[href="/clinic/learning/certificate/${CODE}"]`)).not.toBeNull();
  expect(await faultsIn(document.body)).toEqual([]);
});

test('each answer is kept as it is chosen, what is missing is named, and only a second press sends', async () => {
  let version = 1;
  const kept: Record<string, readonly string[]> = {};
  const now = (more: object = {}) => attempt(version, [question('one', false, kept['one']), question('two', true, kept['two'])], more);
  const line = serve({
    ClinicLearningQuestions: () => ({ learningUnit: { ...row, attempt: version === 1 ? null : now() } }),
    ClinicBeginLearning: () => ((version = 2), { beginLearning: now() }),
    ClinicAnswerLearning: ({ question: id, choices }: { question: string; choices: string[] }) => {
      version += 1;
      kept[id] = choices;
      return { answerLearning: now() };
    },
    ClinicSendLearning: () => ({
      sendLearning: attempt(
        9,
        [
          question('one', false, ['b'], {
            right: true,
            correct: ['b'],
            explanation: 'Because of b.',
            source: { title: 'S', year: 2024, url: 'https://s.example' },
          }),
          question('two', true, ['a', 'c'], {
            right: false,
            correct: ['a'],
            explanation: 'Because of a.',
            source: { title: 'S', year: 2024, url: 'https://s.example' },
          }),
        ],
        { state: 'FAILED', right: 1, asked: 2 },
      ),
    }),
  });
  const fixture = await open(QuestionsPage, { unit: 'read-egfr' });
  press('Begin');
  await settle(fixture);
  box('one', 1).click();
  await settle(fixture);
  press('Send the answers');
  await settle(fixture);
  expect([...document.querySelectorAll('cw-error-summary a')].map((one) => one.textContent?.trim())).toEqual([
    'Not answered: What of two?',
  ]);
  box('two', 0).click();
  await settle(fixture);
  box('two', 2).click();
  await settle(fixture);
  const told = line.asked.filter(({ name }) => name === 'ClinicAnswerLearning').map(({ variables }) => variables);
  expect(told.map((one) => [one['version'], one['question'], one['choices']])).toEqual([
    [2, 'one', ['b']],
    [3, 'two', ['a']],
    [4, 'two', ['a', 'c']],
  ]);
  expect(await faultsIn(document.body)).toEqual([]);
  press('Send the answers');
  await settle(fixture);
  expect(line.asked.some(({ name }) => name === 'ClinicSendLearning')).toBe(false);
  press('Send now');
  await settle(fixture);
  const words = textOf(fixture);
  for (const part of ['Not passed yet', '1 of 2 right', 'Because of b.', 'Because of a.', 'Your answer']) expect(words).toContain(part);
  expect(await faultsIn(document.body)).toEqual([]);
});

test('an answer that could not be kept stands on the page, is said so, and goes with the next one', async () => {
  const replies: Record<string, unknown> = {
    ClinicLearningQuestions: { learningUnit: { ...row, attempt: attempt(2, [question('one', false), question('two', false)]) } },
    ClinicAnswerLearning: 'offline',
  };
  const line = serve(replies);
  const fixture = await open(QuestionsPage, { unit: 'read-egfr' });
  box('one', 1).click();
  await settle(fixture);
  expect(textOf(fixture)).toContain('is not kept yet');
  expect(box('one', 1).checked).toBe(true);
  replies['ClinicAnswerLearning'] = { answerLearning: attempt(3, [question('one', false, ['b']), question('two', false, ['a'])]) };
  box('two', 0).click();
  await settle(fixture);
  expect(
    line.asked.filter(({ name }) => name === 'ClinicAnswerLearning').map(({ variables }) => (variables as { question: string }).question),
  ).toEqual([...['one', 'one', 'two']]);
});

test('the last word of each question is kept, one after the other', async () => {
  const done: string[] = [];
  let free = (): void => undefined;
  const held = new Promise<void>((resolve) => (free = resolve));
  const choices = new UnsavedChoices(async (id, all) => {
    await held;
    done.push(`${id} ${all.join()}`);
    return true;
  });
  const all = [choices.put('one', ['a']), choices.put('one', ['b']), choices.put('two', ['c'])];
  expect(choices.of('one')).toEqual(['b']);
  free();
  expect(await Promise.all(all)).toEqual([true, true, true]);
  expect(done.at(-1)).toBe('two c');
  expect(done).toContain('one b');
  expect([choices.of('one'), choices.of('two')]).toEqual([undefined, undefined]);
});

const certificate = {
  ...{ code: CODE, mine: false, unit: 'read-egfr', version: 1, title: 'Read an eGFR', credits: 0.25, earnedAt: '2026-11-30T10:00:00Z' },
  ...{ rule: { title: 'UEMS', url: 'https://eaccme.uems.eu/' }, holder: { id: 'khoury', displayName: 'Rania Khoury' } },
};
const books = { ClinicLearningCertificate: ({ code }: { code: string }) => ({ learningCertificate: code === CODE ? certificate : null }) };
test('a certificate says whose it is and for what, and that it is in the books', async () => {
  serve(books);
  const words = textOf(await open(CertificatePage, { code: CODE }));
  for (const part of ['Rania Khoury', 'Read an eGFR', 'ABCDE-23456-FGHJK-789LM', 'in the books of the house'])
    expect(words).toContain(part);
  expect(await faultsIn(document.body)).toEqual([]);
});

test('a code that no certificate has is said to be unknown, and another one can be typed', async () => {
  serve(books);
  const fixture = await open(CertificatePage, { code: 'Z'.repeat(20) });
  expect(textOf(fixture)).toContain('No certificate has this code');
  document.querySelector('form')!.requestSubmit();
  await settle(fixture);
  expect(textOf(fixture)).toContain('A code has 20 letters and digits');
  expect(await faultsIn(document.body)).toEqual([]);
});
