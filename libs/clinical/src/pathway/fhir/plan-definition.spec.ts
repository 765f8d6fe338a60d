import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { isUcum } from '../../unit/ucum.ts';
import { pathwayOf } from '../find.ts';
import { PATHWAYS } from '../pathways.ts';
import { toPlanDefinition } from './plan-definition.ts';
import type { FhirAction } from './types.ts';

// The elements of https://hl7.org/fhir/R4/plandefinition.html that we fill, with their cardinalities and required bindings; strict, so
// that an element of no such name is a fault.
const says = z.string().min(1);
const id = z.string().regex(/^[A-Za-z0-9\-.]{1,64}$/);
const translated = z.strictObject({
  extension: z
    .array(
      z.strictObject({
        url: z.literal('http://hl7.org/fhir/StructureDefinition/translation'),
        extension: z.tuple([
          z.strictObject({ url: z.literal('lang'), valueCode: z.enum(['he', 'ar', 'ru']) }),
          z.strictObject({ url: z.literal('content'), valueString: says }),
        ]),
      }),
    )
    .length(3),
});
const coding = z.strictObject({ system: z.url(), code: z.string().regex(/^\S+$/) });
const concept = z.strictObject({ coding: z.array(coding).min(1).optional(), text: says.optional(), _text: translated.optional() });
const quantity = z.strictObject({
  value: z.number(),
  comparator: z.enum(['<', '<=', '>=', '>']).optional(),
  unit: says,
  system: z.literal('http://unitsofmeasure.org'),
  code: z.string().refine(isUcum),
});
const bare = quantity.omit({ comparator: true });
const range = z.strictObject({ low: bare.optional(), high: bare.optional() });
const expression = z.strictObject({
  description: says.optional(),
  language: z.enum(['text/cql', 'text/fhirpath', 'application/x-fhir-query']),
  expression: says,
});
const artifact = z.strictObject({ type: z.enum(['documentation', 'citation']), display: says, url: z.url().optional() });
const action = z.strictObject({
  id,
  title: says,
  _title: translated,
  description: says.optional(),
  _description: translated.optional(),
  priority: z.enum(['routine', 'urgent', 'asap', 'stat']).optional(),
  code: z.array(concept).optional(),
  documentation: z.array(artifact).optional(),
  goalId: z.array(id).optional(),
  trigger: z
    .array(
      z.strictObject({
        type: z.literal('data-changed'),
        // trd-3: a named event or data
        data: z
          .array(
            z.strictObject({
              type: z.literal('Observation'),
              codeFilter: z.array(z.strictObject({ path: z.literal('code'), code: z.array(coding) })),
            }),
          )
          .min(1),
        condition: expression,
      }),
    )
    .optional(),
  condition: z.array(z.strictObject({ kind: z.enum(['applicability', 'start', 'stop']), expression })).optional(),
  relatedAction: z.array(z.strictObject({ actionId: id, relationship: z.literal('after-start'), offsetDuration: bare })).optional(),
  timingTiming: z
    .strictObject({
      repeat: z.strictObject({
        boundsDuration: bare.optional(),
        count: z.int().min(1).optional(),
        frequency: z.int().min(1),
        period: z.number().min(0),
        periodUnit: z.enum(['s', 'min', 'h', 'd', 'wk', 'mo', 'a']),
      }),
    })
    .optional(),
  participant: z.array(z.strictObject({ type: z.enum(['patient', 'practitioner', 'related-person', 'device']) })).optional(),
  get action() {
    return z.array(action).optional();
  },
});
const PLAN_DEFINITION = z.strictObject({
  resourceType: z.literal('PlanDefinition'),
  id,
  url: z.url(),
  version: says,
  // pdf-0: a name that code can use
  name: z.string().regex(/^[A-Z]([A-Za-z0-9_]){0,254}$/),
  title: says,
  _title: translated,
  type: concept,
  status: z.enum(['draft', 'active', 'retired', 'unknown']),
  experimental: z.boolean(),
  date: z.iso.date(),
  description: says,
  _description: translated,
  useContext: z.array(z.strictObject({ code: coding, valueCodeableConcept: concept.optional(), valueRange: range.optional() })),
  relatedArtifact: z.array(artifact).min(1),
  goal: z.array(
    z.strictObject({
      id,
      description: concept,
      addresses: z.array(concept),
      target: z.array(
        z.strictObject({ measure: concept.optional(), detailQuantity: quantity.optional(), detailRange: range.optional(), due: bare }),
      ),
    }),
  ),
  action: z.array(action).min(1),
});

const actionsOf = (all: readonly FhirAction[]): readonly FhirAction[] => all.flatMap((one) => [one, ...actionsOf(one.action ?? [])]);

test.each(PATHWAYS.map((pathway) => [`${pathway.id} ${pathway.version}`, pathway] as const))(
  '%s is a PlanDefinition of R4',
  (_name, pathway) => {
    expect(PLAN_DEFINITION.safeParse(toPlanDefinition(pathway)).error?.issues ?? []).toEqual([]);
  },
);

test('every id that is pointed at is there, once', () => {
  for (const pathway of PATHWAYS) {
    const { goal, action: all } = toPlanDefinition(pathway);
    const actions = actionsOf(all);
    const ids = [...goal.map((one) => one.id), ...actions.map((one) => one.id)];
    for (const one of actions) {
      for (const goalId of one.goalId ?? []) expect(goal.map((known) => known.id)).toContain(goalId);
      for (const { actionId } of one.relatedAction ?? []) expect(ids).toContain(actionId);
    }
    expect(ids.filter((one, n) => ids.indexOf(one) !== n)).toEqual([]);
  }
});

test('what a pathway says is said in FHIR', () => {
  const plan = toPlanDefinition(pathwayOf('type-2-diabetes')!);
  expect([plan.url, plan.version, plan.name]).toEqual([
    'https://careway.example/fhir/PlanDefinition/type-2-diabetes',
    '1',
    'Type2Diabetes',
  ]);
  expect(plan.goal[0]?.target[0]).toMatchObject({
    measure: { coding: [{ system: 'http://loinc.org', code: '4548-4' }] },
    detailQuantity: { value: 7, comparator: '<', code: '%' },
    due: { value: 180, code: 'd' },
  });
  const [root] = plan.action;
  expect(root?.condition?.map(({ expression: { expression: says } }) => says)).toEqual([
    '(birthDate <= today() - 18 years)',
    expect.stringContaining("code = '72892002'"),
    expect.stringMatching(/E10'\)\)\)\)\.exists\(\)\.not\(\)$/),
  ]);
  expect(root?.action?.find((one) => one.id === 'test-hba1c')?.timingTiming).toEqual({
    repeat: { frequency: 1, period: 3, periodUnit: 'mo' },
  });
});

test('the three other languages stand beside the English', () => {
  const { _title } = toPlanDefinition(pathwayOf('asthma')!);
  expect(_title.extension.map(({ extension: [lang, content] }) => [lang.valueCode, content.valueString])).toEqual([
    ['he', 'אסתמה'],
    ['ar', 'الربو'],
    ['ru', 'Астма'],
  ]);
});

test('planted: an element that R4 does not know, or a unit that is none, is caught', () => {
  const plan = toPlanDefinition(pathwayOf('asthma')!);
  expect(PLAN_DEFINITION.safeParse({ ...plan, goals: [] }).success).toBe(false);
  expect(PLAN_DEFINITION.safeParse({ ...plan, name: 'asthma plan' }).success).toBe(false);
  const [goal] = plan.goal;
  const due = { ...goal?.target[0]?.due, code: 'days' };
  expect(PLAN_DEFINITION.safeParse({ ...plan, goal: [{ ...goal, target: [{ due }] }] }).success).toBe(false);
});
