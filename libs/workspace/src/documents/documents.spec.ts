import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { asyncApi, asyncApiYaml } from './asyncapi.ts';
import { type DescribedEvent, inWords } from './described.ts';
import { eventPage } from './event-page.ts';
import { graphPage } from './graph-page.ts';
import { pathwayTable } from './pathway-table.ts';
import { policyTable } from './policy-table.ts';
import { triageTable } from './triage-table.ts';

const uuid = { type: 'string', format: 'uuid' };
const event = (owner: string, fact: string, properties: DescribedEvent['schema']['properties'] = {}): DescribedEvent => ({
  type: `${owner}.${fact}.v1`,
  owner,
  key: 'memberId',
  says: `A <b>fact</b> & more of ${owner}.`,
  schema: { title: fact, 'x-owner': owner, type: 'object', properties: { memberId: uuid, ...properties }, required: ['memberId'] },
});
const EVENTS = [
  event('registry', 'member-registered'),
  event('treatment', 'plan-drawn', { stage: { enum: ['a', 'b'] } }),
  event('treatment', 'plan-closed'),
];

test('a channel per topic, a message per event, and every reference leads somewhere', () => {
  const text = asyncApiYaml(EVENTS);
  const document = parse(text) as {
    channels: Record<string, { address: string; messages: object }>;
    components: { messages: Record<string, Record<string, unknown>> };
  };
  expect(document).toEqual(asyncApi(EVENTS));
  expect(Object.values(document.channels).map(({ address }) => address)).toEqual(['registry.events', 'treatment.events']);
  expect(Object.keys(document.channels['treatment']!.messages)).toEqual(['treatment.plan-drawn.v1', 'treatment.plan-closed.v1']);
  expect(document.components.messages['treatment.plan-drawn.v1']).toMatchObject({
    summary: 'A <b>fact</b> & more of treatment.',
    payload: { type: 'object', required: ['memberId'] },
    bindings: { kafka: { key: { description: 'The value of memberId.' } } },
    'x-owner': 'treatment',
  });
  const references = [...text.matchAll(/\$ref: "#\/([^"]+)"/g)].map(([, path]) => path!);
  expect(references).toHaveLength(3 + 2 + 3);
  for (const path of references) expect([path, at(document, path)]).toEqual([path, expect.any(Object)]);
});

const at = (document: unknown, path: string) =>
  path.split('/').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], document);

/** Without the white space between tags, which is the formatter's. */
const flat = (page: string) => page.replace(/>\s+</g, '><').replace(/\s+</g, '<');

test('the page shows every event under its topic, escapes what it is told, and loads nothing from elsewhere', () => {
  const text = flat(eventPage(EVENTS));
  for (const { type } of EVENTS) expect(text).toContain(`<article id="${type}">`);
  expect(text).toContain('A &lt;b&gt;fact&lt;/b&gt; &amp; more of registry.');
  expect(text).toContain('<td>memberId<span class="mark">key</span></td><td>uuid</td><td>always</td>');
  expect(text).toContain('<td>stage</td><td>a | b</td><td>may be missing</td>');
  expect(text).not.toMatch(/<script|https?:|@import|url\(/);
});

test('values are told in a few words', () => {
  expect(inWords({ anyOf: [{ type: 'object', properties: { system: {}, code: {} } }, { type: 'null' }] })).toBe(
    '{ system, code }, or null',
  );
  expect(inWords({ type: ['number', 'null'] })).toBe('number, or null');
  expect(inWords({ type: 'array', items: uuid })).toBe('list of uuid');
  expect(inWords({ type: 'string', maxLength: 40 })).toBe('code, up to 40 characters');
});

test('the policy table has a row for each action, in the order of nouns, and no cell breaks it', () => {
  const text = policyTable([
    { action: 'plan.read', to: ['self', 'proxy'], area: 'plan', says: 'Plans | goals.' },
    { action: 'me.read', to: ['anyone'], says: 'Oneself.' },
  ]);
  expect(text.split('\n').filter((line) => line.startsWith('| `'))).toEqual([
    '| `me.read` | anyone |  | Oneself. |',
    '| `plan.read` | self, proxy | plan | Plans \\| goals. |',
  ]);
});

const SUPERGRAPH = `
directive @join__type(graph: join__Graph!) repeatable on OBJECT
directive @join__field(graph: join__Graph) on FIELD_DEFINITION
enum join__Graph { REGISTRY TREATMENT }
type Member @join__type(graph: REGISTRY) @join__type(graph: TREATMENT) { id: ID!  plans(first: Int!): [Plan!]! @join__field(graph: TREATMENT) }
"""What was agreed."""
type Plan @join__type(graph: TREATMENT) { "As the page shows it." id: ID! }
union Found @join__type(graph: TREATMENT) = Plan | Member
type Query @join__type(graph: REGISTRY) { me: Member }`;

test('the graph page begins with what can be asked, and says who answers each field', () => {
  const text = flat(graphPage(SUPERGRAPH));
  expect([...text.matchAll(/<article id="(\w+)">/g)].map(([, name]) => name)).toEqual(['Query', 'Found', 'Member', 'Plan']);
  expect(text).toContain('<td>plans(first: Int!)</td><td>[<a href="#Plan">Plan</a>!]!</td><td>treatment</td>');
  expect(text).toContain('<td>id</td><td><a href="#ID">ID</a>!</td><td>registry, treatment</td>');
  expect(text).toContain('<p>What was agreed.</p>');
  expect(text).toContain('<td>As the page shows it.</td>');
});

test('a rule of triage stands with its condition in words and the cases that its test runs', () => {
  const source = { title: 'A guideline', year: 2024, url: 'https://guideline.example/' };
  const when = {
    all: [
      { item: 'now', is: '=', value: true },
      { any: [{ item: 'feel', in: ['pressure', 'weight'] }, { not: { member: 'age', is: '<', value: 40 } }] },
    ],
  };
  const rule = { id: 'heart', urgency: 'emergency', queue: 'emergency-advice', when, reason: { en: 'It can be the heart.' }, source };
  const cases = {
    fires: [{ answers: { now: true, feel: 'weight' } }],
    quiet: [{ answers: { feel: ['a', 'b'] }, member: { ageInMonths: 12 } }, { answers: {} }],
  };
  const text = triageTable([{ id: 'chest', version: '1.0.0', questionnaire: 'q|1', rules: [rule] }], { chest: { heart: cases } });
  expect(text).toContain(
    '| `heart` | emergency | emergency-advice | now and (feel: pressure or weight or not age < 40) | It can be the heart. | [A guideline, 2024](https://guideline.example/) | now true, feel weight | feel a + b, ageInMonths 12 / nothing answered |',
  );
});

test('a pathway stands with its limits, whom it is for, and the readings that cross them', () => {
  const codes = { snomed: ['1'], icd10: ['I10'] };
  const text = pathwayTable(
    [
      {
        ...{ id: 'p', version: 2, date: '2026-01-31', title: { en: 'Pressure' }, conditions: codes, activities: [], sources: [] },
        ...{ education: [{ title: { en: 'Salt and pressure' } }], community: 'pressure', measures: ['pressure-controlled'] },
        eligibility: { include: [{ kind: 'age', from: 18 }], exclude: [{ when: { kind: 'pregnant' }, because: { en: 'Other goals.' } }] },
        goals: [
          {
            text: { en: 'Lower' },
            measured: { loinc: '8480-6', unit: 'mm[Hg]', target: { low: 120, high: 129 } },
            dueInDays: 90,
            unless: [{ kind: 'age', from: 85 }],
          },
        ],
        thresholds: [
          {
            id: 'high',
            loinc: '8480-6',
            unit: 'mm[Hg]',
            of: 'value',
            comparator: '>=',
            value: 150,
            count: 4,
            days: 2,
            windowDays: 7,
            urgency: 'routine',
          },
        ],
      },
    ],
    [['p', { age: 30, sex: 'female', pregnant: true }, 'no']],
    [
      {
        says: 'one is none',
        pathway: 'p',
        loinc: '8480-6',
        unit: 'mm[Hg]',
        readings: [
          [151, 0],
          [152, 2],
        ],
        crosses: [],
      },
    ],
  );
  for (const row of [
    '- Not: pregnant. Other goals.',
    '- To read: Salt and pressure',
    '- Community: `pressure`; measures: `pressure-controlled`',
    '| Lower | LOINC 8480-6 120 to 129 mm[Hg] | 90 | from 85 years |',
    '| high | LOINC 8480-6, mm[Hg] | value >= 150, 4 times on 2 days, within 7 days | routine |',
    '| 30 years, female, pregnant | no |',
    '| 8480-6 mm[Hg]: 151 now, 152 2 days ago | one is none | nothing |',
  ])
    expect(text).toContain(row);
});
