import { generateBundle } from '@careway/testing';
import { expect, test } from '@jest/globals';
import { bundle, observation, patient, TODAY } from '../../test/bundles.ts';
import { keyOf } from '../chart/known.ts';
import type { Commands, ImportReport } from './commands.ts';
import { importBundle } from './import-bundle.ts';

const KNOWN = 'urn:example:number|1001';

/** Stands where the contexts are: writes down what they are told. */
function recorder(report: Partial<ImportReport> = {}) {
  const told: { command: string; source: string; items: Record<string, readonly unknown[]> }[] = [];
  const record =
    (command: string) =>
    (...args: readonly unknown[]) => {
      told.push({ command, source: args.at(-2) as string, items: args.at(-1) as (typeof told)[number]['items'] });
      return Promise.resolve({ counts: [], refused: [], ...report });
    };
  const commands: Commands = {
    known: (_source, sought) =>
      Promise.resolve(
        new Map(sought.filter(({ identifier }) => identifier === KNOWN).map((one) => [keyOf(one), '0f8fad5b-d9cb-469f-a165-70867728950e'])),
      ),
    importRegistry: record('registry'),
    importDiagnosis: record('diagnosis'),
    importTreatment: record('treatment'),
  };
  return { told, commands };
}
const bytes = (json: unknown) => Buffer.from(typeof json === 'string' ? json : JSON.stringify(json));
const take = (json: unknown, recorded = recorder()) => importBundle(bytes(json), recorded.commands, 'test', TODAY);
const broken = observation('broken', { effectiveDateTime: '2021-02-30' });

test('a generated bundle goes to its three contexts, the registry first', async () => {
  const recorded = recorder();
  const answer = await take(generateBundle({ seed: 3, language: 'he' }), recorded);
  expect(answer).toMatchObject({ status: 'taken', source: 'test', refused: [], warnings: [] });
  expect(recorded.told.map(({ command }) => command)).toEqual(['registry', 'diagnosis', 'treatment']);
  const counts = Object.fromEntries(recorded.told.flatMap(({ items }) => Object.entries(items).map(([name, list]) => [name, list.length])));
  expect(counts).toEqual({
    ...{ clinics: 1, clinicians: 1, members: 1, careRelations: 9 },
    ...{ encounters: 9, observations: 21, reports: 3, conditions: 3, procedures: 6, immunizations: 3, allergies: 1, imaging: 1 },
    ...{ carePlans: 2, goals: 3, medications: 6 },
  });
  expect(answer.leftOut).toEqual([
    { type: 'Claim', reason: 'claims are not part of the record', count: 3, first: expect.stringMatching(/^entry/) },
    { type: 'ExplanationOfBenefit', reason: 'claims are not part of the record', count: 3, first: expect.stringMatching(/^entry/) },
  ]);
  expect(answer.people.map(({ kind, family, language }) => [kind, family, language])).toEqual([
    ['member', 'אלמוג', 'he'],
    ['clinician', 'Hadar', 'en'],
  ]);
});

test('the same bytes say the same to the contexts, every time', async () => {
  const [first, second] = [recorder(), recorder()];
  for (const one of [first, second]) await take(generateBundle({ seed: 5 }), one);
  expect(second.told).toEqual(first.told);
});

test('a transaction with one fault is refused whole: no context hears of it', async () => {
  const recorded = recorder();
  const answer = await take(bundle([patient(), observation('sound'), broken]), recorded);
  expect(recorded.told).toEqual([]);
  expect(answer).toMatchObject({
    status: 'refused',
    people: [],
    refused: [
      { type: 'Observation', identifier: 'broken', path: 'entry[2].resource.effectiveDateTime', reason: 'is a day that does not exist' },
    ],
  });
  // the sound ones are refused with it, so that each row adds up
  const whole = { created: 0, changed: 0, unchanged: 0, leftOut: 0 };
  expect(answer.totals).toEqual([
    { type: 'Observation', received: 2, refused: 2, ...whole },
    { type: 'Patient', received: 1, refused: 1, ...whole },
  ]);
});

test('of a batch the sound resources are taken', async () => {
  const recorded = recorder();
  const answer = await take(bundle([patient(), observation('sound'), broken], { type: 'batch' }), recorded);
  expect(recorded.told.map(({ command, items }) => [command, items['observations']?.length])).toEqual([
    ['registry', undefined],
    ['diagnosis', 1],
  ]);
  expect(answer.status).toBe('taken');
  expect(answer.totals).toContainEqual({ type: 'Observation', received: 2, created: 0, changed: 0, unchanged: 0, leftOut: 0, refused: 1 });
});

test('what is refused and would have been left out as well is told once: the reasons add up to the totals', async () => {
  const timeless = observation('o', { effectiveDateTime: '2021-01-01T10:00:00' });
  const answer = await take(bundle([patient(), timeless, observation('p', { effectiveDateTime: undefined })], { type: 'batch' }));
  expect(answer.totals).toContainEqual(expect.objectContaining({ type: 'Observation', leftOut: 1, refused: 1 }));
  expect(answer.leftOut).toEqual([{ type: 'Observation', reason: 'it has no date', count: 1, first: 'entry[2].resource' }]);
});

test('what the contexts count and refuse comes back by type and place', async () => {
  const recorded = recorder({
    counts: [{ type: 'Observation', created: 1, changed: 0, unchanged: 4 }],
    refused: [{ identifier: 'sound', reason: 'no' }],
  });
  const answer = await take(bundle([observation('sound'), patient()]), recorded);
  expect(answer.totals.find(({ type }) => type === 'Observation')).toMatchObject({ created: 2, unchanged: 8, refused: 2 });
  expect(answer.refused[0]).toEqual({ type: 'Observation', identifier: 'sound', path: 'entry[0].resource', reason: 'no' });
});

test('a file that cannot be read is refused with its place', async () => {
  const recorded = recorder();
  expect((await take('{"resourceType":"Bundle",\n"entry":[', recorded)).refused).toEqual([
    { type: '', identifier: '', path: 'line 2, column 10', reason: 'The JSON ends too early.' },
  ]);
  expect(recorded.told).toEqual([]);
});

test('a file with endless faults is told with some of them', async () => {
  const many = Array.from({ length: 1_000 }, (_, n) => observation(`o${n}`, { status: 7 }));
  expect((await take(bundle([patient(), ...many]))).refused).toHaveLength(200);
});

const result = (number: string, more: object = {}) =>
  observation('late', { subject: { reference: `Patient?identifier=urn:example:number|${number}` }, ...more });

test('a single result is taken for a member whom the registry knows, and nothing is said of the member', async () => {
  const recorded = recorder();
  const order = '1b4e28ba-2fa1-41d2-883f-0016d3cca427';
  const answer = await take(bundle([result('1001', { basedOn: [{ reference: `ServiceRequest/${order}` }] })]), recorded);
  expect(answer).toMatchObject({ status: 'taken', refused: [], people: [] });
  expect(answer.totals.map(({ type, received }) => [type, received])).toEqual([['Observation', 1]]);
  const [told] = recorded.told;
  expect(recorded.told.map(({ command }) => command)).toEqual(['diagnosis']);
  expect(told!.items['observations']).toMatchObject([{ basedOn: order }]);
});

test('for a number that nobody has, the file is refused with the place', async () => {
  const recorded = recorder();
  const answer = await take(bundle([result('1002')]), recorded);
  expect(answer).toMatchObject({
    status: 'refused',
    refused: [{ type: 'Observation', path: 'entry[0].resource.subject', reason: 'no member is known by that identifier' }],
  });
  expect(recorded.told).toEqual([]);
});
