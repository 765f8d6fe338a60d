import { uuidv7 } from '@careway/contracts';
import { type Booted, bootContext, member, treats } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diagnosisContext } from '../index.ts';
import { HOUSE, houseOf } from './house.ts';

const URL = 'https://payer.example/fhir/Questionnaire/sleep';
/** As another program writes one: other signs in linkIds, numbers before the text, questions below questions, a group that repeats. */
const SLEEP = {
  ...{ resourceType: 'Questionnaire', id: 'sleep', url: URL, version: '2.1', title: 'Sleep', status: 'active' },
  ...{ meta: { profile: ['http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire'] }, date: '2026-02-03T08:00:00+02:00' },
  item: [
    {
      ...{ linkId: '/1', prefix: '1.', text: 'Do you sleep badly?', type: 'boolean', required: true },
      item: [{ linkId: '/1/hours', text: 'How many hours?', type: 'integer', required: true }],
    },
    {
      ...{ linkId: 'family_history', text: 'In your family', type: 'group', enableBehavior: 'any' },
      enableWhen: [
        { question: '/1', operator: '=', answerBoolean: true },
        { question: '/1/hours', operator: '<', answerInteger: 5 },
      ],
      item: [
        {
          ...{ linkId: 'relative', text: 'A relative', type: 'group', repeats: true },
          item: [
            { linkId: 'who', text: 'Who?', type: 'choice', answerOption: [{ valueString: 'Mother' }, { valueString: 'Father' }] },
            { linkId: 'what', text: 'What?', type: 'string', enableWhen: [{ question: 'who', operator: 'exists', answerBoolean: true }] },
          ],
        },
      ],
    },
  ],
};
const words = { en: 'Less than four hours', he: 'פחות מארבע שעות', ar: 'أقل من أربع ساعات', ru: 'Меньше четырёх часов' };
const RULES = {
  ...{ id: 'sleep', version: '1.0.0', questionnaire: `${URL}|2.1` },
  rules: [
    {
      ...{ id: 'hardly', urgency: 'soon', queue: 'primary-care', reason: words },
      when: { item: '/1/hours', is: '<', value: 4 },
      source: { title: 'Us', year: 2026, url: 'https://payer.example/guideline' },
    },
  ],
};
const folders: string[] = [];
function folderWith(files: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'careway-house-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return folder;
}

let booted: Booted;
beforeAll(async () => {
  const plain = { ...SLEEP, id: 'plain', url: 'https://payer.example/fhir/Questionnaire/plain' };
  const folder = folderWith({ 'sleep.json': SLEEP, 'sleep.rules.json': RULES, 'plain.json': plain });
  booted = await bootContext(diagnosisContext, { [HOUSE]: folder });
});
afterAll(async () => {
  await booted?.close();
  for (const folder of folders) rmSync(folder, { recursive: true });
});

async function answerer() {
  const [me, doctor] = [uuidv7(), uuidv7()];
  const after = await treats(booted, me, doctor);
  const ask = async <T>(query: string, variables: object): Promise<T> => {
    const { data, errors } = await booted.ask(member(me), query, { ...variables }, after);
    expect(errors).toBeUndefined();
    return Object.values(data as Record<string, T>)[0]!;
  };
  const begin = (questionnaire: string) =>
    ask<{ id: string }>(`mutation ($m: ID!, $q: ID!) { startIntake(memberId: $m, questionnaire: $q) { ... on IntakeDraft { id } } }`, {
      ...{ m: me, q: questionnaire },
    });
  const save = (id: string, path: string[], answer: object[]) =>
    ask<{ shown: string[][]; problems?: object[] }>(
      `mutation ($id: ID!, $path: [String!]!, $answer: JSON!) { saveIntakeAnswer(id: $id, path: $path, answer: $answer) {
        ... on IntakeDraft { shown } ... on AnswerRefusedError { problems { path reason } } } }`,
      { id, path, answer },
    );
  const send = (id: string) =>
    ask<object>(
      `mutation ($id: ID!) { completeIntake(id: $id) { ... on Intake { urgency queue response answers { question(language: EN) answers(language: EN) }
        reasons { rule reason(language: RU) } } ... on IntakeIncompleteError { problems { path reason } } } }`,
      { id },
    );
  return { begin, save, send };
}
const last = (shown: readonly string[][]) => shown.map((path) => path.at(-1));

test("a payer's own questionnaire is asked as ours are: below its answers, time after time, weighed by its table", async () => {
  const { begin, save, send } = await answerer();
  const { id } = await begin('sleep');
  expect((await save(id, ['/1', '/1/hours'], [{ valueInteger: 3 }])).problems).toEqual([
    { path: ['/1', '/1/hours'], reason: 'unknown-item' },
  ]);
  expect(last((await save(id, ['/1'], [{ valueBoolean: false }])).shown)).toEqual(['/1', '/1/hours']);
  const opened = await save(id, ['/1'], [{ valueBoolean: true }]);
  expect(last(opened.shown)).toEqual(['/1', '/1/hours', 'family_history', 'relative', 'who']);
  expect(await send(id)).toMatchObject({ problems: [{ path: ['/1', '/1/hours'], reason: 'required' }] });
  await save(id, ['/1', '/1/hours'], [{ valueInteger: 3 }]);
  await save(id, ['family_history', 'relative', 'who'], [{ valueString: 'Mother' }]);
  await save(id, ['family_history', 'relative[1]', 'who'], [{ valueString: 'Father' }]);
  const { shown } = await save(id, ['family_history', 'relative[1]', 'what'], [{ valueString: 'snores' }]);
  expect(shown).toContainEqual(['family_history', 'relative[1]', 'what']);
  expect((await save(id, ['family_history', 'relative[0]', 'who'], [{ valueString: 'Aunt' }])).problems).toMatchObject([
    { reason: 'not-an-option' },
  ]);
  expect(await send(id)).toMatchObject({
    ...{ urgency: 'SOON', queue: 'PRIMARY_CARE', reasons: [{ rule: 'hardly', reason: words.ru }] },
    response: {
      questionnaire: `${URL}|2.1`,
      item: [
        { linkId: '/1', answer: [{ valueBoolean: true, item: [{ linkId: '/1/hours', answer: [{ valueInteger: 3 }] }] }] },
        { linkId: 'family_history', item: [{ linkId: 'relative' }, { linkId: 'relative', item: [{ linkId: 'who' }, { linkId: 'what' }] }] },
      ],
    },
    answers: [
      { question: 'Do you sleep badly?', answers: ['Yes'] },
      { question: 'How many hours?', answers: ['3'] },
      { question: 'A relative (1): Who?', answers: ['Mother'] },
      { question: 'A relative (2): Who?', answers: ['Father'] },
      { question: 'A relative (2): What?', answers: ['snores'] },
    ],
  });
});

test('answers that no table weighs are read by the family doctor, and nobody is told that nothing is urgent', async () => {
  const { begin, save, send } = await answerer();
  const { id } = await begin('plain');
  await save(id, ['/1'], [{ valueBoolean: false }]);
  await save(id, ['/1', '/1/hours'], [{ valueInteger: 8 }]);
  expect(await send(id)).toMatchObject({ urgency: 'SOON', reasons: [{ rule: 'unweighed', reason: expect.stringContaining('101') }] });
});

test('what is wrong in the folder is told all together, with file and place, and nothing of it is asked', () => {
  const folder = folderWith({
    'a.json': '{',
    'b.json': { ...SLEEP, item: [{ ...SLEEP.item[0], type: 'attachment' }] },
    'c.json': { ...SLEEP, id: 'chest-pain', url: 'https://payer.example/fhir/Questionnaire/chest', version: '1.0.0-of-the-spring-of-2026' },
    'd.json': SLEEP,
    'd.rules.json': { ...RULES, rules: [{ ...RULES.rules[0], when: { item: '/1/ours', is: '<', value: 4 } }] },
    'e.rules.json': { ...RULES, questionnaire: `${URL}|9` },
    'notes.txt': 'not read',
  });
  expect(() => houseOf(folder)).toThrow(
    /a\.json: it is no JSON.*b\.json: item\[0\]\.type: attachment.*c\.json: version: .*c\.json: id: .*chest-pain.*d\.rules\.json: rules\[0\]\.when.*\/1\/ours.*e\.rules\.json: questionnaire/s,
  );
});
